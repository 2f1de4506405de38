import { EXPERTS_POLICY_PREFIX } from "../knowledge/provider.ts";
import { EXPERT_ROLES, type ExpertRole } from "../knowledge/roles.ts";
import type { Known } from "../tenant/fact.ts";
import { type ConditionalAccessPolicy, type TenantSnapshot, UNCONDITIONAL } from "../tenant/snapshot.ts";

const SOURCE = "supposed";

/** The tenant as it would be with one role more, or one less, in the experts' entry; nobody at work in the latter. */
export function supposeRole(
  snapshot: TenantSnapshot,
  expertsId: string,
  role: ExpertRole,
  granted: boolean,
): TenantSnapshot {
  const held = snapshot.assignments[role.key];
  const assignments = {
    ...snapshot.assignments,
    [role.key]:
      granted || held.state === "unknown"
        ? held
        : { ...held, value: held.value.filter((item) => item.principalTenantId !== expertsId) },
  };
  const providers = snapshot.providers.map((provider) => {
    if (provider.tenantId !== expertsId) return provider;
    const { constraints } = provider;
    const now = constraints.state === "known" ? constraints.value.allowedRoleTemplateIds : [];
    const others = now.filter((id) => id !== role.templateId);
    return { ...provider, constraints: allowing(snapshot, granted ? [...others, role.templateId] : others) };
  });
  return { ...snapshot, assignments, providers };
}

/** The tenant as onboarding would leave it, with these roles; everything of the customer's own stays as it is. */
export function supposeOnboarded(snapshot: TenantSnapshot, roles: readonly ExpertRole[]): TenantSnapshot {
  const { partners, policies } = snapshot;
  if (partners.state === "unknown" || policies.state === "unknown") return snapshot;
  const entry = {
    tenantId: SOURCE,
    isServiceProvider: true,
    inboundTrust: { mfa: true, compliantDevice: true, hybridJoinedDevice: null },
  };
  return {
    ...snapshot,
    partners: { ...partners, value: [...partners.value, entry] },
    policies: { ...policies, value: [...policies.value, ownPolicy(1), ownPolicy(2)] },
    providers: [
      ...snapshot.providers,
      {
        tenantId: SOURCE,
        constraints: allowing(
          snapshot,
          roles.map((role) => role.templateId),
        ),
        name: known(snapshot, { displayName: null, defaultDomain: null }),
      },
    ],
  };
}

function allowing(snapshot: TenantSnapshot, allowedRoleTemplateIds: string[]) {
  return known(snapshot, { allowedRoleTemplateIds, createdAt: null, modifiedAt: null });
}

function known<T>({ finishedAt }: TenantSnapshot, value: T): Known<T> {
  return { state: "known", value, source: SOURCE, observedAt: finishedAt };
}

function ownPolicy(number: number): ConditionalAccessPolicy {
  return {
    id: `${SOURCE}-${number}`,
    displayName: `${EXPERTS_POLICY_PREFIX}${number}`,
    state: "enabled",
    includeUsers: [],
    excludeUsers: [],
    includeRoles: [],
    excludeRoles: [],
    includeExternal: { types: ["serviceProvider"], tenants: [SOURCE] },
    excludeExternal: null,
    includeApplications: ["All"],
    excludeApplications: [],
    applicationFilter: null,
    userActions: [],
    authenticationContexts: [],
    conditions: UNCONDITIONAL,
    grantOperator: "OR",
    grantControls: ["mfa"],
    authenticationStrength: null,
    termsOfUse: [],
    customFactors: [],
    sessionControls: [],
    unread: [],
    changedAt: null,
  };
}

/** The two access levels of today's wizard, as they can be chosen. Source: get started, 2026-02-27. */
export const WIZARD_CHOICES: readonly (readonly ExpertRole[])[] = [
  EXPERT_ROLES.filter((role) => role.key === "reader"),
  EXPERT_ROLES.filter((role) => role.key === "reader" || role.key === "operator"),
];
