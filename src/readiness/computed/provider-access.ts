import { LINKS } from "../../knowledge/links.ts";
import { say, type TextArg } from "../../knowledge/text.ts";
import { isExpertsPolicy } from "../../tenant/experts.ts";
import type { Known } from "../../tenant/fact.ts";
import type { ConditionalAccessPolicy } from "../../tenant/snapshot.ts";
import type { Context } from "../context.ts";
import type { Outcome } from "../rule.ts";
import { howToFindOut, seen, unknownFrom, whyUnknown } from "../unknown.ts";

const link = { text: say("link_cross_tenant_access"), href: LINKS.crossTenantAccess };

/** So many candidates are named one by one; a tenant may have thousands of partners. */
const NAMED = 10;

/** Whether Microsoft's experts' tenant is let in as a service provider. */
export function judgeProviderAccess(context: Context): Outcome {
  const outcome = byGraph(context);
  const shown = context.page?.accessLevels.provider ?? null;
  if (context.page === null || shown === null || outcome.state === "unknown") return outcome;
  if (shown === (outcome.state === "done")) return outcome;
  const claim = say(shown ? "evidence_page_access" : "evidence_page_no_access");
  return {
    ...outcome,
    state: "disputed",
    summary: say(shown ? "finding_provider_access_page" : "finding_provider_access_no_page"),
    change: say("finding_provider_access_reload"),
    evidence: [...(outcome.evidence ?? []), { claim, source: "page", at: context.page.at }],
  };
}

function byGraph(context: Context): Outcome {
  switch (context.experts.state) {
    case "identified":
      return granted(context, context.experts.tenantId);
    case "named":
      return namedOnly(context, context.experts.tenantId);
    case "candidates":
      return undecided(context);
    case "none":
      return {
        state: "attention",
        summary: say("finding_provider_access_none"),
        change: say("finding_provider_access_grant"),
        link,
        evidence: [seen(context.snapshot.partners, say("evidence_no_provider"))],
      };
    case "unreadable":
      return context.snapshot.partners.state === "unknown"
        ? unknownFrom(context.snapshot.partners)
        : { state: "unknown", summary: say("finding_provider_access_undecided", 0) };
  }
}

function granted({ snapshot }: Context, tenantId: string): Outcome {
  return {
    state: "done",
    summary: say("finding_provider_access_granted", tenantId),
    link,
    evidence: [
      seen(snapshot.partners, say("evidence_provider_entry", tenantId)),
      ...policyEvidence(snapshot.policies, tenantId),
      ...nameEvidence(snapshot, tenantId),
    ],
  };
}

/** The experts' policies say who they are, but no entry lets that tenant in, or the entry does not say enough. */
function namedOnly({ snapshot, partner }: Context, tenantId: string): Outcome {
  const { partners, policies } = snapshot;
  if (partners.state === "unknown") return unknownFrom(partners);
  const evidence = policyEvidence(policies, tenantId);
  if (partner && partner.isServiceProvider === null) {
    return {
      state: "unknown",
      summary: say("finding_provider_access_unsaid", tenantId),
      change: say("finding_provider_access_look"),
      link,
      evidence: [seen(partners, say("evidence_partner_entry", tenantId)), ...evidence],
    };
  }
  return {
    state: "attention",
    summary: say(partner ? "finding_provider_access_not_provider" : "finding_provider_access_gone", tenantId),
    change: say("finding_provider_access_restore"),
    link,
    evidence: [
      seen(partners, say(partner ? "evidence_partner_not_provider" : "evidence_no_entry_for", tenantId)),
      ...evidence,
    ],
  };
}

function undecided({ snapshot, experts }: Context): Outcome {
  if (experts.state !== "candidates") throw new TypeError("needs candidates");
  const { policies, partners } = snapshot;
  const names: TextArg[] = experts.candidates.slice(0, NAMED).map(({ tenantId }) => {
    const name = snapshot.providers.find((provider) => provider.tenantId === tenantId)?.name;
    return (name?.state === "known" && name.value.displayName) || tenantId;
  });
  const evidence = [
    seen(
      partners.state === "known" ? partners : policies,
      say("evidence_providers", experts.candidates.length, { list: names }),
    ),
    ...(policies.state === "known" ? [seen(policies, say("evidence_no_experts_policies"))] : []),
  ];
  if (policies.state === "unknown") {
    return {
      state: "unknown",
      summary: say("finding_provider_access_no_policies", { text: whyUnknown(policies.reason) }),
      change: howToFindOut(policies.reason),
      link,
      evidence,
    };
  }
  return {
    state: "unknown",
    summary: say("finding_provider_access_undecided", experts.candidates.length),
    change: say("finding_provider_access_compare"),
    link,
    evidence,
  };
}

function policyEvidence(policies: Context["snapshot"]["policies"], tenantId: string) {
  if (policies.state !== "known") return [];
  const names = naming(policies, tenantId)
    .map((policy) => policy.displayName)
    .sort();
  return names.length > 0 ? [seen(policies, say("evidence_policies_name", tenantId, { list: names }))] : [];
}

function naming(policies: Known<ConditionalAccessPolicy[]>, tenantId: string): ConditionalAccessPolicy[] {
  return policies.value.filter(
    (policy) =>
      isExpertsPolicy(policy) &&
      Array.isArray(policy.includeExternal?.tenants) &&
      policy.includeExternal.tenants.includes(tenantId),
  );
}

function nameEvidence(snapshot: Context["snapshot"], tenantId: string) {
  const name = snapshot.providers.find((provider) => provider.tenantId === tenantId)?.name;
  return name?.state === "known" && name.value.displayName
    ? [seen(name, say("evidence_tenant_name", name.value.displayName))]
    : [];
}
