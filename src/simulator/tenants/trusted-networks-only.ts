import { policy } from "../conditional-access.ts";
import { describeTenant } from "../describe-tenant.ts";
import { ROLE } from "../directory-roles.ts";
import { expertsAccess } from "../experts-access.ts";

const experts = "ecececec-1111-4222-8333-aaaaaaaaaaaa";
const access = expertsAccess(experts, { roles: [ROLE.securityReader, ROLE.securityOperator] });
const abroad = policy({
  name: "CA021 - Block outside trusted networks",
  created: "2026-09-01T08:00:00Z",
  users: { includeUsers: ["All"] },
  conditions: { locations: { includeLocations: ["All"], excludeLocations: ["AllTrusted"] } },
  grant: { builtInControls: ["block"] },
});

/**
 * Onboarded, with a policy that blocks everybody outside trusted networks. By its words nobody can tell what it does to
 * the experts; the sign-in log can: it let one of them in.
 */
export const trustedNetworksOnly = describeTenant({
  id: "trusted-networks-only",
  name: "Lanternfield Energy",
  domain: "lanternfield.example",
  expertsTenantId: experts,
  partners: access.partners,
  policies: [abroad, ...access.policies],
  signIns: [
    {
      minutesAgo: 300,
      name: "Experts technician",
      homeTenantId: experts,
      crossTenant: "serviceProvider",
      appId: "80ccca67-54bd-44ab-8625-4b79c4dc7775",
      appName: "Microsoft 365 Security and Compliance Center",
      ipAddress: "198.51.100.44",
      deviceIsCompliant: true,
      errorCode: 0,
      failureReason: null,
      policies: [{ id: abroad.id, result: "notApplied" }],
    },
  ],
  portal: { submitted: true },
});
