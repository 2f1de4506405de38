import { OPENID_PERMISSIONS, PERMISSIONS } from "../../knowledge/permissions.ts";
import { Tier } from "../../platform/protocol.ts";

const OPENID = OPENID_PERMISSIONS.map(({ name }) => name);

/** Names of the Graph permissions of a group. */
export function permissionsOf(tier: Tier): string[] {
  return PERMISSIONS.filter((permission) => permission.tier === tier).map(({ name }) => name);
}

const GRAPH = /^https:\/\/graph\.microsoft\.com\//i;

/** What to ask Entra for. The sign-in's own permissions are always among it. */
export function scopesFor(tiers: readonly Tier[]): string[] {
  const asked = new Set<Tier>(["sign-in", ...tiers]);
  return [...OPENID, ...Tier.options.filter((id) => asked.has(id)).flatMap(permissionsOf)];
}

/**
 * The Graph permissions among the scopes that Entra granted, spelled as Graph does. Entra may name them in full
 * (`https://graph.microsoft.com/User.Read`) and promises nothing about case.
 */
export function permissionsIn(grantedScopes: readonly string[]): string[] {
  const known = PERMISSIONS.map(({ name }) => name);
  const names = grantedScopes
    .map((scope) => scope.replace(GRAPH, ""))
    .filter((name) => name !== "" && !["email", ...OPENID].includes(name.toLowerCase()));
  return [...new Set(names.map((name) => known.find((one) => same(one, name)) ?? name))];
}

/** The tiers whose permissions are all among the granted scopes. */
export function tiersOf(grantedScopes: readonly string[]): Tier[] {
  const granted = permissionsIn(grantedScopes);
  return Tier.options.filter((id) => permissionsOf(id).every((name) => granted.includes(name)));
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
