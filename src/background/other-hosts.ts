import type { Permissions, Scripting } from "webextension-polyfill";
import { isPortalOrigin } from "../platform/hosts.ts";
import { inTurn } from "../platform/in-turn.ts";

const ID = "other-hosts";

interface OtherHostsDeps {
  readonly permissions: Pick<Permissions.Static, "getAll" | "onAdded" | "onRemoved">;
  readonly scripting: Pick<
    Scripting.Static,
    "registerContentScripts" | "unregisterContentScripts" | "getRegisteredContentScripts"
  >;
  /** The watcher's files, as the manifest names them for the portal itself. */
  readonly js: string[];
  /** Match patterns at which the manifest puts the watcher anyway. */
  readonly matches: readonly string[];
}

/** Keeps the watcher on every other address of the portal that was allowed, and on no other. */
export function watchOtherHosts({ permissions, scripting, js, matches }: OtherHostsDeps): void {
  const queue = inTurn();

  async function settle(): Promise<void> {
    const { origins = [] } = await permissions.getAll();
    const allowed = origins.filter(
      (pattern) => !matches.includes(pattern) && isPortalOrigin(pattern.replace(/\/\*$/, "")),
    );
    const [registered] = await scripting.getRegisteredContentScripts({ ids: [ID] });
    if (registered && sameItems(registered.matches ?? [], allowed)) return;
    if (registered) await scripting.unregisterContentScripts({ ids: [ID] });
    if (allowed.length === 0) return;
    await scripting.registerContentScripts([{ id: ID, js, matches: allowed, runAt: "document_idle" }]);
  }

  const soon = () => void queue(settle).catch(() => undefined);
  permissions.onAdded.addListener(soon);
  permissions.onRemoved.addListener(soon);
  soon();
}

function sameItems(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}
