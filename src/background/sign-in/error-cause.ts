import { AuthError, InteractionRequiredAuthError } from "@azure/msal-browser";
import { SignInError } from "./sign-in-error.ts";

/** What kind of failure it was; each has its sentences `problem_<cause>_title` and `_help`, with `_` for `-`. */
export type Cause =
  | "closed"
  | "already-open"
  | "private-window"
  | "page-not-loaded"
  | "redirect-not-allowed"
  | "offline"
  | "not-configured"
  | "no-answer"
  | "sign-in-again"
  | "consent"
  | "declined"
  | "registration"
  | "busy"
  | "unexpected";

const OWN: Readonly<Record<SignInError["kind"], Cause>> = {
  "not-configured": "not-configured",
  "signed-out": "sign-in-again",
  "not-granted": "consent",
  "already-open": "already-open",
  "no-answer": "no-answer",
  abandoned: "no-answer",
};

/** OAuth's errors and suberrors (RFC 6749 4.1.2.1 and 5.2, OpenID Connect Core 3.1.2.6), and MSAL's own codes. */
const CODES: Readonly<Record<string, Cause>> = {
  consent_required: "consent",
  access_denied: "declined",
  interaction_required: "sign-in-again",
  login_required: "sign-in-again",
  invalid_grant: "sign-in-again",
  bad_token: "sign-in-again",
  no_account_error: "sign-in-again",
  no_tokens_found: "sign-in-again",
  refresh_token_expired: "sign-in-again",
  invalid_client: "registration",
  unauthorized_client: "registration",
  invalid_request: "registration",
  invalid_scope: "registration",
  invalid_resource: "registration",
  temporarily_unavailable: "busy",
  server_error: "busy",
  no_network_connectivity: "offline",
  post_request_failed: "offline",
  interaction_in_progress: "already-open",
  user_cancelled: "closed",
  state_mismatch: "no-answer",
  nonce_mismatch: "no-answer",
  state_not_found: "no-answer",
};

/** What `launchWebAuthFlow` rejects with, in Chromium's and in Firefox's words; neither gives a code. */
const BROWSER: readonly (readonly [words: string, cause: Cause])[] = [
  ["did not approve access", "closed"],
  ["cancelled or denied access", "closed"],
  ["only one web auth flow", "already-open"],
  ["disabled in incognito", "private-window"],
  ["could not be loaded", "page-not-loaded"],
  ["redirect_uri", "redirect-not-allowed"],
];

/** Reads OAuth's error and MSAL's class; the numbers in Entra's messages play no part. */
export function causeOf(error: unknown): Cause {
  if (error instanceof SignInError) return OWN[error.kind];
  if (error instanceof AuthError) {
    const known = [error.subError, error.errorCode].find((code) => Object.hasOwn(CODES, code));
    if (known !== undefined) return CODES[known] ?? "unexpected";
    return error instanceof InteractionRequiredAuthError ? "sign-in-again" : "unexpected";
  }
  const words = messageOf(error).toLowerCase();
  return BROWSER.find(([part]) => words.includes(part))?.[1] ?? "unexpected";
}

/** Firefox may reject with a plain object that only looks like an error. */
export function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | null | undefined)?.message;
  return typeof message === "string" ? message : "";
}
