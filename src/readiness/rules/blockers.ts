import { conditionalAccessPolicy, LINKS } from "../../knowledge/links.ts";
import { say, type Text } from "../../knowledge/text.ts";
import { isExpertsPolicy } from "../../tenant/experts.ts";
import type { ConditionalAccessPolicy } from "../../tenant/snapshot.ts";
import { type AcceptedClaims, type Obstacle, obstacleIn } from "../conditional-access/controls.ts";
import { targetsExperts } from "../conditional-access/targets.ts";
import type { Context } from "../context.ts";
import type { Rule } from "../rule.ts";
import { seen, unknownFrom } from "../unknown.ts";
import { acceptedClaim } from "./trust.ts";

interface Blocker extends Obstacle {
  readonly policy: ConditionalAccessPolicy;
  /** The policy only reports: it would do this if it were enforced. */
  readonly reportOnly: boolean;
}

/** So many policies are shown one by one, the gravest first. */
const SHOWN = 25;

/** Would the customer's own Conditional Access policies keep the experts out? */
export const blockers: Rule = {
  id: "blockers",
  title: say("finding_blockers"),
  sources: ["conditional-access-external-users", "conditional-access-external-authentication"],
  judge(context) {
    const { policies } = context.snapshot;
    if (policies.state === "unknown") return unknownFrom(policies);
    const found = policies.value.flatMap((policy) => blockerOf(policy, context) ?? []).sort(byWeight);
    const evidence = found.slice(0, SHOWN).map((blocker) => seen(policies, claimOf(blocker)));
    const enforced = found.filter((blocker) => !blocker.reportOnly);
    const stops = enforced.filter((blocker) => blocker.effect === "blocks");
    const [first] = found;
    const link = {
      text: say("link_conditional_access"),
      href: first ? conditionalAccessPolicy(first.policy.id) : LINKS.conditionalAccess,
    };
    const change = say("finding_blockers_fix");
    if (stops.length > 0) {
      const names = { list: stops.slice(0, SHOWN).map(({ policy }) => policy.displayName) };
      return {
        state: "attention",
        summary: say("finding_blockers_stop", stops.length, names),
        change,
        link,
        evidence,
      };
    }
    if (context.expertsId === null) {
      return context.experts.state === "none"
        ? { state: "not-applicable", summary: say("finding_waits_for_access"), evidence }
        : { state: "unknown", summary: say("finding_needs_provider"), evidence };
    }
    if (enforced.length > 0) {
      return {
        state: "unknown",
        summary: say("finding_blockers_risk", enforced.length),
        change,
        link,
        evidence,
      };
    }
    if (found.length > 0) {
      return { state: "done", summary: say("finding_blockers_would", found.length), change, link, evidence };
    }
    return {
      state: "done",
      summary: say("finding_blockers_done", policies.value.length),
      evidence: [seen(policies, say("evidence_policies_read", policies.value.length))],
    };
  },
};

function blockerOf(policy: ConditionalAccessPolicy, context: Context): Blocker | null {
  if (policy.state === "disabled" || isExpertsPolicy(policy)) return null;
  const targets = targetsExperts(policy, context.expertsId);
  if (targets === "no") return null;
  const obstacle = obstacleIn(policy, claimsAccepted(context));
  if (!obstacle) return null;
  const reportOnly = policy.state === "enabledForReportingButNotEnforced";
  // A state that Graph added later may or may not be enforced.
  const sure = targets === "yes" && (policy.state === "enabled" || reportOnly);
  return { policy, reportOnly, why: obstacle.why, effect: sure ? obstacle.effect : "risk" };
}

function claimsAccepted(context: Context): AcceptedClaims {
  return {
    mfa: acceptedClaim(context, "mfa").value,
    compliantDevice: acceptedClaim(context, "compliantDevice").value,
    hybridJoinedDevice: acceptedClaim(context, "hybridJoinedDevice").value,
  };
}

function claimOf({ policy, why, effect, reportOnly }: Blocker): Text {
  const key = reportOnly
    ? "evidence_would_block"
    : effect === "blocks"
      ? "evidence_blocks"
      : "evidence_may_block";
  return say(key, policy.displayName, { text: why });
}

function byWeight(a: Blocker, b: Blocker): number {
  const weight = ({ reportOnly, effect }: Blocker) => (reportOnly ? 2 : effect === "blocks" ? 0 : 1);
  const names = a.policy.displayName < b.policy.displayName ? -1 : 1;
  return (
    weight(a) - weight(b) ||
    (a.policy.displayName === b.policy.displayName ? (a.policy.id < b.policy.id ? -1 : 1) : names)
  );
}
