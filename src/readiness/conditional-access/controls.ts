import { GRANT_CONTROLS, type TrustClaim } from "../../knowledge/conditional-access.ts";
import { say, type Text } from "../../knowledge/text.ts";
import type { ConditionalAccessPolicy } from "../../tenant/snapshot.ts";

/** What the partner entry (or the default that it inherits) accepts of the experts' own claims; null: not known. */
export type AcceptedClaims = Readonly<Record<TrustClaim, boolean | null>>;

/**
 * What a policy does to a sign-in that it applies to. `stops`: it fails. `may-stop`: it may fail, depending on something
 * that no API shows.
 */
export interface Obstacle {
  readonly effect: "stops" | "may-stop";
  readonly why: Text;
}

type Satisfied = boolean | null;

/**
 * What a policy's controls do to the experts' sign-ins where it applies to them, or null where nothing stands in their way.
 * Source: Microsoft Entra External ID, "Authentication and Conditional Access for External ID" (which controls external
 * users can satisfy, and through which inbound trust).
 */
export function obstacleIn(policy: ConditionalAccessPolicy, accepted: AcceptedClaims): Obstacle | null {
  return byGrant(policy, accepted) ?? bySession(policy);
}

function byGrant(policy: ConditionalAccessPolicy, accepted: AcceptedClaims): Obstacle | null {
  if (policy.grantControls.includes("block")) return { effect: "stops", why: blockReason(policy) };
  const demands = demandsOf(policy, accepted);
  if (demands.length === 0) return null;
  const any = policy.grantOperator === "OR";
  const met = demands.map((demand) => demand.satisfied);
  if (any ? met.includes(true) : met.every((satisfied) => satisfied === true)) return null;
  const hopeless = any ? met.every((satisfied) => satisfied === false) : met.includes(false);
  const worst = demands.find((demand) => demand.satisfied === (hopeless ? false : null)) ?? demands[0];
  return worst ? { effect: hopeless ? "stops" : "may-stop", why: worst.why } : null;
}

function blockReason(policy: ConditionalAccessPolicy): Text {
  return policy.conditions.length > 0
    ? say("blocker_block_conditional", { list: policy.conditions })
    : say("blocker_block");
}

interface Demand {
  readonly satisfied: Satisfied;
  readonly why: Text;
}

function demandsOf(policy: ConditionalAccessPolicy, accepted: AcceptedClaims): Demand[] {
  const demands = policy.grantControls.map((control) => byControl(control, accepted));
  if (policy.authenticationStrength !== null) {
    // A strength that the experts' own methods do not meet fails even where their multifactor claim is accepted.
    const satisfied = accepted.mfa === false ? false : null;
    demands.push({ satisfied, why: say("blocker_strength", policy.authenticationStrength) });
  }
  if (policy.termsOfUse.length > 0) demands.push({ satisfied: null, why: say("blocker_terms_of_use") });
  if (policy.customFactors.length > 0) demands.push({ satisfied: null, why: say("blocker_custom_factor") });
  return demands;
}

function byControl(name: string, accepted: AcceptedClaims): Demand {
  const control = Object.hasOwn(GRANT_CONTROLS, name) ? GRANT_CONTROLS[name] : undefined;
  if (!control) return { satisfied: null, why: say("blocker_unknown_control", name) };
  return { satisfied: control.metBy === "never" ? false : accepted[control.metBy], why: control.why };
}

/** Session controls are named among those that sign-ins through a service provider do not support (AADSTS50178). */
function bySession(policy: ConditionalAccessPolicy): Obstacle | null {
  return policy.sessionControls.length > 0
    ? { effect: "may-stop", why: say("blocker_session", { list: policy.sessionControls }) }
    : null;
}
