import * as z from "zod/mini";
import type { GraphCall } from "./answer.ts";
import { errorCode, type GraphResult } from "./errors.ts";
import { NoAnswer } from "./exchange.ts";

/** Graph takes at most this many requests in one batch (Graph, "Combine multiple HTTP requests using JSON batching"). */
export const BATCH_SIZE = 20;

/** The HTTP request for a batch; ids are the positions of the calls. */
export function asBatch(calls: readonly GraphCall[]): RequestInit {
  const requests = calls.map((call, index) => ({
    id: String(index),
    method: "GET",
    url: call.path,
    ...(call.headers && { headers: call.headers }),
  }));
  return {
    method: "POST",
    headers: { Accept: "application/json", "Content-Type": "application/json" },
    body: JSON.stringify({ requests }),
  };
}

const BatchBody = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.nullish(z.record(z.string(), z.unknown())),
      body: z.optional(z.unknown()),
    }),
  ),
});

/**
 * The results of a batch in the order of its calls; null where Graph left one out.
 * A batch that failed or is throttled as a whole gives its own result to each call, so that each is retried or refused
 * alike.
 * @throws NoAnswer `malformed` when a successful batch is not shaped like one.
 */
export function batchResults(outer: GraphResult, count: number): (GraphResult | null)[] {
  if (outer.status < 200 || outer.status >= 300) return Array.from({ length: count }, () => outer);
  const parsed = BatchBody.safeParse(outer.body);
  if (!parsed.success) {
    const detail = errorCode(outer.body) ?? "batch";
    throw new NoAnswer({ kind: "malformed", detail });
  }
  const results = new Array<GraphResult | null>(count).fill(null);
  for (const { id, status, headers, body } of parsed.data.responses) {
    const index = Number(id);
    if (!Number.isInteger(index) || index < 0 || index >= count) continue;
    results[index] = { status, headers: lowerCased(headers ?? {}), body };
  }
  return results;
}

function lowerCased(headers: Record<string, unknown>): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === "string" || typeof value === "number") result[name.toLowerCase()] = String(value);
  }
  return result;
}
