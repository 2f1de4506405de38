import type { Runtime, Scripting } from "webextension-polyfill";
import look from "../content/look.iife.ts?script";
import inspector from "../content/page-inspector.iife.ts?script";
import panel from "../content/panel.iife.ts?script";
import structure from "../content/structure.iife.ts?script";
import type { Request } from "../platform/protocol.ts";

type Wanted = (Request & { do: "bring" })["what"];

const FILES: Readonly<Record<Wanted, string[]>> = {
  look: [look],
  panel: [inspector, panel],
  structure: [structure],
};

/** Puts the scripts that a page asks for into it, in the frame that asks. */
export async function bring(
  what: Wanted,
  scripting: Scripting.Static,
  { tab, frameId }: Runtime.MessageSender,
): Promise<void> {
  if (tab?.id === undefined || frameId === undefined) return;
  const target = { tabId: tab.id, frameIds: [frameId] };
  await scripting.executeScript({ target, files: FILES[what] });
}
