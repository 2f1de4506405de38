import { roleOf } from "../../knowledge/roles.ts";
import { say } from "../../knowledge/text.ts";
import { judgeRoles } from "../roles/index.ts";
import type { Rule } from "../rule.ts";

/**
 * Do the experts hold more than the service asks for? Security Administrator was on offer in the 2022-11 preview, and is
 * not any more.
 */
export const surplusRole: Rule = {
  id: "surplus-role",
  title: say("finding_surplus"),
  sources: ["get-started-2022-11", "get-started-2026-02"],
  reads: ["assignments", "partners", "policies", "providers", "audits"],
  states: {
    done: "Security Administrator is not allowed, or it is and the guide that is followed offers it",
    attention: "Security Administrator is allowed, and the guide that is followed does not ask for it",
    unknown: "whether it is allowed is not known",
    disputed: "sources disagree on whether it is allowed",
    "not-applicable": "nobody was let in yet",
  },
  judge(context) {
    const { allowed } = judgeRoles(context).find((view) => view.role === "administrator") ?? {};
    const { name } = roleOf("administrator");
    switch (allowed?.verdict) {
      case "yes":
        return context.guide === "preview-2022-11"
          ? { state: "done", summary: say("finding_surplus_preview", name), evidence: allowed.evidence }
          : {
              state: "attention",
              summary: say("finding_surplus_more", name),
              change: say("finding_surplus_fix", name),
              evidence: allowed.evidence,
            };
      case "no":
        return context.experts.state === "none"
          ? { state: "not-applicable", summary: say("finding_waits_for_access") }
          : { state: "done", summary: say("finding_surplus_none"), evidence: allowed.evidence };
      default:
        return {
          state: allowed?.verdict ?? "unknown",
          summary: allowed?.why ?? say("role_allowed_unasked"),
          ...(allowed?.change && { change: allowed.change }),
          evidence: allowed?.evidence ?? [],
        };
    }
  },
};
