import browser from "webextension-polyfill";
import { type PanelState, Reply, type Request } from "../platform/protocol.ts";

/** The extension was updated, reloaded or removed: this script is an orphan and its panel must go. */
export class Orphaned extends Error {}

/**
 * Sends a request to the background and parses the reply.
 * @returns the panel's new state, or null where the request has none to give.
 * @throws Orphaned, or Error when the background did not answer (it was stopped midway; asking again wakes it).
 */
export async function ask(request: Request): Promise<PanelState | null> {
  if (!browser.runtime?.id) throw new Orphaned();
  const reply = Reply.safeParse(await browser.runtime.sendMessage(request));
  if (!reply.success) throw new Error("The background gave no answer that this panel understands");
  if (!reply.data.ok) throw new Error(reply.data.problem.title.key);
  return reply.data.state;
}
