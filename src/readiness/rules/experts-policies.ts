import { LINKS } from "../../knowledge/links.ts";
import { EXPERTS_POLICY_COUNT } from "../../knowledge/provider.ts";
import { say } from "../../knowledge/text.ts";
import { aimsAt, isExpertsPolicy } from "../../tenant/experts.ts";
import type { ConditionalAccessPolicy } from "../../tenant/snapshot.ts";
import { binds } from "../computed/policies/own.ts";
import type { Outcome, Rule } from "../rule.ts";
import { seen, unknownFrom } from "../unknown.ts";

const link = { text: say("link_conditional_access"), href: LINKS.conditionalAccess };

/** Are the experts' own Conditional Access policies there, enabled, and do they bind the experts? A name proves neither. */
export const expertsPolicies: Rule = {
  id: "experts-policies",
  title: say("finding_experts_policies"),
  sources: ["permissions-2025-08"],
  reads: ["policies", "partners"],
  states: {
    done: "at least two policies under the experts' name are enabled, apply to every sign-in from the experts' tenant, and ask for something",
    attention:
      "one is missing, disabled, in report-only mode, aimed elsewhere, excludes the experts, or asks for nothing",
    unknown: "the policies could not be read, do not say at whom they are aimed, or apply in some cases only",
    "not-applicable": "nobody was let in yet",
  },
  judge({ snapshot, experts, expertsId }) {
    const { policies } = snapshot;
    if (policies.state === "unknown") return unknownFrom(policies);
    const own = policies.value.filter(isExpertsPolicy).sort(byName);
    const evidence = own.map((policy) => seen(policies, say(stateKey(policy), policy.displayName)));
    const outcome = (
      state: Outcome["state"],
      key: string,
      concerned: readonly ConditionalAccessPolicy[],
    ): Outcome => ({
      state,
      summary: say(key, { list: concerned.map((policy) => policy.displayName) }),
      change: say(`${key}_fix`),
      link,
      evidence,
    });

    if (own.length === 0) {
      // Whether they should be there depends on whether the experts were let in.
      if (snapshot.partners.state === "unknown") return unknownFrom(snapshot.partners);
      if (experts.state === "none") {
        return { state: "not-applicable", summary: say("finding_waits_for_access") };
      }
      return {
        state: "attention",
        summary: say("finding_experts_policies_absent"),
        change: say("finding_experts_policies_absent_fix"),
        link,
        evidence: [seen(policies, say("evidence_no_experts_policies"))],
      };
    }
    const off = own.filter((policy) => policy.state !== "enabled");
    if (off.length > 0) return outcome("attention", "finding_experts_policies_off", off);
    const astray = own.filter((policy) => expertsId !== null && aimsAt(policy, expertsId) === false);
    if (astray.length > 0) return outcome("attention", "finding_experts_policies_astray", astray);
    const unsaid = own.filter((policy) => expertsId === null || aimsAt(policy, expertsId) === null);
    if (unsaid.length > 0) return outcome("unknown", "finding_experts_policies_unsaid", unsaid);
    const inert = own.filter((policy) => binds(policy, expertsId) === "no");
    if (inert.length > 0) return outcome("attention", "finding_experts_policies_inert", inert);
    const partly = own.filter((policy) => binds(policy, expertsId) === "maybe");
    if (partly.length > 0) return outcome("unknown", "finding_experts_policies_partly", partly);
    if (own.length < EXPERTS_POLICY_COUNT) return outcome("attention", "finding_experts_policies_few", own);
    return { state: "done", summary: say("finding_experts_policies_done", own.length), link, evidence };
  },
};

function stateKey(policy: ConditionalAccessPolicy): string {
  switch (policy.state) {
    case "enabled":
      return "evidence_policy_enabled";
    case "disabled":
      return "evidence_policy_disabled";
    case "enabledForReportingButNotEnforced":
      return "evidence_policy_report_only";
    default:
      return "evidence_policy_other_state";
  }
}

function byName(a: ConditionalAccessPolicy, b: ConditionalAccessPolicy): number {
  return a.displayName < b.displayName ? -1 : a.displayName > b.displayName ? 1 : a.id < b.id ? -1 : 1;
}
