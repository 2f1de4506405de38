import { EXPERT_ROLES } from "../knowledge/roles.ts";
import { expertsPolicies } from "./conditional-access.ts";
import { EXPERTS_TRUST, grantAudits, serviceProvider } from "./experts-access.ts";
import type { PortalRole } from "./portal-api.ts";
import type { LiveTenant } from "./world.ts";

/**
 * What onboarding creates in the directory: the partner entry that trusts the experts' MFA and compliant devices, the
 * two Conditional Access policies under their name, and the roles that they may be given. Giving access again repairs what
 * is missing and sets the roles anew. Source: Defender Experts MDR permissions page, 2026-07.
 */
export function giveAccess(live: LiveTenant, roles: readonly PortalRole[], now: number): void {
  const { tenant } = live;
  const { expertsTenantId } = tenant;
  const at = new Date(now).toISOString();
  const wanted = EXPERT_ROLES.filter(({ key }) => roles.includes(key)).map(({ templateId }) => templateId);
  const before = tenant.partners.find(({ tenantId }) => tenantId === expertsTenantId);

  const entry = serviceProvider(expertsTenantId, wanted, { trust: { ...EXPERTS_TRUST }, allowedAt: at });
  if (entry.allowed && before?.allowed) entry.allowed.createdAt = before.allowed.createdAt;
  tenant.partners = before
    ? tenant.partners.map((partner) => (partner === before ? entry : partner))
    : [...tenant.partners, entry];

  for (const policy of expertsPolicies(expertsTenantId, at)) {
    const present = tenant.policies.find(({ id }) => id === policy.id);
    if (present) present.state = "enabled";
    else tenant.policies.push(policy);
  }
  tenant.audits.push(
    ...grantAudits({
      expertsTenantId,
      upn: tenant.portal.admin,
      minutesAgo: (live.startedAt - now) / 60_000,
      before: before?.allowed?.roles ?? [],
      after: wanted,
    }),
  );
}
