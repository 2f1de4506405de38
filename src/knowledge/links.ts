/**
 * Addresses in Microsoft's admin centers. Those of single blades are undocumented and drift, so all stand here.
 */
const ENTRA = "https://entra.microsoft.com";

export const LINKS = {
  portalRoot: "https://security.microsoft.com/",
  defenderSettings: "https://security.microsoft.com/securitysettings",
  crossTenantAccess: `${ENTRA}/#view/Microsoft_AAD_IAM/CompanyRelationshipsMenuBlade/~/CrossTenantAccessSettings/menuId/CrossTenantAccessSettings`,
  conditionalAccess: `${ENTRA}/#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies?`,
  roles: `${ENTRA}/#view/Microsoft_AAD_IAM/RolesManagementMenuBlade/~/AllRoles`,
  myRoles: `${ENTRA}/#view/Microsoft_Azure_PIMCommon/ActivationMenuBlade/~/aadmigratedroles`,
  signIns: `${ENTRA}/#view/Microsoft_AAD_IAM/SignInEventsV3Blade/timeRangeType/last24hours/showApplicationSignIns~/true`,
  appRegistrations: `${ENTRA}/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade/quickStartType~/null/sourceType/Microsoft_AAD_IAM`,
  enterpriseConsent: `${ENTRA}/#view/Microsoft_AAD_IAM/ConsentPoliciesMenuBlade/~/UserSettings`,
} as const;

/** One policy's own page. The id comes from Graph, so it is escaped like any foreign text. */
export function conditionalAccessPolicy(id: string): string {
  return `${ENTRA}/#view/Microsoft_AAD_ConditionalAccess/PolicyBlade/policyId/${encodeURIComponent(id)}`;
}
