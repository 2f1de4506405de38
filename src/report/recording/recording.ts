import * as z from "zod/mini";
import { Instant } from "../../tenant/fact.ts";
import { GRAPH_ORIGIN } from "../../tenant/graph/answer.ts";

export const RECORDING_KIND = "defender-experts-companion/recording";
export const RECORDING_VERSION = 1;
/** Graph's answers are larger than what the collector takes from them. In bytes of UTF-8. */
export const MAX_RECORDING_BYTES = 20_000_000;

/** One answer of Microsoft Graph, as record-tenant.ps1 keeps it: no header, no token. */
const RecordedAnswer = z.object({
  url: z.string().check(z.startsWith(`${GRAPH_ORIGIN}/`), z.maxLength(8000)),
  status: z.number().check(z.int(), z.minimum(100), z.maximum(599)),
  at: Instant,
  /** null: the answer was no JSON. */
  body: z.unknown(),
});

/** What record-tenant.ps1 writes. */
export const Recording = z.object({
  kind: z.literal(RECORDING_KIND),
  version: z.literal(RECORDING_VERSION),
  recordedAt: Instant,
  /** Delegated permissions that the script's sign-in was given. */
  scopes: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(500)),
  answers: z.array(RecordedAnswer).check(z.maxLength(2000)),
});
export type Recording = z.infer<typeof Recording>;
