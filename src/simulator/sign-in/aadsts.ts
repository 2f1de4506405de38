import { SIGN_IN_ERRORS, type SignInErrorKind } from "../../knowledge/sign-in-errors.ts";

/**
 * Entra's refusals by their AADSTS number. Sources: Microsoft Entra authentication and authorization error codes; the
 * shapes of `error` and `suberror` as clients report them. `{name}` stands for what the refusal is about.
 */
export interface Refusal {
  readonly message: string;
  /** `error` in the answer of the authorization endpoint. */
  readonly atAuthorize: string;
  /** `error` in the answer of the token endpoint. */
  readonly atToken: string;
  readonly suberror?: string;
  /** The redirect address can't be trusted, so Entra tells the user alone, on a page of its own. */
  readonly onPage?: true;
  /** Claims that the client has to ask for when it tries again. */
  readonly claims?: string;
}

const refusal = (
  atAuthorize: string,
  atToken: string,
  message: string,
  more: Partial<Refusal> = {},
): Refusal => ({
  atAuthorize,
  atToken,
  message,
  ...more,
});
/** Somebody has to act before a token can be had. */
const interaction = (message: string, suberror: string, more: Partial<Refusal> = {}) =>
  refusal("interaction_required", "invalid_grant", message, { suberror, ...more });
const denied = (message: string) => refusal("access_denied", "invalid_grant", message);
const invalid = (message: string, more: Partial<Refusal> = {}) =>
  refusal("invalid_request", "invalid_request", message, more);
const page = { onPage: true } as const;
const CHALLENGE =
  '{"access_token":{"capolids":{"essential":true,"values":["c1a9a0b2-0d6f-4a57-9f0e-2d1c3b4a5968"]}}}';

/** How a code is answered of which nothing more is written below. */
const BY_KIND: Readonly<Record<SignInErrorKind, Refusal>> = {
  interrupt: interaction("The sign-in needs one more step.", "basic_action", { claims: CHALLENGE }),
  "conditional-access": interaction(
    "Access has been blocked by Conditional Access policies.",
    "message_only",
  ),
  device: interaction("The device is not in the required state.", "message_only"),
  "another-tenant": interaction(
    "User account '{name}' from another tenant can't do what is asked.",
    "message_only",
  ),
  "home-risk": interaction("The account is at risk in its home tenant.", "message_only"),
  "cross-tenant": denied("Settings between the two tenants forbid access."),
  other: denied("Sign-in was refused."),
};

const OF_THEIR_OWN: Readonly<Record<number, Refusal>> = {
  16000: interaction(
    "User account '{name}' does not exist in this tenant and needs to be chosen.",
    "basic_action",
  ),
  50011: invalid(
    "The redirect URI '{name}' does not match the redirect URIs configured for the application.",
    page,
  ),
  50020: denied("User account '{name}' from another identity provider does not exist in this tenant."),
  50058: refusal(
    "login_required",
    "invalid_grant",
    "A silent sign-in request was sent but no user is signed in.",
  ),
  50076: interaction("Multifactor authentication is required to access the resource.", "basic_action", {
    claims: CHALLENGE,
  }),
  50079: interaction("Enrollment in multifactor authentication is required.", "basic_action", {
    claims: CHALLENGE,
  }),
  50105: denied("The signed in user '{name}' is not assigned to a role for the application."),
  50158: interaction("An external security challenge was not satisfied.", "basic_action", {
    claims: CHALLENGE,
  }),
  50173: interaction("The grant has been revoked; a fresh auth token is needed.", "bad_token"),
  50194: invalid("The application is not configured as multitenant; '{name}' can't be used.", page),
  53001: interaction("The device is not in the required state: it must be domain joined.", "message_only"),
  54005: refusal("invalid_grant", "invalid_grant", "The authorization code was already redeemed."),
  65001: refusal(
    "consent_required",
    "invalid_grant",
    "Nobody has consented to use the application for: {name}.",
    {
      suberror: "consent_required",
    },
  ),
  65004: refusal("access_denied", "invalid_grant", "User declined to consent to access the app."),
  70003: refusal(
    "unsupported_grant_type",
    "unsupported_grant_type",
    "The grant type '{name}' is not supported.",
  ),
  70008: refusal("invalid_grant", "invalid_grant", "The authorization code has expired."),
  70011: refusal("invalid_scope", "invalid_scope", "The provided value for 'scope' is not valid: {name}."),
  70043: interaction("The refresh token has expired due to sign-in frequency checks.", "bad_token"),
  90002: refusal("invalid_request", "invalid_request", "Tenant '{name}' not found.", page),
  90008: invalid("The application must at least have the permission to sign in and read the user's profile."),
  90023: invalid("Invalid request: {name}."),
  90038: refusal("invalid_request", "invalid_request", "Tenant '{name}' belongs to a national cloud.", page),
  90072: denied("The account '{name}' has to be added to the tenant as an external user first."),
  90094: refusal(
    "access_denied",
    "invalid_grant",
    "The grant requires administrator permission for: {name}.",
  ),
  90095: refusal(
    "access_denied",
    "invalid_grant",
    "Admin consent is required; a request can be sent to an admin.",
  ),
  500011: refusal("invalid_resource", "invalid_resource", "The resource principal '{name}' was not found."),
  500112: refusal(
    "invalid_client",
    "invalid_client",
    "The reply address does not match the one of the code.",
  ),
  501481: refusal("invalid_grant", "invalid_grant", "The code_verifier does not match the code_challenge."),
  700016: refusal("unauthorized_client", "unauthorized_client", "Application '{name}' was not found.", page),
  700054: refusal("unsupported_response_type", "invalid_request", "response_type '{name}' is not enabled."),
  700084: interaction(
    "The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which cannot be extended. It is now expired.",
    "bad_token",
  ),
  900144: invalid("The request must contain the following parameter: '{name}'."),
  900561: invalid("The endpoint only accepts POST requests. Received a {name} request."),
  9002313: refusal("invalid_request", "invalid_grant", "Invalid request. Request is malformed or invalid."),
  9002325: invalid("Proof Key for Code Exchange is required for cross-origin authorization code redemption."),
  9002326: invalid(
    "Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type.",
  ),
  9002327: invalid(
    "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
  ),
};

/** Every code that is known of at all, and those of the simulator's own strictness. */
export const REFUSALS: Readonly<Record<number, Refusal>> = {
  ...Object.fromEntries(SIGN_IN_ERRORS.map(({ code, kind }) => [code, BY_KIND[kind]])),
  ...OF_THEIR_OWN,
};

/** Thrown by any step of a sign-in that Entra would refuse. */
export class SignInRefused extends Error {
  constructor(
    readonly code: number,
    /** What the refusal is about: a scope, an address, a UPN. */
    readonly about = "",
  ) {
    super(`AADSTS${code}`);
  }
}

/** @returns the row for a number; a number without a row is an access refusal, which is what a client has to expect. */
export function refusalOf(code: number): Refusal {
  return REFUSALS[code] ?? BY_KIND.other;
}
