import { say, type Text } from "./text.ts";

/** Claims of the experts' own tenant that a partner entry can accept. */
export type TrustClaim = "mfa" | "compliantDevice" | "hybridJoinedDevice";

export interface Control {
  /** The claim that meets it where the experts' entry accepts it. `never`: external users can't meet it at all. */
  readonly metBy: TrustClaim | "never";
  /** Why it keeps the experts out where it is not met. */
  readonly why: Text;
}

/**
 * Grant controls of Conditional Access, by their names in Microsoft Graph, and what meets them in a sign-in of a service
 * provider's user. Whatever is not in this list is taken for a risk.
 * Source: Authentication and Conditional Access for External ID, 2025, which controls external users can satisfy, and
 * through which inbound trust.
 */
export const GRANT_CONTROLS: Readonly<Record<string, Control>> = {
  mfa: { metBy: "mfa", why: say("blocker_mfa") },
  compliantDevice: { metBy: "compliantDevice", why: say("blocker_compliant_device") },
  domainJoinedDevice: { metBy: "hybridJoinedDevice", why: say("blocker_hybrid_device") },
  approvedApplication: unsupported("approvedApplication"),
  compliantApplication: unsupported("compliantApplication"),
  passwordChange: unsupported("passwordChange"),
};

function unsupported(control: string): Control {
  return { metBy: "never", why: say("blocker_unsupported_control", control) };
}
