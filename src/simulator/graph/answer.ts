import { addressOf, delayFor, networkError, withoutNextPage } from "../faults.ts";
import type { World } from "../world.ts";
import type { Caller, GraphRequest } from "./call.ts";
import { authorize } from "./caller.ts";
import { queryOptions } from "./odata/options.ts";
import { shape } from "./odata/shape.ts";
import { GraphRefused, type Reply, refusalReply } from "./reply.ts";
import { matchRoute } from "./routes.ts";
import { throttle } from "./throttle.ts";

/** Graph's answer to one request, after its caller is known. Never throws for a request that Graph would refuse. */
export function answer(world: World, caller: Caller, request: GraphRequest): Reply {
  const requestId = world.newId("request");
  const now = world.now();
  const headers = { "content-type": "application/json", "request-id": requestId };
  try {
    const { route, parameters } = matchRoute(request);
    if (route.family) throttle(caller.live, route.family, now);
    const options = queryOptions(route, request);
    authorize(caller, route);
    const call = { world, caller, request, parameters, now };
    const body = shape(call, route, options, route.answer(call));
    return { status: 200, headers, body };
  } catch (error) {
    if (!(error instanceof GraphRefused)) throw error;
    const reply = refusalReply(error, requestId, now);
    return { ...reply, headers: { ...headers, ...reply.headers } };
  }
}

/**
 * The same for a request inside a batch, with the faults that lie over it.
 * @returns null where the batch leaves the answer out
 * @throws where a fault takes down the whole batch
 */
export async function answerInside(
  world: World,
  caller: Caller,
  request: GraphRequest,
): Promise<Reply | null> {
  const strikes = world.faults.strikes(request.method, addressOf(request.url));
  await delayFor(strikes, request.signal);
  let reply: Reply | null = null;
  for (const strike of strikes) {
    if (strike.kind === "network-error") throw networkError();
    if (strike.kind === "drop") return null;
    if (strike.kind === "answer") {
      reply = { status: strike.status, headers: strike.headers ?? {}, body: strike.body ?? null };
    }
  }
  reply ??= answer(world, caller, request);
  for (const strike of strikes) {
    if (strike.kind === "lose-next-page") reply = { ...reply, body: withoutNextPage(reply.body) };
    if (strike.kind === "truncate") {
      const text: string = JSON.stringify(reply.body);
      reply = { ...reply, body: text.slice(0, Math.floor(text.length / 2)) };
    }
  }
  return reply;
}
