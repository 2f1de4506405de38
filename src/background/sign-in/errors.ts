import { AuthError, InteractionRequiredAuthError } from "@azure/msal-browser";
import { type AdviceLink, signInError } from "../../knowledge/sign-in-errors.ts";
import { say, type TextArg } from "../../knowledge/text.ts";
import type { Registration } from "../../platform/config.ts";
import type { Problem, Tier } from "../../platform/protocol.ts";
import { linkTo } from "./advice-link.ts";
import { type Cause, causeOf } from "./error-cause.ts";
import { errorDetail } from "./error-detail.ts";

/** What the words need to be of use: the registration that was used, and what was asked for. */
export interface ErrorContext {
  readonly registration: Registration | null;
  /** `browser.identity.getRedirectURL()` */
  readonly redirectUri: string;
  /** The tiers that were asked for. */
  readonly tiers: readonly Tier[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** OAuth and MSAL errors that only the admin can end, by signing in again. */
const INTERACTIVE: readonly Cause[] = ["sign-in-again", "consent", "declined"];

/** What went wrong in signing in or renewing a token, and what to do. Never shows what Microsoft wrote of a person. */
export function problemOf(error: unknown, context: ErrorContext): Problem {
  const cause = causeOf(error);
  const code = codeOf(error);
  const known = code === null ? null : signInError(Number(code));
  const key = known?.help ?? cause.replaceAll("-", "_");
  const link = known?.help ? known.link : linkFor(cause);
  return {
    title: say(`problem_${key}_title`),
    help: say(`problem_${key}_help`, ...argsOf(key, context)),
    link: linkTo(link, code, context),
    detail: errorDetail(error, code, context.now),
  };
}

function linkFor(cause: Cause): AdviceLink {
  return cause === "consent" || cause === "registration" ? cause : "code";
}

/** Whether only a new sign-in in Microsoft's window can bring a token. Judged by OAuth's error and MSAL's class alone. */
export function needsSignIn(error: unknown): boolean {
  return error instanceof InteractionRequiredAuthError || INTERACTIVE.includes(causeOf(error));
}

/** The digits of `AADSTS…`, or null. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof AuthError)) return null;
  const named = /\bAADSTS(\d{4,8})\b/.exec(error.errorMessage)?.[1];
  if (named) return named;
  // Entra sends the number in JSON; MSAL's type says text.
  const number = "errorNo" in error ? String(error.errorNo) : "";
  return /^\d{4,8}$/.test(number) ? number : null;
}

/** The sentences that name an address or an id, with what they name. */
function argsOf(key: string, { redirectUri, registration }: ErrorContext): TextArg[] {
  const spa = { label: "Single-page application" };
  switch (key) {
    case "50011":
    case "9002326":
      return [redirectUri, spa];
    case "closed":
      return [redirectUri];
    case "700016":
      return [registration?.clientId ?? "", registration?.tenantId ?? "organizations"];
    case "50105":
      return [{ label: "Users and groups" }];
    default:
      return [];
  }
}
