import type { AdviceLink } from "./advice-link.ts";

/**
 * Help for the codes that Entra names in its refusals. They choose words and nothing else, because Microsoft may change
 * them at any time. Source: "Microsoft Entra authentication and authorization error codes"; for 9002326 and 9002327,
 * which that page leaves out, Entra's own messages as quoted in the issues of AzureAD/microsoft-authentication-library-for-js.
 */
export interface Help {
  /** The sentences `problem_<key>_title` and `problem_<key>_help`. */
  readonly key: string;
  readonly link: AdviceLink;
}

const HELP: readonly (readonly [codes: readonly string[], link: AdviceLink])[] = [
  [["65001"], "consent"],
  [["65004"], "code"],
  [["90094"], "consent"],
  [["90095"], "consent"],
  [["90008"], "registration"],
  [["50105"], "assign"],
  // All three are Conditional Access; only the sign-in log says which policy it was.
  [["53003", "50131", "530032"], "sign-ins"],
  [["530035"], "sign-ins"],
  [["53000"], "sign-ins"],
  [["53001"], "sign-ins"],
  [["50076"], "code"],
  [["50079"], "code"],
  [["50158"], "code"],
  [["700016"], "registration"],
  [["50011"], "registration"],
  [["9002326"], "registration"],
  [["9002327"], "code"],
  [["700084"], "refresh-tokens"],
  [["70043"], "code"],
  [["50173"], "code"],
  [["50194"], "code"],
  [["50020", "90072"], "code"],
  [["500011"], "code"],
  [["90002"], "code"],
  [["90038"], "code"],
  [["500212"], "cross-tenant"],
  [["500213"], "cross-tenant"],
];

const BY_CODE: ReadonlyMap<string, Help> = new Map(
  HELP.flatMap(([codes, link]) => codes.map((code) => [code, { key: codes[0] ?? code, link }] as const)),
);

/** @param code digits only */
export function helpFor(code: string): Help | null {
  return BY_CODE.get(code) ?? null;
}

/** The codes that have sentences of their own. */
export const KNOWN_CODES: readonly string[] = [...BY_CODE.keys()];
