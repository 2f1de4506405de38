import { say, type Text } from "../../knowledge/text.ts";
import { Tier } from "../../platform/protocol.ts";

/**
 * The permissions that are asked for, in groups that an admin can judge one by one. All are delegated and read-only.
 * Source: Microsoft Graph permissions reference, 2026-08.
 */
export interface TierInfo {
  /** Graph permissions, as Graph spells them. */
  readonly permissions: readonly string[];
  /** Whether Entra lets only an administrator grant it, whatever the tenant's consent settings. */
  readonly adminConsent: boolean;
  readonly why: Text;
  /** What stays unknown without it. */
  readonly lost: Text;
}

export const TIERS: Readonly<Record<Tier, TierInfo>> = {
  "sign-in": tier("sign_in", "User.Read", false),
  licence: tier("licence", "LicenseAssignment.Read.All", false),
  core: tier("core", "Policy.Read.All", true),
  roles: tier("roles", "RoleManagement.Read.Directory", true),
  history: tier("history", "AuditLog.Read.All", true),
  names: tier("names", "CrossTenantInformation.ReadBasic.All", true),
};

/** What OpenID Connect itself needs: an ID token with a name in it, and a refresh token. */
const OPENID = ["openid", "profile", "offline_access"];

const GRAPH = /^https:\/\/graph\.microsoft\.com\//i;

/** What to ask Entra for. The sign-in's own permissions are always among it. */
export function scopesFor(tiers: readonly Tier[]): string[] {
  const asked = new Set<Tier>(["sign-in", ...tiers]);
  return [...OPENID, ...Tier.options.filter((id) => asked.has(id)).flatMap((id) => TIERS[id].permissions)];
}

/**
 * The Graph permissions among the scopes that Entra granted, spelled as Graph does. Entra may name them in full
 * (`https://graph.microsoft.com/User.Read`) and promises nothing about case.
 */
export function permissionsIn(grantedScopes: readonly string[]): string[] {
  const known = Object.values(TIERS).flatMap(({ permissions }) => permissions);
  const names = grantedScopes
    .map((scope) => scope.replace(GRAPH, ""))
    .filter((name) => name !== "" && !["email", ...OPENID].includes(name.toLowerCase()));
  return [...new Set(names.map((name) => known.find((one) => same(one, name)) ?? name))];
}

/** The tiers whose permissions are all among the granted scopes. */
export function tiersOf(grantedScopes: readonly string[]): Tier[] {
  const granted = permissionsIn(grantedScopes);
  return Tier.options.filter((id) => TIERS[id].permissions.every((name) => granted.includes(name)));
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function tier(key: string, permission: string, adminConsent: boolean): TierInfo {
  return {
    permissions: [permission],
    adminConsent,
    why: say(`tier_${key}_why`),
    lost: say(`tier_${key}_lost`),
  };
}
