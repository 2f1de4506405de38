import { say } from "../../knowledge/text.ts";
import { isExpertsPolicy } from "../../tenant/experts.ts";
import type { WhatIf } from "../../tenant/history.ts";
import type { ConditionalAccessPolicy } from "../../tenant/snapshot.ts";
import type { Context } from "../context.ts";
import { acceptedClaim } from "../rules/trust.ts";
import { type AcceptedClaims, type Obstacle, obstacleIn } from "./controls.ts";
import { type Logged, loggedFor } from "./log.ts";
import { type Targets, targetsExperts } from "./targets.ts";

/** What Graph's What If says of one policy, or that it says nothing of use. */
export type Supposed = "applies" | "spares" | "spares-this-time" | "silent";

/**
 * What becomes of the experts at one policy of the customer's, by all that is known of it.
 * - `stopped`: it refused one of them, by the sign-in log
 * - `stops`: it applies to them and can't be met
 * - `disputed`: by its own words it stops them, and What If or the log says otherwise; or the other way round
 * - `may-stop`: it depends on something that no API shows
 * - `would`: it only reports, and would do so if it were enforced
 * - `settled`: by its own words it might stop them, and What If or the log shows that it does not
 */
export interface Opinion {
  readonly policy: ConditionalAccessPolicy;
  readonly effect: "stopped" | "stops" | "disputed" | "may-stop" | "would" | "settled";
  readonly why: Obstacle["why"];
  readonly supposed: Supposed;
  readonly logged: Logged;
}

/** The policies that matter, the gravest first, then by the alphabet. */
export function opinionsOf(policies: readonly ConditionalAccessPolicy[], context: Context): Opinion[] {
  const accepted = claimsAccepted(context);
  return policies.flatMap((policy) => opinionOn(policy, context, accepted) ?? []).sort(byWeight);
}

function opinionOn(
  policy: ConditionalAccessPolicy,
  context: Context,
  accepted: AcceptedClaims,
): Opinion | null {
  if (policy.state === "disabled" || isHarmlessOwn(policy)) return null;
  const supposed = supposedFor(policy, context);
  const logged = loggedFor(policy, context);
  const obstacle = obstacleIn(policy, accepted);
  const why = obstacle?.why ?? say("blocker_by_log");
  if (logged?.did === "stopped") return { policy, effect: "stopped", why, supposed, logged };
  if (!obstacle) return null;
  const applies = appliesByItsWords(policy, context.expertsId);
  if (policy.state === "enabledForReportingButNotEnforced") {
    return applies === "no" ? null : { policy, effect: "would", why, supposed, logged };
  }
  const effect = weigh(applies, obstacle.effect, supposed, logged?.did === "let-in");
  return effect && { policy, effect, why, supposed, logged };
}

/**
 * The experts' own policies are made for them to pass. A name is under anybody's control, though: one that blocks without
 * any condition is none of theirs.
 */
function isHarmlessOwn(policy: ConditionalAccessPolicy): boolean {
  return (
    isExpertsPolicy(policy) && !(policy.grantControls.includes("block") && policy.conditions.length === 0)
  );
}

function weigh(
  applies: Targets,
  effect: Obstacle["effect"],
  supposed: Supposed,
  letIn: boolean,
): Opinion["effect"] | null {
  const spared = supposed === "spares" || letIn;
  if (applies === "yes" && effect === "stops") {
    return spared || supposed === "spares-this-time" ? "disputed" : "stops";
  }
  if (applies === "no") return supposed === "applies" && effect === "stops" ? "disputed" : null;
  if (spared) return "settled";
  return supposed === "applies" && effect === "stops" ? "stops" : "may-stop";
}

/** A policy with conditions, or in a state that Graph added later, applies only perhaps. */
function appliesByItsWords(policy: ConditionalAccessPolicy, expertsId: string | null): Targets {
  const targets = targetsExperts(policy, expertsId);
  const known = policy.state === "enabled" || policy.state === "enabledForReportingButNotEnforced";
  return targets === "yes" && (policy.conditions.length > 0 || !known) ? "maybe" : targets;
}

/** Reasons that hold for every sign-in of the experts, not for the supposed one alone. */
const FOR_GOOD: readonly string[] = ["users", "application"];
/** What If could not tell. */
const UNTOLD: readonly string[] = ["notEnoughInformation", "unknownFutureValue"];

function supposedFor(policy: ConditionalAccessPolicy, { snapshot, expertsId }: Context): Supposed {
  const { whatIf } = snapshot;
  if (whatIf.state === "unknown" || whatIf.value.tenantId !== expertsId) return "silent";
  const said = answersFor(policy, whatIf.value);
  // A policy that is listed twice is believed only where both say the same.
  return said.length === 1 ? (said[0] ?? "silent") : "silent";
}

function answersFor(policy: ConditionalAccessPolicy, { policies }: WhatIf): Supposed[] {
  const answers = policies
    .filter((item) => item.id === policy.id)
    .map(({ applies, reasons }): Supposed => {
      if (applies === null || reasons.some((reason) => UNTOLD.includes(reason))) return "silent";
      if (applies) return "applies";
      return reasons.some((reason) => FOR_GOOD.includes(reason)) ? "spares" : "spares-this-time";
    });
  return [...new Set(answers)];
}

function claimsAccepted(context: Context): AcceptedClaims {
  return {
    mfa: acceptedClaim(context, "mfa").value,
    compliantDevice: acceptedClaim(context, "compliantDevice").value,
    hybridJoinedDevice: acceptedClaim(context, "hybridJoinedDevice").value,
  };
}

const WEIGHTS: readonly Opinion["effect"][] = [
  "stopped",
  "stops",
  "disputed",
  "may-stop",
  "would",
  "settled",
];

function byWeight(a: Opinion, b: Opinion): number {
  const key = ({ policy }: Opinion) => `${policy.displayName}\n${policy.id}`;
  return WEIGHTS.indexOf(a.effect) - WEIGHTS.indexOf(b.effect) || (key(a) < key(b) ? -1 : 1);
}
