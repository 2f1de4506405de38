import { type LiveTenant, tenantOf, type World } from "../world.ts";
import { SignInRefused } from "./aadsts.ts";
import type { ReturnAddress } from "./answers.ts";
import { parseScopes, unknownScopes } from "./scopes.ts";

export interface AuthorizationRequest {
  readonly prompt: string | null;
  readonly loginHint: string | null;
  readonly nonce: string | null;
  readonly scopes: readonly string[];
  readonly codeChallenge: string;
}

const PROMPTS = new Set(["none", "login", "select_account", "consent", "create"]);

/**
 * Tenants whose accounts may sign in at an authority: `organizations` and `common` stand for all of them.
 * @throws SignInRefused 90002 for a tenant that does not exist
 */
export function tenantsOfAuthority(world: World, authority: string): readonly LiveTenant[] {
  if (authority === "organizations" || authority === "common") return world.tenants;
  const found = tenantOf(world, authority);
  if (!found) throw new SignInRefused(90002, authority);
  return [found];
}

/**
 * Where an authorization request wants the browser to go back to. Until this is known, a refusal is shown to the user.
 * @throws SignInRefused 700016, 50011, 900144
 */
export function returnAddressOf(world: World, query: URLSearchParams): ReturnAddress {
  const clientId = required(query, "client_id");
  if (clientId.toLowerCase() !== world.clientId.toLowerCase()) throw new SignInRefused(700016, clientId);
  const redirectUri = query.get("redirect_uri") ?? "";
  // Byte for byte: Entra's paths are case-sensitive, and a missing slash at the end is another address.
  if (!world.redirectUris.includes(redirectUri)) throw new SignInRefused(50011, redirectUri);
  const responseMode = query.get("response_mode") === "fragment" ? "fragment" : "query";
  return { redirectUri, responseMode, state: query.get("state") };
}

/** @throws SignInRefused for whatever Entra would not accept */
export function authorizationRequestOf(query: URLSearchParams): AuthorizationRequest {
  const responseType = required(query, "response_type");
  if (responseType !== "code") throw new SignInRefused(700054, responseType);
  const mode = query.get("response_mode");
  if (mode !== null && mode !== "fragment" && mode !== "query") {
    throw new SignInRefused(90023, "response_mode must be 'fragment' or 'query'");
  }
  // Entra does not insist on a state; without one, a client could not tell an answer to its own request from another.
  required(query, "state");
  const prompt = query.get("prompt");
  if (prompt !== null && !PROMPTS.has(prompt)) {
    throw new SignInRefused(90023, `unsupported prompt value '${prompt}'`);
  }
  const codeChallenge = query.get("code_challenge");
  if (!codeChallenge || query.get("code_challenge_method") !== "S256") throw new SignInRefused(9002325);
  const scopes = parseScopes(required(query, "scope"));
  const unknown = unknownScopes(scopes);
  if (unknown.length > 0) throw new SignInRefused(70011, unknown.join(" "));
  return { prompt, loginHint: query.get("login_hint"), nonce: query.get("nonce"), scopes, codeChallenge };
}

/** @throws SignInRefused 900144 */
export function required(values: URLSearchParams, name: string): string {
  const value = values.get(name);
  if (!value) throw new SignInRefused(900144, name);
  return value;
}
