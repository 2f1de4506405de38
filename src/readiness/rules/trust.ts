import { LINKS } from "../../knowledge/links.ts";
import { say } from "../../knowledge/text.ts";
import type { InboundTrust } from "../../tenant/snapshot.ts";
import { acceptedClaim, TRUST_NAMES } from "../computed/accepted-claims.ts";
import type { Rule } from "../rule.ts";
import { howToFindOut, unknownFrom, whyUnknown } from "../unknown.ts";

/** The claims that onboarding makes the tenant accept from the experts' own tenant. */
const CLAIMS = ["mfa", "compliantDevice"] as const satisfies readonly (keyof InboundTrust)[];

/** Does the tenant accept the experts' multifactor authentication and compliant devices? */
export const trust: Rule = {
  id: "trust",
  title: say("finding_trust"),
  sources: ["permissions-2025-08", "graph-cross-tenant-partner"],
  reads: ["partners", "partnerDefault", "policies"],
  states: {
    done: "the experts' entry, or the default that it inherits, accepts both claims",
    attention: "at least one of the claims is refused",
    unknown: "the entry or the default could not be read, or does not say",
    "not-applicable": "nobody was let in yet",
  },
  judge(context) {
    const { partner, snapshot } = context;
    if (snapshot.partners.state === "unknown") return unknownFrom(snapshot.partners);
    if (!partner) {
      return context.experts.state === "candidates"
        ? { state: "unknown", summary: say("finding_needs_provider") }
        : { state: "not-applicable", summary: say("finding_waits_for_access") };
    }
    const trusted = CLAIMS.map((claim) => ({ claim, ...acceptedClaim(context, claim) }));
    const evidence = trusted.flatMap((item) => item.evidence ?? []);
    const link = { text: say("link_cross_tenant_access"), href: LINKS.crossTenantAccess };
    const refused = trusted.filter((item) => item.value === false);
    if (refused.length > 0) {
      return {
        state: "attention",
        // Whether service providers' multifactor authentication needs this trust isn't documented; device claims do.
        summary: say(
          refused.every(({ claim }) => claim === "mfa")
            ? "finding_trust_missing_mfa"
            : "finding_trust_missing",
          { list: refused.map(({ claim }) => ({ text: TRUST_NAMES[claim] })) },
        ),
        change: say("finding_trust_fix", {
          list: refused.map(({ claim }) => ({ text: TRUST_NAMES[claim] })),
        }),
        link,
        evidence,
      };
    }
    if (trusted.some((item) => item.value === null)) {
      const { partnerDefault } = snapshot;
      return {
        state: "unknown",
        summary:
          partnerDefault.state === "unknown"
            ? say("finding_trust_inherited", { text: whyUnknown(partnerDefault.reason) })
            : say("finding_trust_unsaid"),
        ...(partnerDefault.state === "unknown" && { change: howToFindOut(partnerDefault.reason) }),
        link,
        evidence,
      };
    }
    return { state: "done", summary: say("finding_trust_done"), link, evidence };
  },
};
