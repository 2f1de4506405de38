import type { World } from "../world.ts";
import { SignInRefused } from "./aadsts.ts";
import { errorJson, json } from "./answers.ts";
import { tenantsOfAuthority } from "./authorization-request.ts";

const LOGIN = "https://login.microsoftonline.com";

/** `GET /{authority}/v2.0/.well-known/openid-configuration` */
export function openidConfiguration(world: World, authority: string): Response {
  try {
    const [live] = tenantsOfAuthority(world, authority);
    const shared = authority === "organizations" || authority === "common";
    const tenant = shared || !live ? authority : live.tenant.tenantId;
    return json({
      token_endpoint: `${LOGIN}/${tenant}/oauth2/v2.0/token`,
      token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt", "client_secret_basic"],
      jwks_uri: `${LOGIN}/${tenant}/discovery/v2.0/keys`,
      response_modes_supported: ["query", "fragment"],
      subject_types_supported: ["pairwise"],
      id_token_signing_alg_values_supported: ["none"],
      response_types_supported: ["code"],
      scopes_supported: ["openid", "profile", "email", "offline_access"],
      // Of a shared authority, Entra leaves the tenant open, and the client puts in the one that it meets in the token.
      issuer: `${LOGIN}/${shared ? "{tenantid}" : tenant}/v2.0`,
      authorization_endpoint: `${LOGIN}/${tenant}/oauth2/v2.0/authorize`,
      end_session_endpoint: `${LOGIN}/${tenant}/oauth2/v2.0/logout`,
      claims_supported: ["sub", "iss", "aud", "exp", "iat", "nonce", "preferred_username", "name", "tid"],
      tenant_region_scope: shared ? null : "EU",
      cloud_instance_name: "microsoftonline.com",
      msgraph_host: "graph.microsoft.com",
    });
  } catch (error) {
    if (error instanceof SignInRefused) return errorJson(world, error);
    throw error;
  }
}

/** `GET /common/discovery/instance`: the names under which Entra's global cloud goes. */
export function instanceDiscovery(url: URL): Response {
  const asked = url.searchParams.get("authorization_endpoint") ?? "";
  const path = /^https:\/\/[^/]+\/([^/]+)\//.exec(asked);
  return json({
    tenant_discovery_endpoint: `${LOGIN}/${path?.[1] ?? "common"}/v2.0/.well-known/openid-configuration`,
    "api-version": "1.1",
    metadata: [
      {
        preferred_network: "login.microsoftonline.com",
        preferred_cache: "login.windows.net",
        aliases: ["login.microsoftonline.com", "login.windows.net", "login.microsoft.com", "sts.windows.net"],
      },
    ],
  });
}

/** `GET /{authority}/discovery/v2.0/keys`: none, for practice tokens are unsigned. */
export function signingKeys(): Response {
  return json({ keys: [] });
}
