import {
  GRANT_CONTROLS,
  MILD_SESSION_CONTROLS,
  STRENGTHS_AS_CONTROLS,
  type TrustClaim,
} from "../../../knowledge/conditional-access.ts";
import { say, type Text } from "../../../knowledge/text.ts";
import type { ConditionalAccessPolicy } from "../../../tenant/snapshot.ts";
import { conditionNames } from "./conditions.ts";

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

/**
 * What a policy's controls do to the experts' sign-ins where it applies to them, or null where nothing stands in their way.
 * What meets each control, and on which source that rests: knowledge/conditional-access.ts.
 */
export function obstacleIn(policy: ConditionalAccessPolicy, accepted: AcceptedClaims): Obstacle | null {
  return byGrant(policy, accepted) ?? bySession(policy) ?? byUnread(policy);
}

/** Whether a policy asks for anything at all. Controls that Microsoft no longer enforces ask for nothing. */
export function asksForSomething(policy: ConditionalAccessPolicy): boolean {
  const { authenticationStrength, termsOfUse, customFactors } = policy;
  return (
    enforced(policy).length > 0 ||
    authenticationStrength !== null ||
    termsOfUse.length > 0 ||
    customFactors.length > 0
  );
}

function enforced({ grantControls }: ConditionalAccessPolicy): string[] {
  return grantControls.filter((name) => controlOf(name)?.metBy !== "not-enforced");
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
  const names = conditionNames(policy);
  return names.length > 0 ? say("blocker_block_conditional", { list: names }) : say("blocker_block");
}

interface Demand {
  readonly satisfied: boolean | null;
  readonly why: Text;
}

function demandsOf(policy: ConditionalAccessPolicy, accepted: AcceptedClaims): Demand[] {
  const demands = enforced(policy).map((control) => byControl(control, accepted));
  const { authenticationStrength: strength } = policy;
  if (strength !== null) {
    const control = strength.id === null ? undefined : STRENGTHS_AS_CONTROLS[strength.id];
    demands.push(
      control
        ? byControl(control, accepted)
        : // Whether the experts' own methods meet it no policy shows, whatever is accepted of them.
          { satisfied: null, why: say("blocker_strength", strength.name) },
    );
  }
  if (policy.termsOfUse.length > 0) demands.push({ satisfied: null, why: say("blocker_terms_of_use") });
  if (policy.customFactors.length > 0) demands.push({ satisfied: null, why: say("blocker_custom_factor") });
  return demands;
}

function controlOf(name: string) {
  return Object.hasOwn(GRANT_CONTROLS, name) ? GRANT_CONTROLS[name] : undefined;
}

function byControl(name: string, accepted: AcceptedClaims): Demand {
  const control = controlOf(name);
  if (!control) return { satisfied: null, why: say("blocker_unknown_control", name) };
  const { metBy, otherwise, why } = control;
  if (metBy === "not-enforced") return { satisfied: true, why };
  if (metBy === "never") return { satisfied: false, why };
  const claim = accepted[metBy];
  return { satisfied: claim === false && otherwise === "open" ? null : claim, why };
}

/** Session controls are named among those that sign-ins through a service provider may not support (AADSTS50178). */
function bySession({ sessionControls }: ConditionalAccessPolicy): Obstacle | null {
  const harsh = sessionControls.filter((name) => !MILD_SESSION_CONTROLS.includes(name));
  return harsh.length > 0 ? { effect: "may-stop", why: say("blocker_session", { list: harsh }) } : null;
}

/** Parts outside the conditions that this version doesn't know may ask for anything. */
function byUnread({ unread }: ConditionalAccessPolicy): Obstacle | null {
  const parts = unread.filter((path) => !path.startsWith("conditions."));
  return parts.length > 0 ? { effect: "may-stop", why: say("blocker_unread", { list: parts }) } : null;
}
