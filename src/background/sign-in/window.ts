import type { Tier } from "../../platform/protocol.ts";
import { type Account, accountOf } from "./account.ts";
import { createClient } from "./client.ts";
import type { Session, SignInDeps } from "./msal-session.ts";
import { scopesFor } from "./scopes.ts";
import { SignInError } from "./sign-in-error.ts";

export interface SignInRequest {
  readonly tiers: readonly Tier[];
  readonly loginHint?: string;
  /** A claims request that Graph sent, as JSON. */
  readonly claims?: string;
  /** Let the admin choose among accounts, rather than going on with the one at hand. */
  readonly selectAccount: boolean;
}

/**
 * Shows Microsoft's window and redeems what it comes back with. The account that comes back takes the place of any other.
 * @throws SignInError, MSAL's AuthError, or whatever the browser rejects with for a closed window.
 */
export async function signInByWindow(
  { registration, environment, kept }: Session,
  identity: SignInDeps["identity"],
  { tiers, loginHint, claims, selectAccount }: SignInRequest,
): Promise<Account> {
  const redirectUri = identity.getRedirectURL();
  const { generation } = environment;
  let answer = "";
  // One client for each window: MSAL remembers every answer, tokens and all, for as long as the client lives.
  const client = await createClient({
    registration,
    redirectUri,
    async navigate(url) {
      answer = (await identity.launchWebAuthFlow({ url, interactive: true })) ?? "";
    },
  });
  // A worker that died with the window open left MSAL waiting for an answer that can't come any more.
  await client.handleRedirectPromise().catch(() => undefined);

  await client.loginRedirect({
    scopes: [...new Set([...scopesFor(tiers), ...(selectAccount ? [] : kept.scopes)])],
    ...(loginHint ? { loginHint } : {}),
    ...(claims ? { claims } : {}),
    ...(selectAccount ? { prompt: "select_account" } : {}),
  });
  const result = await client.handleRedirectPromise({
    hash: fragmentOf(answer, redirectUri),
    navigateToLoginRequestUrl: false,
  });
  // Signed out meanwhile, and MSAL may have stored what it redeemed after that.
  if (environment.generation !== generation) {
    environment.empty();
    throw new SignInError("abandoned");
  }
  if (!result) throw new SignInError("no-answer");

  client.setActiveAccount(result.account);
  for (const other of client.getAllAccounts()) {
    if (other.homeAccountId !== result.account.homeAccountId) await client.clearCache({ account: other });
  }
  kept.write(result.scopes);
  return accountOf(result.account, result.scopes);
}

/** @throws SignInError when the browser was sent anywhere but to our redirect address. */
function fragmentOf(answer: string, redirectUri: string): string {
  const hash = answer.startsWith(redirectUri) && URL.canParse(answer) ? new URL(answer).hash : "";
  if (!hash) throw new SignInError("no-answer");
  return hash;
}
