import { AuthError } from "@azure/msal-browser";
import { messageOf } from "./error-cause.ts";

/**
 * What support asks for: code, OAuth error, correlation id, time. Microsoft's own description stays out, because it names
 * accounts.
 * @param code digits of the AADSTS code, or null
 * @param now milliseconds since the epoch
 */
export function errorDetail(error: unknown, code: string | null, now: number): string {
  const time = new Date(now).toISOString();
  if (!(error instanceof AuthError)) return [stripped(messageOf(error)), time].filter(Boolean).join(" · ");
  const words = [error.errorCode, error.subError].map(token).filter(Boolean).join("/");
  const correlation = /^[0-9a-f-]{36}$/i.test(error.correlationId) ? error.correlationId : "";
  return [code && `AADSTS${code}`, words, correlation, time].filter(Boolean).join(" · ");
}

/** An OAuth or MSAL code, cut to what a code can be. */
function token(value: unknown): string {
  return typeof value === "string" ? value.replace(/[^\w.-]/g, "").slice(0, 60) : "";
}

/** The browser's own message, without anything that could be an address, an account or a token. */
function stripped(message: string): string {
  return message
    .split(/\s+/)
    .filter((word) => !/@|:\/\/|.{33}/.test(word))
    .join(" ")
    .replace(/\p{Cc}/gu, "")
    .slice(0, 100);
}
