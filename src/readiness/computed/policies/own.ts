import { aimsAt, isExpertsPolicy } from "../../../tenant/experts.ts";
import type { ConditionalAccessPolicy } from "../../../tenant/snapshot.ts";
import { conditionsMet } from "./conditions.ts";
import { asksForSomething } from "./controls.ts";
import { type Applies, groupsOf, targetsUsers } from "./targets.ts";

/**
 * A policy under the experts' name, aimed at them alone, that blocks devices by a filter: "only from secure workstations"
 * can't be said in Conditional Access otherwise than by blocking the rest. Everything else under that name is judged like
 * any other policy, for a name is under anybody's control.
 * Source: "How Microsoft Defender Experts permissions work".
 */
export function isOwnDeviceBlock(policy: ConditionalAccessPolicy, expertsId: string | null): boolean {
  return (
    isExpertsPolicy(policy) &&
    policy.includeUsers.length === 0 &&
    Array.isArray(policy.includeExternal?.tenants) &&
    (expertsId === null || aimsAt(policy, expertsId) === true) &&
    policy.grantControls.includes("block") &&
    policy.conditions.devices.includes("deviceFilter")
  );
}

/**
 * Whether one of the experts' own policies binds them: it applies to their sign-ins, and asks for something. `maybe`: it
 * does in some cases, or says something that this version can't read.
 */
export function binds(policy: ConditionalAccessPolicy, expertsId: string | null): Applies {
  const users = targetsUsers(policy, { expertsId, roles: null }).applies;
  const [group] = groupsOf(policy);
  if (users === "no" || !group || !asksForSomething(policy)) return "no";
  const met = conditionsMet(policy);
  // One for accounts at risk leaves everybody else alone.
  if (met === "never" || met === "at-risk") return "no";
  const byDevice = isOwnDeviceBlock(policy, expertsId) && onlyByDevice(policy);
  const always = met === "always" || byDevice;
  return users === "yes" && group.applies === "yes" && always && policy.unread.length === 0 ? "yes" : "maybe";
}

function onlyByDevice({ conditions, ...policy }: ConditionalAccessPolicy): boolean {
  return conditionsMet({ ...policy, conditions: { ...conditions, devices: [] } }) === "always";
}
