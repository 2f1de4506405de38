import type { Scripting, Tabs } from "webextension-polyfill";
import script from "../content/mask.iife.ts?script";
import { inTurn } from "../platform/in-turn.ts";
import { MASK_AGAIN } from "../platform/mask-words.ts";
import type { Masking } from "./masking.ts";

const ID = "mask";

interface MaskTabsDeps {
  readonly masking: Masking;
  readonly tabs: Pick<Tabs.Static, "query" | "sendMessage" | "onRemoved">;
  readonly scripting: Scripting.Static;
  /** Match patterns of the portal's pages on which the extension may run. */
  matches(): Promise<string[]>;
}

/**
 * Brings the mask to the tabs that are to be masked. While there are any, every page of the portal asks before it shows
 * itself, so that a reload shows no name either; while there are none, nothing of it is loaded.
 */
export function createMaskTabs({ masking, tabs, scripting, matches }: MaskTabsDeps) {
  const queue = inTurn();

  async function settle(): Promise<void> {
    const wanted = (await masking.isAnyMasked()) ? [...(await matches())].sort() : [];
    const [registered] = await scripting.getRegisteredContentScripts({ ids: [ID] });
    if (String([...(registered?.matches ?? [])].sort()) === String(wanted)) return;
    if (registered) await scripting.unregisterContentScripts({ ids: [ID] });
    if (wanted.length === 0) return;
    await scripting.registerContentScripts([
      {
        id: ID,
        js: [script],
        matches: wanted,
        runAt: "document_start",
        allFrames: true,
        persistAcrossSessions: false,
      },
    ]);
  }
  /** Pages that have the script ask again; those that have not get it. */
  async function tell(tabId: number): Promise<void> {
    await tabs.sendMessage(tabId, MASK_AGAIN).catch(() => undefined);
    if (await masking.isMasked(tabId))
      await scripting
        .executeScript({ target: { tabId, allFrames: true }, files: [script] })
        .catch(() => undefined);
  }
  const soon = (work: () => Promise<void>): Promise<void> => queue(work).catch(() => undefined);

  tabs.onRemoved.addListener((tabId) => {
    void soon(async () => {
      await masking.setTab(tabId, false);
      await settle();
    });
  });

  return {
    /** Masks the portal's page in a tab, or shows it again. */
    set: (tabId: number, on: boolean): Promise<void> =>
      soon(async () => {
        await masking.setTab(tabId, on);
        await settle();
        await tell(tabId);
      }),
    /** Something that the masks rest on has changed: the policy, the words, the names. */
    refresh: (): Promise<void> =>
      soon(async () => {
        await settle();
        for (const { id } of await tabs.query({ url: await matches() })) if (id !== undefined) await tell(id);
      }),
  };
}
