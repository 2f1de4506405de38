import { type PanelState, Reply, type Request } from "./protocol.ts";

/** The background refused, or its answer is not one that this version understands. */
export class NoReply extends Error {}

/**
 * Sends a request to the background and parses the reply.
 * @param send the browser's `runtime.sendMessage`.
 * @returns the panel's new state, or null where the request has none to give.
 * @throws NoReply, or whatever `send` throws when the background was stopped midway; asking again wakes it.
 */
export async function ask(
  request: Request,
  send: (request: Request) => Promise<unknown>,
): Promise<PanelState | null> {
  const reply = Reply.safeParse(await send(request));
  if (!reply.success) throw new NoReply("not a reply");
  if (!reply.data.ok) throw new NoReply(reply.data.problem.title.key);
  return reply.data.state;
}
