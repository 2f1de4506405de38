import type { Action } from "webextension-polyfill";
import type { Assessment } from "../readiness/assessment.ts";

/** A sign for each state that is worth one, beside its colour: nothing is told by colour alone. */
const BADGES: Readonly<Record<Assessment["overall"], { text: string; color: string }>> = {
  ready: { text: "✓", color: "#0e700e" },
  attention: { text: "!", color: "#bc4b09" },
  unknown: { text: "?", color: "#616161" },
  unchecked: { text: "", color: "#616161" },
};

/**
 * Shows on the toolbar what the whole comes to, as the panel that was drawn last says it.
 * @param words the message catalogue.
 */
export function createBadge(
  action: Pick<Action.Static, "setBadgeText" | "setBadgeBackgroundColor" | "setTitle">,
  words: (key: string) => string,
) {
  return async (overall: Assessment["overall"]): Promise<void> => {
    const { text, color } = BADGES[overall];
    const title = `${words("extension_short_name")}: ${words(`state_${overall}`)}`;
    await action.setBadgeText({ text });
    await action.setBadgeBackgroundColor({ color });
    await action.setTitle({ title });
  };
}
