import {
  EXPERTS_POLICY_PREFIX,
  EXPERTS_TENANT_NAME,
  MICROSOFT_SUPPORT_TENANT_ID,
} from "../knowledge/provider.ts";
import type { ConditionalAccessPolicy, Partner, TenantSnapshot } from "./snapshot.ts";

/**
 * Something that points at a tenant as the experts'.
 * - `policies`: Conditional Access policies under the experts' name are aimed at it
 * - `partner`: it has a partner entry as a service provider
 * - `name`: it calls itself by the experts' name. Anyone can, so this never counts towards identifying.
 */
type ExpertsSignal = "policies" | "partner" | "name";

interface Candidate {
  readonly tenantId: string;
  readonly signals: readonly ExpertsSignal[];
}

/**
 * Which tenant is the experts'. Microsoft does not publish its id, so none is written down here: the id is found in the
 * tenant itself.
 * - `identified`: the experts' policies and a service provider's entry agree on one tenant
 * - `named`: the experts' policies name one tenant, and no service provider's entry for it was found
 * - `candidates`: there are service providers, and nothing tells whether one of them is the experts
 * - `none`: everything could be read, and nothing points anywhere
 * - `unreadable`: what would point there could not be read
 */
export type ExpertsFound =
  | {
      readonly state: "identified" | "named";
      readonly tenantId: string;
      readonly signals: readonly ExpertsSignal[];
    }
  | { readonly state: "candidates"; readonly candidates: readonly Candidate[] }
  | { readonly state: "none" }
  | { readonly state: "unreadable" };

type Facts = Pick<TenantSnapshot, "partners" | "policies" | "providers">;

/** Finds the experts' tenant from signals that agree. Pure; the order of partners and policies does not matter. */
export function findExperts(facts: Facts): ExpertsFound {
  const { partners, policies } = facts;
  const named = policies.state === "known" ? tenantsNamedByPolicies(policies.value) : [];
  const providers = partners.state === "known" ? serviceProviders(partners.value) : [];
  const agreed = named.filter((id) => providers.includes(id));

  const signalsOf = (tenantId: string): ExpertsSignal[] => [
    ...(named.includes(tenantId) ? (["policies"] as const) : []),
    ...(providers.includes(tenantId) ? (["partner"] as const) : []),
    ...(callsItselfExperts(facts, tenantId) ? (["name"] as const) : []),
  ];
  const [first] = agreed.length > 0 ? agreed : named;
  if (first && agreed.length === 1)
    return { state: "identified", tenantId: first, signals: signalsOf(first) };
  if (first && agreed.length === 0 && named.length === 1) {
    return { state: "named", tenantId: first, signals: signalsOf(first) };
  }
  const candidates = [...new Set([...named, ...providers])].sort();
  if (candidates.length > 0) {
    return {
      state: "candidates",
      candidates: candidates.map((tenantId) => ({ tenantId, signals: signalsOf(tenantId) })),
    };
  }
  return { state: partners.state === "known" ? "none" : "unreadable" };
}

/**
 * True for a policy that carries the experts' name. Only the prefix counts: what follows differs between Microsoft's page
 * and what has been seen in tenants.
 */
export function isExpertsPolicy(policy: ConditionalAccessPolicy): boolean {
  return policy.displayName.trim().toLowerCase().startsWith(EXPERTS_POLICY_PREFIX.toLowerCase());
}

/** Whether the policy is aimed at service provider users of this tenant. null: Graph did not say at which tenants. */
export function aimsAt(policy: ConditionalAccessPolicy, tenantId: string): boolean | null {
  const external = policy.includeExternal;
  if (!external?.types.includes("serviceProvider")) return false;
  if (external.tenants === null) return null;
  return external.tenants === "all" || external.tenants.includes(tenantId);
}

function tenantsNamedByPolicies(policies: readonly ConditionalAccessPolicy[]): string[] {
  const ids = policies.filter(isExpertsPolicy).flatMap(({ includeExternal }) => {
    const aimed = includeExternal?.types.includes("serviceProvider") ? includeExternal.tenants : null;
    return aimed === null || aimed === "all" ? [] : aimed;
  });
  return [...new Set(ids)].filter(isNotSupport);
}

/** Entries that say themselves that they are service providers; Microsoft Support is one, and is not the experts. */
function serviceProviders(partners: readonly Partner[]): string[] {
  const ids = partners
    .filter((partner) => partner.isServiceProvider === true)
    .map((partner) => partner.tenantId);
  return [...new Set(ids)].filter(isNotSupport);
}

/** A file may spell an id in capitals. */
function isNotSupport(tenantId: string): boolean {
  return tenantId.toLowerCase() !== MICROSOFT_SUPPORT_TENANT_ID;
}

function callsItselfExperts(facts: Facts, tenantId: string): boolean {
  const name = facts.providers.find((provider) => provider.tenantId === tenantId)?.name;
  return (
    name?.state === "known" &&
    name.value.displayName?.trim().toLowerCase() === EXPERTS_TENANT_NAME.toLowerCase()
  );
}
