import { policy, serviceProviders } from "../conditional-access.ts";
import { describeTenant } from "../describe-tenant.ts";
import { ROLE } from "../directory-roles.ts";
import { expertsAccess } from "../experts-access.ts";

const experts = "edededed-1111-4222-8333-bbbbbbbbbbbb";
const access = expertsAccess(experts, { roles: [ROLE.securityReader] });
const upn = "kasimir@saltmarsh.example";
const cleaned = access.policies[1];
const fresh = policy({
  name: "CA030 - Session monitoring for service providers",
  created: "2026-11-20T15:12:00Z",
  users: { includeGuestsOrExternalUsers: serviceProviders("all") },
  session: { cloudAppSecurity: { cloudAppSecurityType: "monitorOnly", isEnabled: true } },
});

/**
 * Onboarded well, and undone by a colleague who tidied up three days ago: Security Operator withdrawn, one of the experts'
 * policies deleted, a policy of the tenant's own added. The audit log says who.
 */
export const operatorWithdrawn = describeTenant({
  id: "operator-withdrawn",
  name: "Saltmarsh Foods",
  domain: "saltmarsh.example",
  expertsTenantId: experts,
  accounts: [{ name: "Ulla Brandt" }, { name: "Kasimir Roe" }],
  partners: access.partners,
  policies: [fresh, ...access.policies.slice(0, 1)],
  audits: [
    {
      minutesAgo: 4310,
      category: "DelegatedAdminServiceProviderConstraints",
      activity: "Delete allowed assignable roles",
      service: "Core Directory",
      operation: "Delete",
      by: { upn },
      target: { id: experts, name: null, type: "Policy" },
      changes: [
        {
          name: "AllowedRoleTemplateIds",
          before: JSON.stringify([ROLE.securityReader, ROLE.securityOperator]),
          after: JSON.stringify([ROLE.securityReader]),
        },
      ],
    },
    {
      minutesAgo: 4300,
      category: "Policy",
      activity: "Delete Conditional Access policy",
      service: "Conditional Access",
      operation: "Delete",
      by: { upn },
      target: { id: cleaned?.id ?? "", name: cleaned?.displayName ?? null, type: "Policy" },
      changes: [],
    },
    {
      minutesAgo: 4290,
      category: "Policy",
      activity: "Add Conditional Access policy",
      service: "Conditional Access",
      operation: "Add",
      by: { upn },
      target: { id: fresh.id, name: fresh.displayName, type: "Policy" },
      changes: [],
    },
  ],
  portal: { submitted: true },
});
