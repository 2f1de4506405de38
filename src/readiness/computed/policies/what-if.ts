import { EXPERTS_APPLICATIONS } from "../../../knowledge/provider.ts";
import type { WhatIf } from "../../../tenant/history.ts";
import type { ConditionalAccessPolicy } from "../../../tenant/snapshot.ts";
import type { Context } from "../../context.ts";
import { isWithin, type Question, type Reach } from "../../reach.ts";
import type { Group } from "./targets.ts";

/** What Graph's What If says of one policy, or that it says nothing of use. */
export type Supposed = "applies" | "spares" | "spares-this-time" | "silent";

/**
 * Reasons that hold for every sign-in of the experts, not for the supposed one alone: whom and what a policy is about, and
 * what is asked as the experts sign in (a browser, Windows, no special flow). Source: Microsoft Graph, "whatIfAnalysisResult".
 */
const FOR_GOOD: readonly string[] = [
  "users",
  "workloadIdentities",
  "userActions",
  "authenticationContext",
  "clientApps",
  "devicePlatform",
  "authenticationFlow",
];
/** What may be otherwise the next time. */
const THIS_TIME: readonly string[] = [
  "location",
  "devices",
  "time",
  "signInRisk",
  "userRisk",
  "insiderRisk",
  "policyNotEnabled",
];

/**
 * What What If says of a policy where it was asked about an application of this group. Where it was asked several times,
 * it is believed only if it says the same each time.
 */
export function supposedFor(
  policy: ConditionalAccessPolicy,
  group: Group,
  question: Question,
  { snapshot }: Context,
): Supposed {
  const said = EXPERTS_APPLICATIONS.flatMap(({ key }) => {
    const fact = snapshot.whatIf[key];
    if (fact.state === "unknown" || !isWithin(reachOf(fact.value, fact.observedAt), question)) return [];
    return answersFor(policy, group, fact.value);
  }).filter((answer) => answer !== "silent");
  const [only, ...others] = new Set(said);
  return others.length > 0 ? "silent" : (only ?? "silent");
}

function reachOf({ tenantId, application }: WhatIf, at: string): Reach {
  return { tenantId, applications: [application], at, shows: "supposed" };
}

function answersFor(policy: ConditionalAccessPolicy, group: Group, { policies }: WhatIf): Supposed[] {
  const answers = policies
    .filter((item) => item.id === policy.id)
    .map(({ applies, reasons }): Supposed => {
      if (applies === null) return "silent";
      if (applies) return "applies";
      // The policy's own words cover the application, so this answer is about another one.
      if (reasons.includes("application")) return group.applies === "yes" ? "silent" : "spares";
      if (reasons.some((reason) => FOR_GOOD.includes(reason))) return "spares";
      return reasons.some((reason) => THIS_TIME.includes(reason)) ? "spares-this-time" : "silent";
    });
  // A policy that is listed twice is believed only where both say the same.
  return new Set(answers).size > 1 ? ["silent"] : answers.slice(0, 1);
}
