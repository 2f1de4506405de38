import type { Fact, Unknown, UnknownReason } from "./fact.ts";
import type { GraphFetch } from "./graph/answer.ts";
import { createGraphClient, type GraphClientOptions } from "./graph/client.ts";
import { DeadlinePassed, pause } from "./graph/exchange.ts";
import { factFrom, type Reader } from "./readers/reader.ts";

export interface AskingOptions
  extends Partial<Pick<GraphClientOptions, "now" | "random" | "pause" | "answerChallenge">> {
  /** Delegated permissions that the token carries. A call that none of them answers is not sent. Absent: all are sent. */
  readonly scopes?: readonly string[];
  /** Cancels the check; what has arrived by then is kept. */
  readonly signal?: AbortSignal;
  /** The whole check gives up waiting after so many milliseconds. */
  readonly deadline?: number;
  readonly onProgress?: (progress: CheckProgress) => void;
}

/** How far a check has come. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
  /** The source of an answer that is still awaited, the longest awaited first; null between two questions. */
  readonly call: string | null;
}

const DEADLINE = 45_000;

export type FactsOf<T extends readonly Reader<unknown>[]> = {
  -readonly [K in keyof T]: T[K] extends Reader<infer Value> ? Fact<Value> : never;
};

/** Asks Graph through readers until it is closed. Never throws: what could not be learned is unknown, with its reason. */
export function startAsking(graphFetch: GraphFetch, options: AskingOptions, total: number) {
  const { now = Date.now, deadline = DEADLINE, onProgress } = options;
  const deadlinePassed = new AbortController();
  const timer = setTimeout(() => deadlinePassed.abort(new DeadlinePassed()), deadline);
  const signal = options.signal
    ? AbortSignal.any([options.signal, deadlinePassed.signal])
    : deadlinePassed.signal;
  const progress = { done: 0, total };
  const client = createGraphClient(graphFetch, {
    ...options,
    signal,
    onAnswer: (done, call) => {
      awaited.delete(call);
      progress.done = done;
      tell();
    },
  });
  const awaited = new Map<unknown, string>();
  const tell = () => onProgress?.({ ...progress, call: [...awaited.values()][0] ?? null });
  let trips: number[] = [];

  return {
    signal,
    instant: () => new Date(now()).toISOString(),
    get requests(): number {
      return client.requests;
    },
    /** So many answers more are to come than was thought. */
    expect(more: number): void {
      progress.total += more;
    },
    /** Asks readers together; those that the token's permissions can't answer are not sent. */
    async ask<const T extends readonly Reader<unknown>[]>(readers: T): Promise<FactsOf<T>> {
      const allowed = readers.filter((reader) => isAllowed(reader, options.scopes));
      for (const { call, source } of allowed) awaited.set(call, source);
      tell();
      const answers = await client.ask(allowed.map((reader) => reader.call));
      trips.push(...answers.map((answer) => answer.trips));
      const facts = readers.map((reader) => {
        const answer = answers[allowed.indexOf(reader)];
        const reason: UnknownReason = { kind: "scope-missing", scopes: [...reader.scopes] };
        return answer ? factFrom(reader, answer) : notAsked(reader, now(), reason);
      });
      return facts as FactsOf<T>;
    },
    /** The longest chain of exchanges since the last call. */
    longestTrip(): number {
      const longest = Math.max(0, ...trips);
      trips = [];
      return longest;
    },
    /** Waits until so many milliseconds have passed since a moment; shorter where the check is given up. */
    async rest(milliseconds: number, since: string): Promise<void> {
      const left = milliseconds - (now() - Date.parse(since));
      // What is asked next says by itself that the check was given up.
      if (left > 0) await (options.pause ?? pause)(left, signal).catch(() => undefined);
    },
    close(): void {
      clearTimeout(timer);
    },
  };
}

function isAllowed(reader: Reader<unknown>, scopes: readonly string[] | undefined): boolean {
  return scopes === undefined || reader.scopes.some((scope) => scopes.includes(scope));
}

/** A fact that was not asked for. @param at milliseconds since the epoch */
export function notAsked(
  reader: Pick<Reader<unknown>, "source">,
  at: number,
  reason: UnknownReason = { kind: "not-asked" },
): Unknown {
  return { state: "unknown", reason, source: reader.source, observedAt: new Date(at).toISOString() };
}
