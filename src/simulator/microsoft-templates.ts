import { policy } from "./conditional-access.ts";
import { ROLE } from "./directory-roles.ts";
import type { PolicyResource } from "./policy-resource.ts";

const PORTALS = "MicrosoftAdminPortals";
/** Windows Azure Service Management API. */
const AZURE = "797f4846-ba00-4fd7-ba43-dac1f8f63013";

const strength = (id: string, displayName: string) => ({
  authenticationStrength: {
    id: `00000000-0000-0000-0000-00000000000${id}`,
    displayName,
    policyType: "builtIn" as const,
    requirementsSatisfied: "mfa" as const,
  },
});
const MULTIFACTOR = strength("2", "Multifactor authentication");
const PHISHING_RESISTANT = strength("4", "Phishing-resistant MFA");
const EVERY_TIME = { signInFrequency: { frequencyInterval: "everyTime", isEnabled: true } };

/** Roles that Microsoft's templates for admins name, as far as practice tenants know them. */
const ADMINS = [
  ROLE.globalAdministrator,
  ROLE.securityAdministrator,
  ROLE.conditionalAccessAdministrator,
  ROLE.userAdministrator,
  ROLE.billingAdministrator,
  ROLE.privilegedRoleAdministrator,
];

/**
 * Conditional Access as many tenants have it: Microsoft's own templates and Microsoft-managed policies, switched on and
 * otherwise left alone. Sources: Microsoft Entra, "Conditional Access templates", "Microsoft-managed Conditional Access
 * policies" (2025-11-06) and the how-to page of each; the shape of strengths, risk and insider risk as in a live tenant's
 * answer of 2026 that rknightion/graph2otel records.
 */
export function microsoftTemplates(): PolicyResource[] {
  return [
    policy({
      name: "Block legacy authentication",
      conditions: { clientAppTypes: ["exchangeActiveSync", "other"] },
      grant: { builtInControls: ["block"] },
    }),
    policy({
      name: "Block device code flow",
      conditions: { authenticationFlows: { transferMethods: "deviceCodeFlow" } },
      grant: { builtInControls: ["block"] },
    }),
    policy({ name: "Require multifactor authentication for all users", grant: MULTIFACTOR }),
    policy({
      name: "Require multifactor authentication for Microsoft admin portals",
      applications: { includeApplications: [PORTALS] },
      grant: MULTIFACTOR,
    }),
    policy({
      name: "Require multifactor authentication for Azure management",
      applications: { includeApplications: [AZURE] },
      grant: { builtInControls: ["mfa"] },
    }),
    policy({
      name: "Require phishing-resistant multifactor authentication for admins",
      users: { includeRoles: ADMINS },
      grant: PHISHING_RESISTANT,
    }),
    policy({
      name: "Securing security info registration",
      applications: { includeApplications: [], includeUserActions: ["urn:user:registersecurityinfo"] },
      conditions: { locations: { includeLocations: ["All"], excludeLocations: ["AllTrusted"] } },
      grant: { builtInControls: ["mfa"] },
    }),
    policy({
      name: "Require multifactor authentication for risky sign-ins",
      conditions: { signInRiskLevels: ["high", "medium"] },
      grant: { builtInControls: ["mfa"] },
      session: EVERY_TIME,
    }),
    policy({
      name: "Require password change for high-risk users",
      conditions: { userRiskLevels: ["high"] },
      grant: { operator: "AND", builtInControls: ["mfa", "passwordChange"] },
      session: EVERY_TIME,
    }),
    policy({
      name: "Block access for unknown or unsupported device platform",
      conditions: {
        platforms: {
          includePlatforms: ["all"],
          excludePlatforms: ["android", "iOS", "windows", "macOS", "linux"],
        },
      },
      grant: { builtInControls: ["block"] },
    }),
    policy({
      name: "Require compliant or hybrid joined device or multifactor authentication for all users",
      grant: { builtInControls: ["mfa", "compliantDevice", "domainJoinedDevice"] },
    }),
    policy({
      name: "No persistent browser session",
      conditions: {
        devices: {
          deviceFilter: {
            mode: "include",
            rule: 'device.trustType -ne "ServerAD" -or device.isCompliant -ne True',
          },
        },
      },
      session: {
        signInFrequency: { value: 1, type: "hours", frequencyInterval: "timeBased", isEnabled: true },
        persistentBrowser: { mode: "never", isEnabled: true },
      },
    }),
    policy({
      name: "Block access to Office apps for users with insider risk",
      users: {
        includeUsers: ["All"],
        excludeGuestsOrExternalUsers: {
          guestOrExternalUserTypes: "b2bDirectConnectUser,otherExternalUser,serviceProvider",
          externalTenants: {
            "@odata.type": "#microsoft.graph.conditionalAccessAllExternalTenants",
            membershipKind: "all",
          },
        },
      },
      applications: { includeApplications: ["Office365"] },
      conditions: { insiderRiskLevels: "elevated" },
      grant: { builtInControls: ["block"] },
    }),
  ];
}
