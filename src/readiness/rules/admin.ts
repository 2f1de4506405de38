import { LINKS } from "../../knowledge/links.ts";
import { say, type Text } from "../../knowledge/text.ts";
import type { Fact } from "../../tenant/fact.ts";
import { askHolders, type May, may } from "../abilities.ts";
import type { Outcome, Rule } from "../rule.ts";
import { seen, unknownFrom } from "../unknown.ts";

/**
 * An account without a user object in the tenant is a partner's. The guide for service providers leaves the onboarding to
 * the customer's own users; the permissions page asks for a role, which the token may name.
 */
function ofPartner(answer: May, self: Fact<unknown>, ask: Text): Outcome {
  const evidence = [seen(self, say("evidence_no_user"))];
  return answer.can === "yes" || answer.can === "disputed"
    ? {
        state: "disputed",
        summary: say("finding_admin_partner_role", answer.role.name),
        change: ask,
        evidence: [...evidence, answer.evidence],
      }
    : { state: "attention", summary: say("finding_admin_partner"), change: ask, evidence };
}

/**
 * Can the signed-in admin carry out the onboarding? Microsoft's pages disagree on whether Security Administrator is
 * enough: the permissions page says so, the guide for service providers asks for Global Administrator.
 */
export const admin: Rule = {
  id: "admin",
  title: say("finding_admin"),
  sources: ["permissions-2026-07", "mssp-guide-2026-03"],
  reads: [
    "admin",
    "adminRoles",
    "adminClaims",
    "adminEligible",
    "organization",
    "assignments",
    "globalAdministrators",
  ],
  states: {
    done: "the admin is a Global Administrator",
    disputed:
      "the admin is a Security Administrator, which one page accepts and another does not, or a partner's account whose token names such a role",
    attention:
      "the admin is only eligible for such a role, holds none of them, is a guest, or a partner's account",
    unknown: "the admin or their roles could not be read, or Microsoft Graph did not name them",
  },
  judge(context) {
    const answer = may("onboard", context);
    const { admin: self, adminRoles } = context.snapshot;
    if (self.state === "unknown") return unknownFrom(self);
    const ask = askHolders("onboard", context);
    if (self.value.id === null) return ofPartner(answer, self, ask);
    if (self.value.userType === "Guest") {
      return {
        state: "attention",
        summary: say("finding_admin_guest"),
        change: ask,
        evidence: [seen(self, say("evidence_guest"))],
      };
    }
    switch (answer.can) {
      case "yes":
        return { state: "done", summary: say("finding_admin_global"), evidence: [answer.evidence] };
      case "disputed":
        return {
          state: "disputed",
          summary: say("finding_admin_security"),
          change: say("finding_admin_security_help"),
          evidence: [answer.evidence],
        };
      case "eligible":
        return {
          state: "attention",
          summary: say("finding_admin_eligible", answer.role.name),
          change: say("finding_admin_activate", answer.role.name),
          link: { text: say("link_my_roles"), href: LINKS.myRoles },
          evidence: [answer.evidence],
        };
      case "no":
        return {
          state: "attention",
          summary: say("finding_admin_lacks"),
          change: ask,
          link: { text: say("link_roles"), href: LINKS.roles },
          evidence: [answer.evidence],
        };
      case "unknown":
        if (adminRoles.state === "unknown") return unknownFrom(adminRoles);
        return {
          state: "unknown",
          summary: say("finding_admin_unnamed", adminRoles.value.unnamed),
          change: say("finding_admin_unnamed_help"),
        };
    }
  },
};
