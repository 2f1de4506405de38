import * as z from "zod/mini";
import type { Fact, UnknownReason } from "../fact.ts";
import type { GraphAnswer, GraphCall } from "../graph/answer.ts";

/**
 * How one endpoint is asked and understood. `Wire` is tolerant: it names only what a rule reads, lets unknown fields
 * and members through, and refuses a body only where a field that matters has another type or is missing.
 */
export interface Reader<T> {
  /** The call as Graph documents it; shown to the admin as the source of the fact. */
  readonly source: string;
  readonly call: GraphCall;
  /** Delegated permissions, any of which suffices. Source: Microsoft Graph permissions data, 2026-08. */
  readonly scopes: readonly string[];
  /** What it means that Graph finds nothing there (404), where that is an answer of its own. */
  readonly absent?: T;
  /**
   * @throws Unattributed where the body does not say of whom it speaks
   * @throws Error when the body does not have the shape that Graph documents.
   */
  parse(body: unknown): T;
}

/** A body of the right shape that leaves open of whom it speaks. */
export class Unattributed extends Error {}

export function factFrom<T>(reader: Reader<T>, answer: GraphAnswer): Fact<T> {
  const { source, absent } = reader;
  if (!answer.ok) {
    return answer.nothingThere && absent !== undefined
      ? { state: "known", value: absent, source, observedAt: answer.at }
      : { state: "unknown", reason: answer.reason, source, observedAt: answer.at };
  }
  try {
    return { state: "known", value: reader.parse(answer.body), source, observedAt: answer.at };
  } catch (error) {
    return { state: "unknown", reason: malformed(error), source, observedAt: answer.at };
  }
}

function malformed(error: unknown): UnknownReason {
  if (error instanceof Unattributed) return { kind: "unattributed" };
  const issue = error instanceof z.core.$ZodError ? error.issues[0] : undefined;
  return {
    kind: "malformed",
    detail: issue ? `${issue.path.join(".")}: ${issue.code}`.slice(0, 120) : "body",
  };
}

/** Longest text that is kept of any name; the rest of a hostile one is dropped. */
const LONGEST = 300;

export const text = z.pipe(
  z.string(),
  z.transform((value: string) => value.slice(0, LONGEST)),
);
/** Ids are compared, so their case must not matter. */
export const id = z.pipe(
  z.string(),
  z.transform((value: string) => value.slice(0, LONGEST).toLowerCase()),
);

/** An instant in ISO 8601, UTC, to the millisecond; null for anything that is none. Graph sends up to seven decimals. */
export function instantOf(value: string | null): string | null {
  const at = Date.parse(value ?? "");
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** A field that may be null or missing; both become null. */
export function optional<T extends z.core.$ZodType>(inner: T) {
  return z.pipe(
    z.nullish(inner),
    z.transform((value: z.output<T> | null | undefined): z.output<T> | null => value ?? null),
  );
}

/** A list that may be null or missing; both become the empty list. */
export function list<T extends z.core.$ZodType>(inner: T) {
  return z.pipe(
    z.nullish(z.array(inner)),
    z.transform((value: z.output<T>[] | null | undefined): z.output<T>[] => value ?? []),
  );
}

/** The body of a list call: here a missing `value` is no empty list but a broken answer. */
export function page<T extends z.core.$ZodType>(inner: T) {
  return z.object({ value: z.array(inner) });
}
