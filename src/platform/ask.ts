import type { Catalogue } from "./catalogue.ts";
import type { PanelState, Reply, Request } from "./protocol.ts";
import shapes from "./reply-shape.json" with { type: "json" };
import { matches, type Shape } from "./shape.ts";

type Send = (request: Request) => Promise<unknown>;

/** The background refused, or its answer is not one that this version understands. */
export class NoReply extends Error {}

/**
 * Sends a request to the background and checks the reply's shape.
 * @param send the browser's `runtime.sendMessage`.
 * @returns the panel's new state, or null where the request has none to give.
 * @throws NoReply, or whatever `send` throws when the background was stopped midway; asking again wakes it.
 */
export async function ask(request: Request, send: Send): Promise<PanelState | null> {
  const reply = await replyTo(request, send);
  return "state" in reply ? reply.state : null;
}

/**
 * The catalogue of the language that is set; null where the browser's own is meant.
 * @throws as {@link ask} does.
 */
export async function askWords(send: Send): Promise<Catalogue | null> {
  const reply = await replyTo({ do: "words" }, send);
  return "words" in reply ? reply.words : null;
}

async function replyTo(request: Request, send: Send): Promise<Extract<Reply, { ok: true }>> {
  const answer = await send(request);
  if (!matches(answer, shapes as Shape[])) throw new NoReply("not a reply");
  const reply = answer as Reply;
  if (!reply.ok) throw new NoReply(reply.problem.title.key);
  return reply;
}
