import {
  BrowserCacheLocation,
  createStandardPublicClientApplication,
  type IPublicClientApplication,
  LogLevel,
} from "@azure/msal-browser";
import type { Registration } from "../../platform/config.ts";

/** Commercial cloud and GCC sign in here; Defender Experts are offered in no other cloud. Source: their prerequisites, 2026-07-29. */
const HOST = "login.microsoftonline.com";

export interface ClientOptions {
  readonly registration: Registration;
  readonly redirectUri: string;
  /** Shows Microsoft's sign-in page; MSAL forgets the attempt when this rejects. */
  navigate(url: string): Promise<void>;
}

/**
 * An MSAL client over {@link installEnvironment}'s storage. It speaks to the token endpoint alone: where the endpoints
 * are is given, because discovery would be two more requests at every start of the worker.
 */
export function createClient({
  registration,
  redirectUri,
  navigate,
}: ClientOptions): Promise<IPublicClientApplication> {
  const endpoints = `https://${HOST}/{tenantid}/oauth2/v2.0`;
  return createStandardPublicClientApplication({
    auth: {
      clientId: registration.clientId,
      authority: authorityOf(registration),
      knownAuthorities: [HOST],
      authorityMetadata: JSON.stringify({
        authorization_endpoint: `${endpoints}/authorize`,
        token_endpoint: `${endpoints}/token`,
        end_session_endpoint: `${endpoints}/logout`,
        jwks_uri: `https://${HOST}/{tenantid}/discovery/v2.0/keys`,
        issuer: `https://${HOST}/{tenantid}/v2.0`,
      }),
      redirectUri,
      // Without it Graph never asks for more claims, and a revoked session goes unnoticed for as long as the token lives.
      clientCapabilities: ["CP1"],
    },
    cache: { cacheLocation: BrowserCacheLocation.SessionStorage },
    system: {
      // Its messages can hold account names, and nobody would read them.
      loggerOptions: { loggerCallback: () => undefined, logLevel: LogLevel.Error, piiLoggingEnabled: false },
      navigationClient: {
        navigateInternal: async () => false,
        async navigateExternal(url) {
          await navigate(url);
          return true;
        },
      },
    },
  });
}

/** `organizations` takes any work or school account; an app that belongs to one tenant needs that tenant's name. */
export function authorityOf({ tenantId }: Registration): string {
  return `https://${HOST}/${tenantId ?? "organizations"}`;
}
