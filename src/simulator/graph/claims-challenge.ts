import { GraphRefused } from "./reply.ts";

/**
 * The refusal that asks for a token from a newer sign-in. Source: Microsoft identity platform, "Claims challenges, claims
 * requests, and client capabilities".
 * @param revokedAt milliseconds
 */
export function challenge(tenantId: string, revokedAt: number): GraphRefused {
  const claims = {
    access_token: { nbf: { essential: true, value: String(Math.floor(revokedAt / 1000)) } },
  };
  const header = [
    'Bearer realm=""',
    `authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"`,
    'client_id="00000003-0000-0000-c000-000000000000"',
    'error="insufficient_claims"',
    `claims="${btoa(JSON.stringify(claims))}"`,
  ].join(", ");
  return new GraphRefused(
    401,
    "InvalidAuthenticationToken",
    `Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp in tenant ${tenantId}.`,
    { "www-authenticate": header },
  );
}
