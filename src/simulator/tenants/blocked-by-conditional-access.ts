import { policy, serviceProviders } from "../conditional-access.ts";
import { describeTenant } from "../describe-tenant.ts";
import { ROLE } from "../directory-roles.ts";
import { expertsAccess } from "../experts-access.ts";

const experts = "e6e6e6e6-1111-4222-8333-aaaaaaaaaaaa";
const access = expertsAccess(experts, { roles: [ROLE.securityReader, ROLE.securityOperator] });
const blocker = policy({
  name: "CA014 - Block service providers",
  users: { includeGuestsOrExternalUsers: serviceProviders("all") },
  grant: { builtInControls: ["block"] },
});

/** Onboarded, and shut out by a policy of the tenant's own that blocks every service provider. */
export const blockedByConditionalAccess = describeTenant({
  id: "blocked-by-conditional-access",
  name: "Tidewell Insurance",
  domain: "tidewell.example",
  expertsTenantId: experts,
  accounts: [{ name: "Noor Eriksen" }],
  partners: access.partners,
  policies: [
    blocker,
    policy({
      name: "CA015 - Block outside trusted networks (trial)",
      state: "enabledForReportingButNotEnforced",
      users: { includeUsers: ["All"] },
      conditions: { locations: { includeLocations: ["All"], excludeLocations: ["AllTrusted"] } },
      grant: { builtInControls: ["block"] },
    }),
    ...access.policies,
  ],
  signIns: [
    {
      minutesAgo: 190,
      name: "Experts technician",
      homeTenantId: experts,
      crossTenant: "serviceProvider",
      appId: "80ccca67-54bd-44ab-8625-4b79c4dc7775",
      appName: "Microsoft 365 Security and Compliance Center",
      ipAddress: "198.51.100.20",
      deviceIsCompliant: true,
      errorCode: 53003,
      failureReason: "Access has been blocked by Conditional Access policies.",
      policies: [{ id: blocker.id, result: "failure" }],
    },
  ],
  portal: { submitted: true },
});
