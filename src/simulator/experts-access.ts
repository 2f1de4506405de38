import { expertsPolicies } from "./conditional-access.ts";
import { derivedId } from "./derived-id.ts";
import { roleName } from "./directory-roles.ts";
import type { PolicyResource } from "./policy-resource.ts";
import type { PracticeAssignment, PracticeAudit, PracticePartner, PracticeTrust, Span } from "./tenant.ts";

/** What onboarding has the partner entry trust. Source: Defender Experts MDR permissions page, 2026-07. */
export const EXPERTS_TRUST: PracticeTrust = { mfa: true, compliantDevice: true, hybridJoinedDevice: false };

export interface AccessSketch {
  roles: string[];
  trust?: PracticeTrust | null;
  policies?: PolicyResource["state"] | "deleted";
  grantedAt?: string;
}

/** Everything that onboarding leaves in a tenant once the experts were let in. */
export function expertsAccess(
  expertsTenantId: string,
  sketch: AccessSketch,
): { partners: PracticePartner[]; policies: PolicyResource[] } {
  const { roles, trust = EXPERTS_TRUST, policies = "enabled", grantedAt = "2026-10-02T09:14:33Z" } = sketch;
  return {
    partners: [serviceProvider(expertsTenantId, roles, { trust, allowedAt: grantedAt })],
    policies: policies === "deleted" ? [] : expertsPolicies(expertsTenantId, grantedAt, policies),
  };
}

/** A partner entry for a service provider, with the roles that it may be given. */
export function serviceProvider(
  tenantId: string,
  roles: string[] | null,
  options: { trust?: PracticeTrust | null; allowedAt?: string } = {},
): PracticePartner {
  const at = options.allowedAt ?? "2026-02-20T10:00:00Z";
  return {
    tenantId,
    isServiceProvider: true,
    trust: options.trust ?? null,
    allowed: roles && { roles: [...roles], createdAt: at, modifiedAt: at },
  };
}

/** A partner for ordinary collaboration between companies, as Graph's documented samples show it. */
export function businessPartner(tenantId: string, trust: PracticeTrust | null = null): PracticePartner {
  return { tenantId, isServiceProvider: "left-out", trust, allowed: null };
}

/** A group of another tenant that holds a role here, for good or just in time. */
export function foreignGroup(
  tenantId: string,
  role: string,
  options: {
    name?: string;
    live?: Span | null;
    tenantNamedIn?: PracticeAssignment["tenantNamedIn"];
    type?: PracticeAssignment["principal"]["type"];
  } = {},
): PracticeAssignment {
  const { live = null, tenantNamedIn = ["assignment", "principal"], type = "group" } = options;
  return {
    role,
    principal: {
      id: derivedId("foreign group", tenantId, role),
      name: options.name ?? `Experts - ${roleName(role)}`,
      type,
      upn: null,
      tenantId,
    },
    tenantNamedIn,
    live,
    scope: "/",
  };
}

/**
 * What a change to a partner entry leaves in the log: the target is the tenant's own policy, of which the entry is a part,
 * and the partner is named by the changed values alone.
 */
export function partnerAudit(
  operation: "Add" | "Update" | "Delete",
  partnerId: string,
  when: Pick<PracticeAudit, "minutesAgo" | "by">,
): PracticeAudit {
  const named = JSON.stringify(partnerId);
  return {
    ...when,
    category: "CrossTenantAccessSettings",
    activity: PARTNER_ACTIVITY[operation],
    service: "Core Directory",
    operation,
    target: {
      id: derivedId("cross-tenant access policy"),
      name: "CrossTenantAccessPolicy",
      type: "Policy",
    },
    changes:
      operation === "Update"
        ? [{ name: "inboundTrust", before: null, after: JSON.stringify([{ TenantId: partnerId }]) }]
        : [
            {
              name: "tenantId",
              before: operation === "Delete" ? named : null,
              after: operation === "Add" ? named : null,
            },
          ],
  };
}

const PARTNER_ACTIVITY = {
  Add: "Add a partner to cross-tenant access setting",
  Update: "Update a partner cross-tenant access setting",
  Delete: "Delete partner specific cross-tenant access setting",
} as const;

/**
 * The three records that letting the experts in leaves in the directory's audit log. That the record on roles has the
 * partner's tenant as its target is inferred from those of Microsoft Support.
 */
export function grantAudits(options: {
  expertsTenantId: string;
  upn: string;
  minutesAgo: number;
  before: readonly string[];
  after: readonly string[];
}): PracticeAudit[] {
  const { expertsTenantId, upn, minutesAgo, before, after } = options;
  const target = { id: expertsTenantId, name: null, type: "Policy" };
  const common = { minutesAgo, by: { upn }, target } as const;
  return [
    partnerAudit("Add", expertsTenantId, common),
    {
      ...common,
      category: "DelegatedAdminServiceProviderConstraints",
      activity: "Add allowed assignable roles",
      service: "Core Directory",
      operation: "Add",
      changes: [
        { name: "AllowedRoleTemplateIds", before: JSON.stringify(before), after: JSON.stringify(after) },
      ],
    },
    {
      ...common,
      category: "Policy",
      activity: "Add Conditional Access policy",
      service: "Conditional Access",
      operation: "Add",
      target: { id: derivedId("experts policy", expertsTenantId, "mfa"), name: null, type: "Policy" },
      changes: [],
    },
  ];
}
