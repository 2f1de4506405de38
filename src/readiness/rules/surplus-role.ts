import { EXPERT_ROLES, ROLE_NAMES, roleOf } from "../../knowledge/roles.ts";
import { say, type Text } from "../../knowledge/text.ts";
import type { Context } from "../context.ts";
import type { Outcome, Rule } from "../rule.ts";
import { seen, whyUnknown } from "../unknown.ts";

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
    attention:
      "Security Administrator is allowed and the guide that is followed does not ask for it, or a role is allowed that no guide ever offered",
    unknown: "whether it is allowed, or what else is, is not known",
    disputed: "sources disagree on whether it is allowed",
    "not-applicable": "nobody was let in yet",
  },
  judge({ roles, guide, experts, constraints }) {
    const { allowed } = roles.find((view) => view.role === "administrator") ?? {};
    const { name } = roleOf("administrator");
    const others = otherRoles(constraints);
    if (others.length > 0 && constraints) {
      return {
        state: "attention",
        summary: say("finding_surplus_others", { list: others }),
        change: say("finding_surplus_fix", others.join(", ")),
        evidence: [seen(constraints, say("evidence_roles_allowed", { list: others }))],
      };
    }
    const outcome = ofAdministrator();
    // What else the list may hold is not known without it.
    return outcome.state === "done" && constraints?.state !== "known"
      ? { ...outcome, state: "unknown", summary: listUnread(constraints) }
      : outcome;

    function ofAdministrator(): Outcome {
      switch (allowed?.verdict) {
        case "yes":
          return guide === "preview-2022-11"
            ? { state: "done", summary: say("finding_surplus_preview", name), evidence: allowed.evidence }
            : {
                state: "attention",
                summary: say("finding_surplus_more", name),
                change: say("finding_surplus_fix", name),
                evidence: allowed.evidence,
              };
        case "no":
          return experts.state === "none"
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
    }
  },
};

function listUnread(constraints: Context["constraints"]): Text {
  return constraints?.state === "unknown" ? whyUnknown(constraints.reason) : say("role_allowed_unasked");
}

/** Roles in the list that neither guide ever offered, by name where they have one here. */
function otherRoles(constraints: Context["constraints"]): string[] {
  if (constraints?.state !== "known") return [];
  const offered = EXPERT_ROLES.map((role) => role.templateId);
  return constraints.value.allowedRoleTemplateIds
    .filter((id) => !offered.includes(id))
    .map((id) => ROLE_NAMES[id] ?? id)
    .sort();
}
