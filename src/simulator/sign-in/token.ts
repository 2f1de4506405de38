import { consentedFor, type Identity, identities, sessionOf, type World } from "../world.ts";
import { SignInRefused } from "./aadsts.ts";
import { errorJson, json } from "./answers.ts";
import { required, tenantsOfAuthority } from "./authorization-request.ts";
import { requestedClaims } from "./claims.ts";
import { CODE_LIFETIME, type RefreshGrant, SPA_REFRESH_LIFETIME } from "./grants.ts";
import { verifies } from "./pkce.ts";
import { parseScopes, unconsented, unknownScopes } from "./scopes.ts";
import { tokensFor } from "./tokens.ts";

/**
 * `POST /{authority}/oauth2/v2.0/token` for a single-page application: codes with their PKCE verifier, and refresh tokens.
 * @param origin the origin that the request came from; browsers send it themselves
 */
export async function token(
  world: World,
  request: Request,
  authority: string,
  origin: string | null,
): Promise<Response> {
  try {
    if (request.method !== "POST") throw new SignInRefused(900561, request.method);
    const form = new URLSearchParams(await request.text());
    tenantsOfAuthority(world, authority);
    const clientId = required(form, "client_id");
    if (clientId.toLowerCase() !== world.clientId.toLowerCase()) throw new SignInRefused(700016, clientId);
    const grantType = required(form, "grant_type");
    if (!origin) throw new SignInRefused(9002327);
    if (world.refused.token !== null) throw new SignInRefused(world.refused.token);
    if (grantType === "authorization_code") return await redeem(world, form, authority);
    if (grantType === "refresh_token") return renew(world, form, authority);
    throw new SignInRefused(70003, grantType);
  } catch (error) {
    if (error instanceof SignInRefused) return errorJson(world, error);
    throw error;
  }
}

async function redeem(world: World, form: URLSearchParams, authority: string): Promise<Response> {
  const code = world.codes.get(required(form, "code"));
  if (!code) throw new SignInRefused(9002313);
  if (code.redeemed) throw new SignInRefused(54005);
  if (world.now() - code.issuedAt > CODE_LIFETIME) throw new SignInRefused(70008);
  if (form.get("redirect_uri") !== code.redirectUri) throw new SignInRefused(500112);
  if (!(await verifies(form.get("code_verifier"), code.codeChallenge))) throw new SignInRefused(501481);
  code.redeemed = true;
  const grant: RefreshGrant = {
    accountId: code.accountId,
    clientId: code.clientId,
    scopes: code.scopes,
    session: code.session,
    signedInAt: code.issuedAt,
  };
  return issue(world, form, authority, grant, code.nonce);
}

function renew(world: World, form: URLSearchParams, authority: string): Response {
  const grant = world.refreshGrants.get(required(form, "refresh_token"));
  if (!grant) throw new SignInRefused(9002313);
  if (world.now() - grant.signedInAt >= SPA_REFRESH_LIFETIME) throw new SignInRefused(700084);
  return issue(world, form, authority, grant, null);
}

/**
 * Entra does not take back the refresh token that a renewal was made with: it works until its day is over (Microsoft
 * identity platform, "Refresh tokens").
 */
function issue(
  world: World,
  form: URLSearchParams,
  authority: string,
  grant: RefreshGrant,
  nonce: string | null,
): Response {
  const identity = identityOf(world, authority, grant.accountId);
  const { account } = identity;
  if (account.refused.token !== null) throw new SignInRefused(account.refused.token, account.upn);
  const claims = requestedClaims(form.get("claims"));
  if (grant.session !== sessionOf(identity) || grant.signedInAt < claims.notBefore) {
    throw new SignInRefused(50173);
  }

  const scopes = form.has("scope") ? parseScopes(form.get("scope") ?? "") : grant.scopes;
  const unknown = unknownScopes(scopes);
  if (unknown.length > 0) throw new SignInRefused(70011, unknown.join(" "));
  const open = unconsented(scopes, consentedFor(identity));
  if (open.length > 0) throw new SignInRefused(65001, open.join(" "));

  const { challengeable } = claims;
  const tokens = tokensFor(world, identity, { scopes, nonce, challengeable });
  if (!scopes.includes("offline_access")) return json(tokens);
  const refreshToken = `1.${world.newId("refresh")}`;
  world.refreshGrants.set(refreshToken, { ...grant, scopes });
  const left = Math.floor((grant.signedInAt + SPA_REFRESH_LIFETIME - world.now()) / 1000);
  return json({ ...tokens, refresh_token: refreshToken, refresh_token_expires_in: left });
}

/** @throws SignInRefused 50020 when the account is not, or no longer, in the tenant that is asked */
function identityOf(world: World, authority: string, accountId: string): Identity {
  const known = identities(tenantsOfAuthority(world, authority));
  const identity = known.find(({ account }) => account.id === accountId);
  if (!identity) throw new SignInRefused(50020, accountId);
  return identity;
}
