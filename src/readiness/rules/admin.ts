import { LINKS } from "../../knowledge/links.ts";
import { ADMIN_ROLES, roleOf } from "../../knowledge/roles.ts";
import { say } from "../../knowledge/text.ts";
import type { Rule } from "../rule.ts";
import { seen, unknownFrom } from "../unknown.ts";

/**
 * Can the signed-in admin carry out the onboarding? Microsoft's pages disagree on whether Security Administrator is
 * enough: the permissions page says so, the guide for service providers asks for Global Administrator.
 */
export const admin: Rule = {
  id: "admin",
  title: say("finding_admin"),
  sources: ["permissions-2026-07", "mssp-guide-2026-03"],
  judge({ snapshot: { adminRoles } }) {
    if (adminRoles.state === "unknown") return unknownFrom(adminRoles);
    const { templateIds, unnamed } = adminRoles.value;
    const link = { text: say("link_roles"), href: LINKS.roles };
    if (templateIds.includes(ADMIN_ROLES.globalAdministrator)) {
      return {
        state: "done",
        summary: say("finding_admin_global"),
        evidence: [seen(adminRoles, say("evidence_admin_role", "Global Administrator"))],
      };
    }
    const { name, templateId } = roleOf("administrator");
    if (templateIds.includes(templateId)) {
      return {
        state: "disputed",
        summary: say("finding_admin_security"),
        change: say("finding_admin_security_help"),
        evidence: [seen(adminRoles, say("evidence_admin_role", name))],
      };
    }
    if (unnamed > 0) {
      return {
        state: "unknown",
        summary: say("finding_admin_unnamed", unnamed),
        change: say("finding_admin_unnamed_help"),
      };
    }
    return {
      state: "attention",
      summary: say("finding_admin_lacks"),
      change: say("finding_admin_ask"),
      link,
      evidence: [seen(adminRoles, say("evidence_admin_roles_read", templateIds.length))],
    };
  },
};
