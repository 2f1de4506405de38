import type { Runtime, Scripting } from "webextension-polyfill";
import eyes from "../content/eyes.iife.ts?script";
import panel from "../content/panel.iife.ts?script";

/** Puts the panel's scripts into the page that asks for them, in the frame that asks. */
export async function bringPanel(scripting: Scripting.Static, { tab, frameId }: Runtime.MessageSender) {
  if (tab?.id === undefined || frameId === undefined) return;
  await scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: [eyes, panel] });
}
