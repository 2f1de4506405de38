import browser from "webextension-polyfill";
import { mountPanel } from "../panel/mount.tsx";
import { setMessages } from "../platform/i18n.ts";
import { STORED_REVISION } from "../platform/keys.ts";
import type { Request } from "../platform/protocol.ts";
import { placeOf } from "../portal/address.ts";
import { ask, Orphaned } from "./ask.ts";
import { createHost } from "./host.ts";

/** A request as the panel words it; where the page is at the moment is added here. */
type Placed = Extract<Request, { place: unknown }>;
type Wish = Placed extends infer R ? (R extends unknown ? Omit<R, "place"> : never) : never;

/** Puts the panel on the page and keeps it in step with the background until closed. */
export function openPanel({ onOrphaned }: { onOrphaned(): void }) {
  setMessages((key, args) => browser.i18n.getMessage(key, args), browser.i18n.getUILanguage());
  const host = createHost();
  const open = new AbortController();

  async function send(wish: Wish): Promise<void> {
    try {
      const state = await ask({ ...wish, place: placeOf(location) } as Request);
      if (state && !open.signal.aborted) panel.update(state);
    } catch (error) {
      if (open.signal.aborted) return;
      if (error instanceof Orphaned || !browser.runtime?.id) onOrphaned();
      // The worker was stopped before it could answer. What it had done is stored; a fresh one tells it.
      else if (wish.do !== "state") await send({ do: "state" });
      else panel.lost();
    }
  }

  const here = () => placeOf(location).path;
  const panel = mountPanel(host.root, {
    check: () => send({ do: "check" }),
    cancelCheck: () => send({ do: "cancel-check" }),
    signIn: (tiers) => send({ do: "sign-in", tiers }),
    signOut: () => send({ do: "sign-out" }),
    tick: (step, on) => send({ do: "tick", step, on }),
    chooseGuide: (guide) => send({ do: "guide", guide }),
    setPrefs: (prefs) => send({ do: "prefs", prefs }),
    hideHere: () => void ask({ do: "hide-here", path: here() }),
    openOptions: () => void ask({ do: "open-options" }),
  });

  const refresh = (changes: Record<string, unknown>) => {
    if (STORED_REVISION in changes) void send({ do: "state" });
  };
  browser.storage.local.onChanged.addListener(refresh);
  void send({ do: "state" });

  return {
    focus: () => panel.focus(),
    /** The portal went to another address, perhaps of another tenant. */
    moved: () => void send({ do: "state" }),
    close(): void {
      open.abort();
      browser.storage?.local?.onChanged.removeListener(refresh);
      panel.unmount();
      host.remove();
    },
  };
}
