import { ELIGIBLE_PRODUCT_PLANS, ENTRA_PREMIUM_PLANS } from "../../../src/knowledge/licences.ts";
import { EXPERTS_APPLICATIONS } from "../../../src/knowledge/provider.ts";
import { EXPERT_ROLES } from "../../../src/knowledge/roles.ts";
import type { Known, Unknown, UnknownKind } from "../../../src/tenant/fact.ts";
import type { WhatIf } from "../../../src/tenant/history.ts";
import {
  type ConditionalAccessPolicy,
  type Conditions,
  type Partner,
  type RoleAssignment,
  type Sku,
  type TenantSnapshot,
  UNCONDITIONAL,
} from "../../../src/tenant/snapshot.ts";

/** Ids that mean nothing outside these tests. */
export const EXPERTS = "e0e0e0e0-1111-4222-8333-444444444444";
export const CSP = "c5bc5bc5-1111-4222-8333-444444444444";
export const OWN = "7d0c1a52-3e84-4c0b-9a6f-51c2b8e0d914";
export const AT = "2026-11-23T12:00:00.000Z";

export const [READER, OPERATOR, ADMINISTRATOR] = EXPERT_ROLES.map((role) => role.templateId) as [
  string,
  string,
  string,
];

export function known<T>(value: T, source = "GET /test"): Known<T> {
  return { state: "known", value, source, observedAt: AT };
}

export function unknown(kind: UnknownKind = "forbidden", source = "GET /test"): Unknown {
  return { state: "unknown", reason: { kind }, source, observedAt: AT };
}

export function partner(tenantId: string, changes: Partial<Partner> = {}): Partner {
  return {
    tenantId,
    isServiceProvider: true,
    inboundTrust: { mfa: true, compliantDevice: true, hybridJoinedDevice: false },
    ...changes,
  };
}

/** Conditions that narrow nothing; then the changes. */
export function conditions(changes: Partial<Conditions> = {}): Conditions {
  return { ...UNCONDITIONAL, ...changes };
}

/** Everywhere but on trusted networks: whether it is met no policy shows. */
export const ABROAD = conditions({ locations: { include: ["All"], exclude: ["AllTrusted"] } });

/** A strength that is none of Microsoft's own. */
export const STRONG = { id: "5a5a5a5a-0000-4000-8000-000000000009", name: "Strong" };

/** What If, asked about the portal and the experts' other applications alike. */
export function whatIf(fact: TenantSnapshot["whatIf"]["portal"]): TenantSnapshot["whatIf"] {
  const about = (application: string) =>
    fact.state === "known" ? { ...fact, value: { ...fact.value, application } } : fact;
  const [portal, xdr, endpoint] = EXPERTS_APPLICATIONS.map(({ id }) => about(id));
  return { portal: portal ?? fact, xdr: xdr ?? fact, endpoint: endpoint ?? fact };
}

/** An answer of What If on the portal. */
export function supposed(policies: WhatIf["policies"], changes: Partial<WhatIf> = {}): WhatIf {
  return {
    tenantId: EXPERTS,
    application: EXPERTS_APPLICATIONS[0]?.id ?? "",
    ipAddress: null,
    policies,
    ...changes,
  };
}

/** A policy that applies to everybody and asks for nothing. */
export function policy(id: string, changes: Partial<ConditionalAccessPolicy> = {}): ConditionalAccessPolicy {
  return {
    id,
    displayName: `Policy ${id}`,
    state: "enabled",
    includeUsers: ["All"],
    excludeUsers: [],
    includeRoles: [],
    excludeRoles: [],
    includeExternal: null,
    excludeExternal: null,
    includeApplications: ["All"],
    excludeApplications: [],
    applicationFilter: null,
    userActions: [],
    authenticationContexts: [],
    conditions: conditions(),
    grantOperator: "OR",
    grantControls: [],
    authenticationStrength: null,
    termsOfUse: [],
    customFactors: [],
    sessionControls: [],
    unread: [],
    changedAt: "2026-10-02T09:15:01.000Z",
    ...changes,
  };
}

/** One of the two policies that onboarding creates. */
export function expertsPolicy(
  name: string,
  changes: Partial<ConditionalAccessPolicy> = {},
): ConditionalAccessPolicy {
  return policy(`experts-${name}`, {
    displayName: `Microsoft Security Experts-${name}-DO NOT DELETE`,
    includeUsers: [],
    includeExternal: { types: ["serviceProvider"], tenants: [EXPERTS] },
    grantControls: ["mfa"],
    ...changes,
  });
}

export function assignment(
  roleId: string,
  tenantId: string | null,
  changes: Partial<RoleAssignment> = {},
): RoleAssignment {
  return {
    id: `assignment-${roleId.slice(0, 4)}-${tenantId}`,
    roleId,
    principalId: `principal-${tenantId}`,
    principalName: "Some group",
    principalType: "group",
    principalTenantId: tenantId,
    scope: "/",
    ...changes,
  };
}

/** A subscription with every plan that the prerequisites ask for. */
export const E5: Sku = {
  skuId: "06ebc4ee-1bb5-47dd-8120-11324bc54e06",
  partNumber: "SPE_E5",
  status: "Enabled",
  enabledUnits: 500,
  plans: [
    ...ENTRA_PREMIUM_PLANS,
    ...ELIGIBLE_PRODUCT_PLANS.filter((plan) => !plan.code.endsWith("_GOV")),
  ].map((plan) => ({ id: plan.id, name: plan.code, status: "Success" })),
};

export interface Changes extends Partial<Omit<TenantSnapshot, "assignments">> {
  /** Role template ids in the constraints of the experts' entry. */
  readonly allowed?: string[];
  readonly assignments?: Partial<TenantSnapshot["assignments"]>;
}

/** A tenant with everything as onboarding leaves it, reader and operator allowed, nobody active; then the changes. */
export function snapshot({
  allowed = [READER, OPERATOR],
  assignments,
  ...changes
}: Changes = {}): TenantSnapshot {
  return {
    schema: 2,
    startedAt: AT,
    finishedAt: AT,
    cost: { requests: 12, roundTrips: 2 },
    admin: known({
      id: "admin",
      displayName: "Ines Okafor",
      userPrincipalName: "ines@harbourline.example",
      userType: "Member",
    }),
    organization: known({
      id: OWN,
      displayName: "Harbourline Logistics",
      defaultDomain: "harbourline.example",
      domains: ["harbourline.example", "harbourline.onmicrosoft.example"],
    }),
    adminRoles: known({ templateIds: [ADMINISTRATOR], unnamed: 0 }),
    adminClaims: unknown("not-served", "ID token, claim wids"),
    adminEligible: known({ templateIds: [] }),
    skus: known([E5]),
    partners: known([partner(EXPERTS)], "GET /policies/crossTenantAccessPolicy/partners"),
    partnerDefault: known({
      inboundTrust: { mfa: false, compliantDevice: false, hybridJoinedDevice: false },
    }),
    policies: known([expertsPolicy("Require MFA"), expertsPolicy("Require secure workstation")]),
    providers: [
      {
        tenantId: EXPERTS,
        constraints: known({ allowedRoleTemplateIds: allowed, createdAt: null, modifiedAt: null }),
        name: known({ displayName: "Microsoft Experts", defaultDomain: "experts.example" }),
      },
    ],
    globalAdministrators: known([]),
    whatIf: whatIf(unknown("not-asked")),
    signIns: unknown("not-asked"),
    audits: unknown("not-asked"),
    ...changes,
    assignments: { reader: known([]), operator: known([]), administrator: known([]), ...assignments },
  };
}
