import { CacheLookupPolicy, InteractionRequiredAuthError } from "@azure/msal-browser";
import type { Session } from "./msal-session.ts";
import { permissionsIn, scopesFor } from "./scopes.ts";
import { SignInError } from "./sign-in-error.ts";

export interface TokenOptions {
  /** A claims request that Graph sent, as JSON. */
  readonly claims?: string;
  readonly forceRefresh?: boolean;
}

export interface Token {
  readonly accessToken: string;
  /** Graph permissions that it carries. */
  readonly scopes: readonly string[];
}

/**
 * A token for those of the Graph permissions that were granted, from the cache or the refresh token.
 * @throws SignInError `signed-out` or `not-granted`, or MSAL's AuthError
 */
export async function silentToken(
  { client, environment, kept }: Session,
  permissions: readonly string[],
  { claims, forceRefresh }: TokenOptions,
): Promise<Token> {
  const account = client.getActiveAccount();
  if (!account) throw new SignInError("signed-out");
  const wanted = permissionsIn(permissions);
  const granted = kept.scopes.filter((scope) => permissionsIn([scope]).some((name) => wanted.includes(name)));
  if (!granted.length) throw new SignInError("not-granted");
  const { generation } = environment;

  const acquire = (scopes: string[]) =>
    client.acquireTokenSilent({
      account,
      scopes,
      // Never the hidden iframe: a worker has none, and Microsoft's pages refuse to be framed by an extension.
      cacheLookupPolicy: CacheLookupPolicy.AccessTokenAndRefreshToken,
      ...(claims ? { claims } : {}),
      ...(forceRefresh ? { forceRefresh } : {}),
    });
  const result = await acquire(granted).catch((error: unknown) => {
    // One permission withdrawn must not take the others with it; the answer names what is left.
    if (isConsentMissing(error)) return acquire(scopesFor([]));
    throw error;
  });
  // Signed out while Microsoft was being asked: nothing of the answer may be used or kept.
  if (environment.generation !== generation) throw new SignInError("signed-out");
  kept.write(result.scopes);
  return { accessToken: result.accessToken, scopes: permissionsIn(result.scopes) };
}

/** OAuth's own word for it; Entra sends it with `invalid_grant` when a permission was withdrawn. */
function isConsentMissing(error: unknown): boolean {
  return (
    error instanceof InteractionRequiredAuthError &&
    [error.errorCode, error.subError].includes("consent_required")
  );
}
