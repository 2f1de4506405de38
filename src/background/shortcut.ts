import type { Commands, Tabs } from "webextension-polyfill";
import type { PageQuestion } from "../platform/page-view.ts";

/** The shortcut's name in the manifest. The keys are the browser's to show, and the admin's to change. */
export const TOGGLE_FOCUS = "toggle-focus";

/** Takes the keyboard into the panel of the tab in front, and back out of it. Where no panel stands, nothing happens. */
export function toggleFocusOnCommand(
  commands: Commands.Static,
  tabs: Pick<Tabs.Static, "query" | "sendMessage">,
): void {
  commands.onCommand.addListener(async (name) => {
    if (name !== TOGGLE_FOCUS) return;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return;
    const question: PageQuestion = { page: "toggle-focus" };
    await tabs.sendMessage(tab.id, question).catch(() => undefined);
  });
}

/** Puts the mask on, or takes it off. */
export const TOGGLE_MASK = "toggle-mask";

interface MaskKey {
  readonly commands: Commands.Static;
  readonly tabs: Pick<Tabs.Static, "query">;
  isMasked(tab: number): Promise<boolean>;
  /** The mask over what the extension itself shows. */
  own(): Promise<{ readonly value: boolean; readonly locked: boolean }>;
  /** @param tab null: the tab in front is not known. */
  set(on: boolean, tab: number | null): Promise<void>;
}

/**
 * One key before a call: masks the panel, and the portal's page in the tab in front. Pressed when both are masked, it shows
 * them again; when one of them is not, it masks that too, for whoever presses it in doubt wants to be safe.
 */
export function toggleMaskOnCommand({ commands, tabs, isMasked, own, set }: MaskKey): void {
  commands.onCommand.addListener(async (name) => {
    if (name !== TOGGLE_MASK) return;
    const { value, locked } = await own();
    if (locked) return;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    const both = value && (tab?.id === undefined || (await isMasked(tab.id)));
    await set(!both, tab?.id ?? null);
  });
}
