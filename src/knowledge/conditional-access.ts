import { say, type Text } from "./text.ts";

/** Claims of the experts' own tenant that a partner entry can accept. */
export type TrustClaim = "mfa" | "compliantDevice" | "hybridJoinedDevice";

export interface Control {
  /**
   * The claim that meets it where the experts' entry accepts it. `never`: external users can't meet it at all.
   * `not-enforced`: Microsoft Entra treats the policy as if the control weren't selected.
   */
  readonly metBy: TrustClaim | "never" | "not-enforced";
  /** What becomes of a sign-in whose claim isn't accepted: it `fails`, or that is `open`. */
  readonly otherwise: "fails" | "open";
  /** Why it keeps the experts out where it isn't met. */
  readonly why: Text;
}

/**
 * Grant controls of Conditional Access, by their names in Microsoft Graph, and what meets them in a sign-in of a service
 * provider's user. Whatever isn't in this list is taken for a risk.
 *
 * Sources: "Authentication and Conditional Access for External ID" (2024-05-15), which speaks of B2B users alone, so what
 * follows for service providers is inferred; for multifactor authentication without trust, the Microsoft support team's
 * text on Conditional Access for cloud solution providers (2022-07-25), by which such accounts meet the demand in their
 * home tenant, and which no product page confirms; for the approved client app, "Migrate approved client app to application
 * protection policy" (2026-03-24): not enforced after 30 June 2026; for risk remediation, "Microsoft Entra ID Protection
 * policies" and the v1.0 metadata of 2026-08.
 */
export const GRANT_CONTROLS: Readonly<Record<string, Control>> = {
  mfa: { metBy: "mfa", otherwise: "open", why: say("blocker_mfa") },
  compliantDevice: { metBy: "compliantDevice", otherwise: "fails", why: say("blocker_compliant_device") },
  domainJoinedDevice: { metBy: "hybridJoinedDevice", otherwise: "fails", why: say("blocker_hybrid_device") },
  approvedApplication: {
    metBy: "not-enforced",
    otherwise: "open",
    why: say("blocker_unsupported_control", "approvedApplication"),
  },
  compliantApplication: unsupported("compliantApplication"),
  passwordChange: unsupported("passwordChange"),
  riskRemediation: { metBy: "never", otherwise: "fails", why: say("blocker_risk_remediation") },
};

function unsupported(control: string): Control {
  return { metBy: "never", otherwise: "fails", why: say("blocker_unsupported_control", control) };
}

/**
 * Microsoft's built-in authentication strengths: multifactor, passwordless, phishing-resistant. Their ids are the same in
 * every tenant.
 * Source: Microsoft Graph, "authenticationStrengthPolicy"; Microsoft Entra, "Overview of Conditional Access authentication
 * strength": the first accepts whatever meets "Require multifactor authentication".
 */
export const BUILT_IN_STRENGTHS: readonly string[] = [
  "00000000-0000-0000-0000-000000000002",
  "00000000-0000-0000-0000-000000000003",
  "00000000-0000-0000-0000-000000000004",
];

/** Those of them that are a grant control by another name. */
export const STRENGTHS_AS_CONTROLS: Readonly<Record<string, string>> = {
  "00000000-0000-0000-0000-000000000002": "mfa",
};

/**
 * Session controls that only say when to sign in again, or what the browser keeps. They don't decide whether somebody gets
 * in. Source: "Authentication and Conditional Access for External ID" lists the first two as supported for B2B
 * collaboration; that they don't keep out a service provider's user either is inferred, for Microsoft names no case in
 * which they do. App-enforced restrictions are read by Exchange and SharePoint alone ("Conditional Access: Session").
 */
export const MILD_SESSION_CONTROLS: readonly string[] = [
  "signInFrequency",
  "persistentBrowser",
  "disableResilienceDefaults",
  "applicationEnforcedRestrictions",
];

/**
 * How the experts sign in, as far as a condition can ask: to a portal in a browser, from a secure workstation.
 * Source: "How Microsoft Defender Experts permissions work". Which system a workstation runs is inferred.
 */
export const EXPERTS_SIGN_IN = {
  clientAppType: "browser",
  /** What What If is asked about. */
  platform: "windows",
  /** What a workstation can run at all. */
  workstations: ["windows", "macOS", "linux"],
} as const;

/**
 * Every value of these conditions in Microsoft Graph v1.0 and beta (2026-08). A value that isn't listed is new to us, so
 * nothing is concluded from it.
 */
export const CONDITION_VALUES = {
  clientAppTypes: [
    "all",
    "browser",
    "mobileAppsAndDesktopClients",
    "exchangeActiveSync",
    "easSupported",
    "easUnsupported",
    "other",
  ],
  platforms: ["all", "android", "iOS", "windows", "windowsPhone", "macOS", "linux"],
  authenticationFlows: ["deviceCodeFlow", "authenticationTransfer"],
  riskLevels: ["low", "medium", "high", "hidden", "none"],
} as const;
