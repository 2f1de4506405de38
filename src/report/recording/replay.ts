import * as z from "zod/mini";
import { collectTenant } from "../../tenant/collect.ts";
import { collectFurther } from "../../tenant/collect-further.ts";
import { GRAPH_ROOT, type GraphFetch } from "../../tenant/graph/answer.ts";
import { TenantSnapshot } from "../../tenant/snapshot.ts";
import type { Recording } from "./recording.ts";
import { keyOf } from "./requests.ts";

/** The code by which an answer that was not recorded is told from every answer that Graph gives. */
const NOT_RECORDED = "companionNotRecorded";

const Batch = z.object({ requests: z.array(z.object({ id: z.string(), url: z.string() })) });

/**
 * A tenant's facts out of a recording, by the collector that asks a live tenant. What was not recorded is unknown because
 * it was not asked; what Graph refused then is refused now.
 * @throws ZodError where what comes of it is no snapshot.
 */
export async function replay(recording: Recording): Promise<TenantSnapshot> {
  const graphFetch = fetchFrom(recording);
  const at = Date.parse(recording.recordedAt);
  const options = {
    now: () => at,
    random: () => 0,
    // Nothing is gained by asking a recording again later.
    pause: async () => undefined,
    ...(recording.scopes.length > 0 && { scopes: recording.scopes }),
  };
  const first = await collectTenant(graphFetch, options);
  const whole = await collectFurther(graphFetch, first, options);
  return TenantSnapshot.parse(withoutCode(whole));
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

function fetchFrom({ answers }: Recording): GraphFetch {
  const byKey = new Map(answers.map(({ url, status, body }) => [keyOf(url), { status, body }]));
  const find = (url: string): Answer =>
    byKey.get(keyOf(url)) ?? { status: 410, body: { error: { code: NOT_RECORDED } } };
  return async (url, init) => {
    if (url !== `${GRAPH_ROOT}/$batch`)
      return init.method === "POST" ? asResponse(find("")) : asResponse(find(url));
    const { requests } = Batch.parse(JSON.parse(String(init.body)));
    const responses = requests.map(({ id, url: path }) => ({ id, ...find(GRAPH_ROOT + path) }));
    return asResponse({ status: 200, body: { responses } });
  };
}

/** Statuses of a recording may be such as no response can be made with. */
function asResponse({ status, body }: Answer): Response {
  const sound = status >= 200 && ![204, 205, 304].includes(status);
  return new Response(JSON.stringify(body), { status: sound ? status : 500 });
}

/** Facts that are unknown for want of a recording say so. */
function withoutCode(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutCode);
  const { kind, detail } = value as { kind?: unknown; detail?: unknown };
  if (typeof kind === "string" && detail === NOT_RECORDED) return { kind: "not-asked" };
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutCode(inner)]));
}
