import type { UnknownKind, UnknownReason } from "../fact.ts";

/** The part of an HTTP answer that decides what became of a call. */
export interface GraphResult {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Graph is throttled or down for the moment; the same call may work later. */
const PASSING = new Set([429, 500, 502, 503, 504]);

/** Codes that mean a missing licence, whatever the status that they come with. */
const LICENCE_CODES = new Set([
  "AadPremiumLicenseRequired",
  "Authentication_RequestFromNonPremiumTenantOrB2CTenant",
  "MissingProvider",
]);

/** Whether Graph says that there is no such object, and not merely no such call. */
export function isNothingThere({ status, body }: GraphResult): boolean {
  return status === 404 && errorCode(body) === "Request_ResourceNotFound";
}

export function isTransient(result: GraphResult): boolean {
  return PASSING.has(result.status);
}

/**
 * Graph's `error.code`, cut to what a code can be, or null. Privileged Identity Management answers without the envelope at
 * times (`{"errorCode": …}`), or puts such an answer as text into the message of an `UnknownError`.
 */
export function errorCode(body: unknown): string | null {
  const { error, errorCode: flat } = (body ?? {}) as { error?: unknown; errorCode?: unknown };
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const inner = code === "UnknownError" ? innerCode(message) : null;
  return asCode(inner ?? code ?? flat);
}

function innerCode(message: unknown): unknown {
  try {
    return (JSON.parse(String(message)) as { errorCode?: unknown } | null)?.errorCode ?? null;
  } catch {
    return null;
  }
}

function asCode(value: unknown): string | null {
  return typeof value === "string" ? value.replace(/[^\w.-]/g, "").slice(0, 80) || null : null;
}

/**
 * Why a refused call leaves its fact unknown. The code is read before the status, because Graph's families of calls use
 * different statuses for one cause. A refusal is never read as "no".
 */
export function refusal(result: GraphResult): UnknownReason {
  const code = errorCode(result.body);
  const reason = (kind: UnknownKind): UnknownReason => ({ kind, detail: code ?? `HTTP ${result.status}` });
  if (code && LICENCE_CODES.has(code)) return reason("not-licensed");
  switch (result.status) {
    case 401:
      return reason("sign-in-again");
    case 403:
      return reason("forbidden");
    case 400:
    case 404:
      return reason("not-served");
    case 429:
      return reason("throttled");
    default:
      return reason("service-error");
  }
}

/**
 * The claims that Graph demands by continuous access evaluation, decoded, or null where the answer is no such demand.
 * Source: Microsoft identity platform, "Claims challenges, claims requests, and client capabilities".
 */
export function claimsChallenge(result: GraphResult): string | null {
  if (result.status !== 401) return null;
  const header = result.headers["www-authenticate"] ?? "";
  if (!/error="?insufficient_claims/i.test(header)) return null;
  const encoded = /claims="([^"]+)"/i.exec(header)?.[1];
  if (!encoded) return null;
  try {
    const claims = atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
    JSON.parse(claims);
    return claims;
  } catch {
    return null;
  }
}

/**
 * Milliseconds to wait before the same call again: what Graph says in `Retry-After` (seconds or a date), otherwise 2, 4,
 * 8 seconds with jitter, as for the Conditional Access family that sends none (Graph, "Service-specific throttling limits").
 */
export function retryDelay(result: GraphResult, attempt: number, now: number, random: () => number): number {
  const header = result.headers["retry-after"];
  // An empty header says nothing, and `Number("")` would be zero.
  if (header?.trim()) {
    const seconds = Number(header);
    if (Number.isFinite(seconds)) return Math.max(0, seconds) * 1000;
    const date = Date.parse(header);
    if (Number.isFinite(date)) return Math.max(0, date - now);
  }
  return 2000 * 2 ** (attempt - 1) * (1 + random() / 4);
}
