/**
 * What is known of the AADSTS errors in which sign-ins end: one table for an admin's own sign-in, for the experts' in the
 * log, and for the simulator. Microsoft may change codes at any time, so they choose words and prove nothing good: a
 * sign-in that ended in an error is never taken for a success, whatever its code.
 *
 * Source: "Microsoft Entra authentication and authorization error codes" (2026). For 50177 in partners' sign-ins and for
 * 9002326 and 9002327, which that page explains badly or leaves out: Entra's own messages as quoted in issues of
 * KelvinTegelaar/CIPP (1719) and AzureAD/microsoft-authentication-library-for-js.
 */

/**
 * - `interrupt`: the sign-in is not over; the person is asked for something, and goes on
 * - `conditional-access`: a policy refused it
 * - `device`: a policy refused it for the device
 * - `another-tenant`: a policy asks for something that accounts of another tenant can't do here
 * - `home-risk`: the account is judged at risk in its home tenant
 * - `cross-tenant`: settings between tenants forbid it
 * - `other`: consent, registration, expiry and the like
 */
export type SignInErrorKind =
  | "interrupt"
  | "conditional-access"
  | "device"
  | "another-tenant"
  | "home-risk"
  | "cross-tenant"
  | "other";

/** Where the advice for a failed sign-in leads. `code`: Microsoft's own page on the code. */
export type AdviceLink =
  | "consent"
  | "registration"
  | "assign"
  | "sign-ins"
  | "cross-tenant"
  | "refresh-tokens"
  | "code";

export interface SignInError {
  readonly code: number;
  readonly kind: SignInErrorKind;
  /** The sentences `problem_<help>_title` and `problem_<help>_help`; null: an admin never sees this code. */
  readonly help: string | null;
  readonly link: AdviceLink;
}

type Row = readonly [code: number, kind: SignInErrorKind, help: string | null, link: AdviceLink];

const ROWS: readonly Row[] = [
  // Prompts. Microsoft's page calls each of them an interrupt, or says that it is expected in the course of a sign-in.
  [16000, "interrupt", null, "code"],
  [50058, "interrupt", null, "code"],
  [50072, "interrupt", "50079", "code"],
  [50074, "interrupt", "50076", "code"],
  [50076, "interrupt", "50076", "code"],
  [50079, "interrupt", "50079", "code"],
  [50125, "interrupt", null, "code"],
  [50140, "interrupt", null, "code"],
  [50168, "interrupt", null, "code"],
  [50199, "interrupt", null, "code"],

  [50158, "conditional-access", "50158", "code"],
  [53003, "conditional-access", "53003", "sign-ins"],
  [53002, "conditional-access", "53003", "sign-ins"],
  [53004, "conditional-access", "53003", "sign-ins"],
  [53009, "conditional-access", "53003", "sign-ins"],
  [53010, "conditional-access", "53003", "sign-ins"],
  [50131, "conditional-access", "53003", "sign-ins"],
  [530032, "conditional-access", "53003", "sign-ins"],
  [530035, "conditional-access", "530035", "sign-ins"],

  [53000, "device", "53000", "sign-ins"],
  [50005, "device", "53000", "sign-ins"],
  [50097, "device", "53000", "sign-ins"],
  [50129, "device", "53000", "sign-ins"],
  [530003, "device", "53000", "sign-ins"],
  [53001, "device", "53001", "sign-ins"],

  [50177, "another-tenant", "50177", "sign-ins"],
  [50178, "another-tenant", "50177", "sign-ins"],

  [53011, "home-risk", "530034", "sign-ins"],
  [530034, "home-risk", "530034", "sign-ins"],

  [500021, "cross-tenant", "500212", "cross-tenant"],
  [500212, "cross-tenant", "500212", "cross-tenant"],
  [500213, "cross-tenant", "500213", "cross-tenant"],

  [65001, "other", "65001", "consent"],
  [65004, "other", "65004", "code"],
  [90094, "other", "90094", "consent"],
  [90095, "other", "90095", "consent"],
  [90008, "other", "90008", "registration"],
  [50105, "other", "50105", "assign"],
  [700016, "other", "700016", "registration"],
  [50011, "other", "50011", "registration"],
  [9002326, "other", "9002326", "registration"],
  [9002327, "other", "9002327", "code"],
  [700084, "other", "700084", "refresh-tokens"],
  [70043, "other", "70043", "code"],
  [50173, "other", "50173", "code"],
  [50194, "other", "50194", "code"],
  [50020, "other", "50020", "code"],
  [90072, "other", "50020", "code"],
  [500011, "other", "500011", "code"],
  [90002, "other", "90002", "code"],
  [90038, "other", "90038", "code"],
];

export const SIGN_IN_ERRORS: readonly SignInError[] = ROWS.map(([code, kind, help, link]) => ({
  code,
  kind,
  help,
  link,
}));

const BY_CODE: ReadonlyMap<number, SignInError> = new Map(SIGN_IN_ERRORS.map((error) => [error.code, error]));

/** @returns null for a code that isn't in the table, of which nothing is known but that the sign-in failed. */
export function signInError(code: number): SignInError | null {
  return BY_CODE.get(code) ?? null;
}
