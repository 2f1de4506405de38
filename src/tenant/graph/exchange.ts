import type { UnknownReason } from "../fact.ts";
import type { GraphFetch } from "./answer.ts";
import type { GraphResult } from "./errors.ts";

/** Thrown by an exchange that brought no HTTP answer at all. */
export class NoAnswer extends Error {
  constructor(readonly reason: UnknownReason) {
    super(reason.kind);
  }
}

/** Marks the abort that comes from the deadline, to tell it from the admin's own cancelling. */
export class DeadlinePassed extends Error {}

/**
 * One HTTP exchange with Graph.
 * @throws NoAnswer `offline`, `timed-out`, `cancelled`, or `malformed` where a successful answer is not JSON.
 */
export async function exchange(
  graphFetch: GraphFetch,
  url: string,
  init: RequestInit,
  signal: AbortSignal,
): Promise<GraphResult> {
  let status: number;
  let text: string;
  const headers: Record<string, string> = {};
  try {
    signal.throwIfAborted();
    const response = await abortable(graphFetch(url, { ...init, signal, redirect: "error" }), signal);
    status = response.status;
    response.headers.forEach((value, name) => {
      headers[name.toLowerCase()] = value;
    });
    text = await abortable(response.text(), signal);
  } catch (error) {
    throw new NoAnswer(failureReason(error, signal));
  }
  return { status, headers, body: parsed(text, status) };
}

function failureReason(error: unknown, signal: AbortSignal): UnknownReason {
  if (signal.aborted) {
    return { kind: signal.reason instanceof DeadlinePassed ? "timed-out" : "cancelled" };
  }
  if (error instanceof NoAnswer) return error.reason;
  return { kind: "offline" };
}

function parsed(text: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (status >= 200 && status < 300) throw new NoAnswer({ kind: "malformed", detail: "not JSON" });
    return null;
  }
}

/** A fetch that ignores its signal must not hold up the check. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** Resolves after so many milliseconds; rejects with {@link NoAnswer} when the signal comes first. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new NoAnswer(failureReason(null, signal)));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
