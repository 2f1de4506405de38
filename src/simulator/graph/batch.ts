import * as z from "zod/mini";
import type { World } from "../world.ts";
import { answerInside } from "./answer.ts";
import type { Caller, GraphRequest } from "./call.ts";
import { badRequest, type Reply } from "./reply.ts";

/** Source: Microsoft Graph, "Combine multiple HTTP requests using JSON batching". */
const MOST = 20;

const Item = z.object({
  id: z.string().check(z.minLength(1)),
  method: z.string(),
  url: z.string(),
  headers: z.optional(z.record(z.string(), z.string())),
  body: z.optional(z.unknown()),
  dependsOn: z.optional(z.array(z.string())),
});
type Item = z.infer<typeof Item>;
const Batch = z.object({ requests: z.array(Item) });

/**
 * `POST /$batch`: each request stands and falls alone, and the answers come in no order that could be relied on.
 * @throws GraphRefused 400 where the batch itself is wrong
 */
export async function answerBatch(world: World, caller: Caller, outer: GraphRequest): Promise<unknown> {
  const parsed = Batch.safeParse(outer.body);
  if (!parsed.success) throw badRequest("Invalid batch payload format.");
  const { requests } = parsed.data;
  if (requests.length === 0) throw badRequest("Batch request must contain at least one request.");
  if (requests.length > MOST) {
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${MOST}.`);
  }
  // Ids are the same whatever their case.
  const ids = requests.map(({ id }) => id.toLowerCase());
  if (new Set(ids).size < ids.length) throw badRequest("Request Id duplicated in batch.");
  const inner = requests.map((item) => innerRequest(item, outer));

  const replies = new Map<string, Reply | null>();
  for (const [index, item] of requests.entries()) {
    const request = inner[index];
    if (!request) continue;
    const parents = (item.dependsOn ?? []).map((id) => replies.get(id.toLowerCase()));
    if (parents.some((parent) => parent === undefined)) {
      throw badRequest(`Request '${item.id}' depends on a request that does not come before it.`);
    }
    const failed = parents.some((parent) => (parent?.status ?? 500) >= 400);
    replies.set(
      item.id.toLowerCase(),
      failed ? failedDependency() : await answerInside(world, caller, request),
    );
  }
  const responses = requests.flatMap(({ id }) => {
    const reply = replies.get(id.toLowerCase());
    return reply ? [{ id, ...reply }] : [];
  });
  return { responses: responses.reverse() };
}

function innerRequest(item: Item, outer: GraphRequest): GraphRequest {
  const root = `${outer.url.origin}/${outer.version}`;
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(item.url)) {
    throw badRequest(`Invalid request URL '${item.url}': it must be relative.`);
  }
  const url = new URL(`${root}${item.url.startsWith("/") ? "" : "/"}${item.url}`);
  const headers = new Headers(item.headers);
  if (item.body !== undefined && !headers.has("content-type")) {
    throw badRequest("Write request id : missing Content-Type header.");
  }
  if (url.pathname.endsWith("/$batch")) throw badRequest("A batch can't contain another batch.");
  return {
    version: outer.version,
    method: item.method.toUpperCase(),
    url,
    headers,
    body: item.body,
    signal: outer.signal,
  };
}

function failedDependency(): Reply {
  return {
    status: 424,
    headers: { "content-type": "application/json" },
    body: { error: { code: "FailedDependency", message: "A request that this one depends on has failed." } },
  };
}
