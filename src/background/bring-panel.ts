import type { Runtime, Scripting } from "webextension-polyfill";
import panel from "../content/panel.iife.ts?script";

/** Puts the panel's script into the page that asks for it, in the frame that asks. */
export async function bringPanel(scripting: Scripting.Static, { tab, frameId }: Runtime.MessageSender) {
  if (tab?.id === undefined || frameId === undefined) return;
  await scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: [panel] });
}
