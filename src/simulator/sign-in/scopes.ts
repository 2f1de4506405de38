/** Permissions of the sign-in itself, which every user may agree to. */
const OPENID_SCOPES = new Set(["openid", "profile", "offline_access", "email"]);

/** Microsoft Graph's delegated permissions that a user may agree to alone, unless their tenant forbids it. */
const USER_SCOPES = new Set(["User.Read", "LicenseAssignment.Read.All"]);

/** Microsoft Graph's delegated permissions that only an admin can agree to. Source: Graph permissions reference. */
const ADMIN_SCOPES = new Set([
  "AuditLog.Read.All",
  "CrossTenantInformation.ReadBasic.All",
  "DelegatedAdminRelationship.Read.All",
  "Directory.Read.All",
  "Organization.Read.All",
  "Policy.Read.All",
  "Policy.Read.ConditionalAccess",
  "RoleAssignmentSchedule.Read.Directory",
  "RoleEligibilitySchedule.Read.Directory",
  "RoleManagement.Read.All",
  "RoleManagement.Read.Directory",
]);

/** What the application's registration lists, and `.default` of an admin's consent stands for. */
export const REGISTERED_SCOPES: readonly string[] = [
  "openid",
  "profile",
  "offline_access",
  "User.Read",
  "LicenseAssignment.Read.All",
  "Policy.Read.All",
  "RoleManagement.Read.Directory",
  "AuditLog.Read.All",
  "CrossTenantInformation.ReadBasic.All",
];

const GRAPH = "https://graph.microsoft.com/";

/** Scopes of a request, each once, without the address of Microsoft Graph before them. */
export function parseScopes(text: string): string[] {
  const names = text.split(/\s+/).filter(Boolean);
  return [...new Set(names.map((name) => (name.startsWith(GRAPH) ? name.slice(GRAPH.length) : name)))];
}

/** Scopes that the simulated Graph has never heard of. */
export function unknownScopes(scopes: readonly string[]): string[] {
  return scopes.filter(
    (scope) =>
      scope !== ".default" &&
      !OPENID_SCOPES.has(scope) &&
      !USER_SCOPES.has(scope) &&
      !ADMIN_SCOPES.has(scope),
  );
}

export function needsAdmin(scope: string): boolean {
  return ADMIN_SCOPES.has(scope);
}

/** What of the request nobody has agreed to yet. */
export function unconsented(scopes: readonly string[], consented: ReadonlySet<string>): string[] {
  return scopes.filter((scope) => scope !== ".default" && !OPENID_SCOPES.has(scope) && !consented.has(scope));
}

/** What of the request a token carries; `.default` stands for all that was consented to. */
export function grantedScopes(scopes: readonly string[], consented: ReadonlySet<string>): string[] {
  const wanted = scopes.includes(".default") ? [...scopes, ...consented] : scopes;
  const granted = wanted.filter(
    (scope) => scope !== "offline_access" && (OPENID_SCOPES.has(scope) || consented.has(scope)),
  );
  return [...new Set(granted)];
}
