import { ROLE } from "../directory-roles.ts";
import { claimsOf } from "../sign-in/jwt.ts";
import { GRAPH_AUDIENCE } from "../sign-in/tokens.ts";
import { identities, rolesAt, sessionOf, type World } from "../world.ts";
import type { Caller, Route } from "./call.ts";
import { challenge } from "./claims-challenge.ts";
import { denied, GraphRefused } from "./reply.ts";

const invalidToken = (message: string) => new GraphRefused(401, "InvalidAuthenticationToken", message);

/**
 * Whom the bearer token speaks for. Tokens are judged by their claims alone, so one from before a restart still serves.
 * @throws GraphRefused 401, with a claims challenge where the session was revoked
 */
export function callerOf(world: World, headers: Headers): Caller {
  const token = /^Bearer\s+(.+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (!token) throw invalidToken("Access token is empty.");
  const claims = claimsOf(token);
  if (!claims) throw invalidToken("CompactToken parsing failed with error code: 80049217");
  if (claims.aud !== GRAPH_AUDIENCE) throw invalidToken("Access token validation failure. Invalid audience.");
  const identity = identities(world.tenants).find(
    ({ account, live }) => account.id === claims.oid && live.tenant.tenantId === claims.tid,
  );
  if (!identity || typeof claims.exp !== "number") throw invalidToken("Access token validation failure.");
  const now = world.now();
  if (now >= claims.exp * 1000) throw invalidToken("Lifetime validation failed, the token is expired.");

  const revoked = identity.live.revocations.get(identity.account.id);
  // A client that never said it could answer challenges keeps its token until it runs out.
  if (revoked && claims.sid !== sessionOf(identity) && Array.isArray(claims.xms_cc)) {
    throw challenge(identity.live.tenant.tenantId, revoked.at);
  }
  return {
    ...identity,
    scopes: new Set(String(claims.scp ?? "").split(" ")),
    roles: new Set(rolesAt(identity, now)),
  };
}

/**
 * Whether the caller may make the call: first the application's permission, then the user's own role.
 * @throws GraphRefused 403
 */
export function authorize(caller: Caller, route: Route): void {
  if (!route.scopes.some((scope) => caller.scopes.has(scope))) throw denied();
  if (caller.account.reads === "own-profile" && route.path !== "/me") throw denied();
  if (!route.roles || caller.roles.has(ROLE.globalAdministrator)) return;
  if (!route.roles.some((role) => caller.roles.has(role))) throw denied();
}
