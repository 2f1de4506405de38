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
