import { consentedFor, type Identity, rolesAt, sessionOf, type World } from "../world.ts";
import { clientInfo } from "./authorize.ts";
import { unsignedToken } from "./jwt.ts";
import { grantedScopes } from "./scopes.ts";

export const GRAPH_AUDIENCE = "https://graph.microsoft.com";

/** Seconds. A client that answers claims challenges gets tokens for a day (Continuous access evaluation, Entra docs). */
const LIFETIME = { plain: 3599, challengeable: 86_399 };

/** Every user has this role besides their own (token claims reference: `wids`). */
const DEFAULT_USER_ROLE = "b79fbf4d-3ef9-4689-8143-76b194e85509";

export interface TokenOrder {
  readonly scopes: readonly string[];
  readonly nonce: string | null;
  /** The client declared that it answers claims challenges (`CP1`). */
  readonly challengeable: boolean;
}

/** The success answer of the token endpoint, without its refresh token. */
export function tokensFor(world: World, identity: Identity, order: TokenOrder): Record<string, unknown> {
  const { account, live } = identity;
  const { tenantId } = live.tenant;
  const granted = grantedScopes(order.scopes, consentedFor(identity));
  const issuedAt = Math.floor(world.now() / 1000);
  const lifetime = order.challengeable ? LIFETIME.challengeable : LIFETIME.plain;
  const about = {
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + lifetime,
    name: account.name,
    oid: account.id,
    tid: tenantId,
    sub: `${account.id}:${world.clientId}`,
    wids: [...rolesAt(identity, world.now()), DEFAULT_USER_ROLE],
    ver: "2.0",
  };
  return {
    token_type: "Bearer",
    scope: granted.join(" "),
    expires_in: lifetime,
    ext_expires_in: lifetime,
    access_token: unsignedToken({
      ...about,
      aud: GRAPH_AUDIENCE,
      appid: world.clientId,
      upn: account.upn,
      scp: granted.filter((scope) => scope !== "openid" && scope !== "profile").join(" "),
      uti: world.newId("token"),
      sid: sessionOf(identity),
      ...(order.challengeable && { xms_cc: ["CP1"] }),
    }),
    id_token: unsignedToken({
      ...about,
      aud: world.clientId,
      preferred_username: account.upn,
      ...(order.nonce !== null && { nonce: order.nonce }),
    }),
    client_info: clientInfo(account.id, tenantId),
  };
}
