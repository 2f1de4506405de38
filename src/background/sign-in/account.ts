import type { AccountInfo } from "@azure/msal-browser";
import type { Tier } from "../../platform/protocol.ts";
import { permissionsIn, tiersOf } from "./scopes.ts";

/** Who is signed in, for display. It rests on the ID token, whose signature MSAL does not check: it proves nothing. */
export interface Account {
  readonly name: string | null;
  readonly username: string;
  readonly tenantId: string;
  /** Graph permissions that the last token carried. */
  readonly scopes: readonly string[];
  readonly tiers: readonly Tier[];
  /** Directory roles that the ID token names (`wids`), by template id; null where the app registration asks for none. */
  readonly claims: { readonly templateIds: readonly string[]; readonly at: string } | null;
}

export function accountOf(account: AccountInfo, scopes: readonly string[]): Account {
  const { name, username, tenantId, idTokenClaims } = account;
  return {
    name: name || null,
    username,
    tenantId,
    scopes: permissionsIn(scopes),
    tiers: tiersOf(scopes),
    claims: rolesIn(idTokenClaims),
  };
}

/**
 * Source: Microsoft identity platform, "Access token claims reference", `wids`; that an ID token carries it too where the
 * registration's `groupMembershipClaims` asks for directory roles is common practice and not documented.
 */
function rolesIn(claims: AccountInfo["idTokenClaims"]): Account["claims"] {
  const { wids, iat } = (claims ?? {}) as { wids?: unknown; iat?: unknown };
  if (!Array.isArray(wids) || typeof iat !== "number") return null;
  const templateIds = wids.flatMap((id) => (typeof id === "string" ? [id.toLowerCase()] : []));
  return { templateIds, at: new Date(iat * 1000).toISOString() };
}
