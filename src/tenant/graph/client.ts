import type { UnknownReason } from "../fact.ts";
import {
  GRAPH_ORIGIN,
  GRAPH_ROOT,
  type GraphAnswer,
  type GraphCall,
  type GraphFetch,
  rootOf,
} from "./answer.ts";
import { asBatch, BATCH_SIZE, batchResults } from "./batch.ts";
import {
  claimsChallenge,
  type GraphResult,
  isNothingThere,
  isTransient,
  refusal,
  retryDelay,
} from "./errors.ts";
import { exchange, NoAnswer, pause } from "./exchange.ts";
import { itemsOf, nextLink } from "./pages.ts";

/** A call is sent at most this many times. */
const ATTEMPTS = 4;
/** Far beyond any tenant; a `nextLink` that leads in a circle ends here. */
const PAGES = 500;

export interface GraphClientOptions {
  /** Ends everything: the admin's cancelling, or the deadline of the whole check. */
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  readonly random?: () => number;
  readonly pause?: typeof pause;
  /**
   * Graph demands fresh claims (continuous access evaluation). True when the next request will carry a token that
   * satisfies them; asked at most once.
   */
  readonly answerChallenge?: (claims: string) => Promise<boolean>;
  /** Called as answers arrive, with the call that was answered. */
  readonly onAnswer?: (answered: number, call: GraphCall) => void;
}

export interface GraphClient {
  /**
   * Answers in the order of the calls, each paged to its end. Never fails for what Graph does.
   * @throws TypeError where a call that has to be asked alone is not.
   */
  ask(calls: readonly GraphCall[]): Promise<GraphAnswer[]>;
  /** Requests sent so far, counted as Graph counts them: each item of a batch is one. */
  readonly requests: number;
}

/** What the first attempts have left to do. */
interface Pending {
  readonly call: GraphCall;
  result: GraphResult | null;
  lost: UnknownReason | null;
  trips: number;
}

/** A client for read-only calls: batches, retries what failed alone, and follows pages. */
export function createGraphClient(graphFetch: GraphFetch, options: GraphClientOptions): GraphClient {
  const { signal, now = Date.now, random = Math.random, answerChallenge, onAnswer } = options;
  const wait = options.pause ?? pause;
  let requests = 0;
  let answered = 0;
  let challenged: Promise<boolean> | null = null;

  async function once(pending: readonly Pending[]): Promise<void> {
    requests += pending.length;
    for (const item of pending) item.trips += 1;
    const [only] = pending;
    try {
      if (pending.length === 1 && only) {
        only.result = await exchange(graphFetch, addressOf(only.call), requestOf(only.call), signal);
        return;
      }
      const results = batchResults(
        await exchange(graphFetch, `${GRAPH_ROOT}/$batch`, asBatch(pending.map((item) => item.call)), signal),
        pending.length,
      );
      pending.forEach((item, index) => {
        item.result = results[index] ?? null;
        if (!item.result) item.lost = { kind: "incomplete", detail: "missing in batch" };
      });
    } catch (error) {
      const lost: UnknownReason = error instanceof NoAnswer ? error.reason : { kind: "service-error" };
      for (const item of pending) item.lost = lost;
    }
  }

  /** Sends one batch until each item has an answer or has used up its attempts. */
  async function settle(pending: readonly Pending[]): Promise<void> {
    let left: readonly Pending[] = pending;
    for (let attempt = 1; ; attempt++) {
      for (const item of left) item.lost = null;
      await once(left);
      const demand = left.map((item) => item.result && claimsChallenge(item.result)).find(Boolean);
      const renewed = demand && answerChallenge && !challenged;
      if (renewed) challenged = answerChallenge(demand);
      const again = challenged !== null && (await challenged);
      const retried = left.filter((item) => {
        if (item.lost) return item.lost.kind === "incomplete";
        return (
          item.result !== null &&
          (isTransient(item.result) || (renewed && again && isClaimsChallenge(item.result)))
        );
      });
      if (retried.length === 0 || attempt === ATTEMPTS || signal.aborted) return;
      const delays = retried.map((item) =>
        item.result && isTransient(item.result)
          ? retryDelay(item.result, attempt, now(), random)
          : item.lost
            ? 500
            : 0,
      );
      try {
        await wait(Math.max(...delays), signal);
      } catch {
        return;
      }
      left = retried;
    }
  }

  async function withPages(item: Pending): Promise<GraphAnswer> {
    const answer = (
      rest: { ok: true; body: unknown } | { ok: false; reason: UnknownReason; nothingThere?: boolean },
    ): GraphAnswer => ({
      at: new Date(now()).toISOString(),
      trips: item.trips,
      ...rest,
    });
    if (item.lost) return answer({ ok: false, reason: item.lost });
    const { result } = item;
    if (!result) return answer({ ok: false, reason: { kind: "incomplete" } });
    if (result.status < 200 || result.status >= 300) {
      return answer({ ok: false, reason: refusal(result), nothingThere: isNothingThere(result) });
    }

    let next = nextLink(result.body);
    if (next === null || item.call.firstPage) return answer({ ok: true, body: result.body });
    const value = [...itemsOf(result.body)];
    for (let page = 1; next !== null; page++) {
      const root = rootOf(item.call);
      const path = next.startsWith(`${root}/`) ? next.slice(root.length) : null;
      if (path === null || page > PAGES) {
        return answer({ ok: false, reason: { kind: "incomplete", detail: "next page not followed" } });
      }
      const more: Pending = {
        call: { ...item.call, path },
        result: null,
        lost: null,
        trips: 0,
      };
      await settle([more]);
      item.trips += more.trips;
      const status = more.result?.status ?? 0;
      if (more.lost || status < 200 || status >= 300) {
        const cause = more.lost?.kind ?? (more.result ? refusal(more.result).detail : "");
        return answer({ ok: false, reason: { kind: "incomplete", detail: `page ${page + 1}: ${cause}` } });
      }
      value.push(...itemsOf(more.result?.body));
      next = nextLink(more.result?.body);
    }
    return answer({ ok: true, body: { ...(result.body as object), value } });
  }

  return {
    get requests() {
      return requests;
    },
    async ask(calls) {
      if (calls.length > 1 && calls.some((call) => call.version || call.question)) {
        throw new TypeError("To be asked alone");
      }
      const pending: Pending[] = calls.map((call) => ({ call, result: null, lost: null, trips: 0 }));
      const batches = chunk(pending, BATCH_SIZE);
      await Promise.all(batches.map(settle));
      return Promise.all(
        pending.map(async (item) => {
          const answer = await withPages(item);
          answered += 1;
          onAnswer?.(answered, item.call);
          return answer;
        }),
      );
    },
  };
}

function isClaimsChallenge(result: GraphResult): boolean {
  return claimsChallenge(result) !== null;
}

function requestOf({ headers, question }: GraphCall): RequestInit {
  const accepted = { Accept: "application/json", ...headers };
  if (!question) return { headers: accepted };
  return {
    method: "POST",
    headers: { ...accepted, "Content-Type": "application/json" },
    body: JSON.stringify(question),
  };
}

function addressOf(call: GraphCall): string {
  const url = new URL(`${rootOf(call)}${call.path}`);
  if (url.origin !== GRAPH_ORIGIN)
    throw new NoAnswer({ kind: "service-error", detail: "not a Graph address" });
  return url.href;
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}
