import * as z from "zod/mini";

/**
 * Why something is not known. Each kind has a sentence in the catalogue (`unknown_<kind>`), so that "unknown"
 * never stands without its reason.
 */
export const UnknownKind = z.enum([
  "not-asked",
  "signed-out",
  "scope-missing",
  "forbidden",
  "not-licensed",
  "not-served",
  "throttled",
  "offline",
  "timed-out",
  "cancelled",
  "service-error",
  "malformed",
  "incomplete",
  /** Graph answered, and does not say of whom it speaks. */
  "unattributed",
  "sign-in-again",
]);
export type UnknownKind = z.infer<typeof UnknownKind>;

export const UnknownReason = z.object({
  kind: UnknownKind,
  /** Graph's `error.code`, or the path of the first field that broke the schema. For support, never for branching. */
  detail: z.optional(z.string()),
  /** Delegated permissions, any of which would answer the call. */
  scopes: z.optional(z.array(z.string())),
});
export type UnknownReason = z.infer<typeof UnknownReason>;

/** Instant in ISO 8601, UTC. */
export const Instant = z.iso.datetime({ offset: true });

/** Whether one instant is before another. A file may write them with another offset, so texts can't be compared. */
export function isBefore(a: string, b: string): boolean {
  return Date.parse(a) < Date.parse(b);
}

/**
 * One thing that was asked of the tenant: its value, or why there is none.
 * `source` is the call as Graph documents it (`GET /policies/…`), `observedAt` the moment of the answer.
 */
export function factOf<T extends z.core.$ZodType>(value: T) {
  return z.discriminatedUnion("state", [
    z.object({ state: z.literal("known"), value, source: z.string(), observedAt: Instant }),
    z.object({ state: z.literal("unknown"), reason: UnknownReason, source: z.string(), observedAt: Instant }),
  ]);
}

export type Known<T> = { state: "known"; value: T; source: string; observedAt: string };
export type Unknown = { state: "unknown"; reason: UnknownReason; source: string; observedAt: string };
export type Fact<T> = Known<T> | Unknown;
