import { ENTRA_PREMIUM_PLANS } from "../knowledge/licences.ts";
import { ADMIN_ROLES, roleOf } from "../knowledge/roles.ts";
import { type AskingOptions, notAsked, startAsking } from "./asking.ts";
import { findExperts } from "./experts.ts";
import type { GraphFetch } from "./graph/answer.ts";
import { adminRoles, eligibleRoles, me, organization } from "./readers/admin.ts";
import { assignmentsOf } from "./readers/assignments.ts";
import { constraintsOf, partnerDefault, partners, tenantName } from "./readers/cross-tenant.ts";
import { skus } from "./readers/licences.ts";
import { policies } from "./readers/policies.ts";
import type { TenantSnapshot } from "./snapshot.ts";

export interface CollectOptions extends AskingOptions {
  /** Role template ids in the ID token's `wids` claim, and when it was issued. Absent: the token has no such claim. */
  readonly claims?: { readonly templateIds: readonly string[]; readonly at: string };
}

/** Names are asked for so many providers at most, so that a check stays within 15 requests. */
const NAMED_PROVIDERS = 3;
/** Calls of the first round. */
const FIRST_CALLS = 12;

/**
 * Asks Microsoft Graph for what the verdict rests on: at most 15 requests (more only where lists have several pages or
 * Graph asks to try again) in two dependent round trips. Read-only. Never throws: what could not be learned is in the
 * snapshot as unknown, with its reason. Second opinions and history are asked afterwards, by `collectFurther`.
 */
export async function collectTenant(
  graphFetch: GraphFetch,
  options: CollectOptions = {},
): Promise<TenantSnapshot> {
  const asking = startAsking(graphFetch, options, FIRST_CALLS);
  const startedAt = asking.instant();
  const skipped = (source: string) => notAsked({ source }, Date.parse(asking.instant()));
  try {
    const { reader, operator, administrator, global } = ROLE_READERS;
    // Conditional Access stands alone: it allows one request a second, and a batch would have to wait for its retry.
    const [[policiesFact], first] = await Promise.all([
      asking.ask([policies]),
      asking.ask([
        me,
        organization,
        adminRoles,
        eligibleRoles,
        skus,
        partners,
        partnerDefault,
        reader,
        operator,
        administrator,
        global,
      ]),
    ]);
    const firstTrip = asking.longestTrip();

    const [admin, tenant, roles, eligible, licences, partnersFact, defaultFact, ...assigned] = first;
    const { ids, identified } = providersToAsk({ policies: policiesFact, partners: partnersFact });
    const constraintReaders = identified ? ids.map(constraintsOf) : [];
    asking.expect(constraintReaders.length + ids.length);
    const [constraints, names] = await Promise.all([
      asking.ask(constraintReaders),
      asking.ask(ids.map(tenantName)),
    ]);

    return {
      schema: 2,
      startedAt,
      finishedAt: asking.instant(),
      cost: { requests: asking.requests, roundTrips: firstTrip + asking.longestTrip() },
      admin,
      organization: tenant,
      adminRoles: roles,
      adminClaims: claimsFact(options.claims, asking.instant()),
      adminEligible: eligible,
      skus: licences,
      partners: partnersFact,
      partnerDefault: defaultFact,
      policies: orUnlicensed(policiesFact, licences),
      assignments: { reader: assigned[0], operator: assigned[1], administrator: assigned[2] },
      globalAdministrators: assigned[3],
      providers: ids.map((tenantId, index) => ({
        tenantId,
        constraints: constraints[index] ?? skipped(constraintsOf(tenantId).source),
        name: names[index] ?? skipped(tenantName(tenantId).source),
      })),
      whatIf: {
        portal: skipped("POST /identity/conditionalAccess/evaluate"),
        xdr: skipped("POST /identity/conditionalAccess/evaluate"),
        endpoint: skipped("POST /identity/conditionalAccess/evaluate"),
      },
      signIns: skipped("GET beta/auditLogs/signIns"),
      audits: skipped("GET /auditLogs/directoryAudits"),
    };
  } finally {
    asking.close();
  }
}

const ROLE_READERS = {
  reader: assignmentsOf(roleOf("reader").templateId),
  operator: assignmentsOf(roleOf("operator").templateId),
  administrator: assignmentsOf(roleOf("administrator").templateId),
  global: assignmentsOf(ADMIN_ROLES.globalAdministrator),
};

/**
 * Conditional Access refuses a tenant without Microsoft Entra ID P1 by the same 403 as an admin without the role. Where
 * the licences are known and none carries it, the licence is the reason.
 */
function orUnlicensed(
  policies: TenantSnapshot["policies"],
  licences: TenantSnapshot["skus"],
): TenantSnapshot["policies"] {
  if (policies.state === "known" || policies.reason.kind !== "forbidden" || licences.state === "unknown")
    return policies;
  const premium = ENTRA_PREMIUM_PLANS.map((plan) => plan.id);
  const licensed = licences.value.some((sku) => sku.plans.some((plan) => premium.includes(plan.id)));
  return licensed ? policies : { ...policies, reason: { ...policies.reason, kind: "not-licensed" } };
}

/** Once the first answers say who the experts are, their own entry is asked; otherwise only the names of who it might be. */
function providersToAsk(facts: Pick<TenantSnapshot, "partners" | "policies">): {
  ids: string[];
  identified: boolean;
} {
  const found = findExperts({ ...facts, providers: [] });
  switch (found.state) {
    case "identified":
    case "named":
      return { ids: [found.tenantId], identified: true };
    case "candidates":
      return {
        ids: found.candidates.slice(0, NAMED_PROVIDERS).map((item) => item.tenantId),
        identified: false,
      };
    default:
      return { ids: [], identified: false };
  }
}

function claimsFact(claims: CollectOptions["claims"], now: string): TenantSnapshot["adminClaims"] {
  const source = "ID token, claim wids";
  if (!claims) return { state: "unknown", reason: { kind: "not-served" }, source, observedAt: now };
  return { state: "known", value: { templateIds: [...claims.templateIds] }, source, observedAt: claims.at };
}
