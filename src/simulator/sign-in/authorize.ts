import { sessionOf, type World } from "../world.ts";
import { refusalOf, SignInRefused } from "./aadsts.ts";
import { backToApplication, errorToApplication, type ReturnAddress, sentence } from "./answers.ts";
import { authorizationRequestOf, returnAddressOf, tenantsOfAuthority } from "./authorization-request.ts";
import { accountPage, CHOSEN_ACCOUNT, chooseAccount, withParameter } from "./choose-account.ts";
import { seekConsent } from "./consent.ts";
import { base64Url } from "./jwt.ts";
import { signInPage } from "./page.ts";

/** `GET /{authority}/oauth2/v2.0/authorize`: an account page, a consent page, or the way back with a code or an error. */
export function authorize(world: World, url: URL, authority: string): Response {
  let back: ReturnAddress | null = null;
  try {
    const tenants = tenantsOfAuthority(world, authority);
    back = returnAddressOf(world, url.searchParams);
    const request = authorizationRequestOf(url.searchParams);
    if (world.refused.authorize !== null) throw new SignInRefused(world.refused.authorize);
    if (url.searchParams.get(CHOSEN_ACCOUNT) === "") throw new SignInRefused(65004);

    const identity = chooseAccount(world, tenants, request, url.searchParams.get(CHOSEN_ACCOUNT));
    if (!identity) return accountPage(url, tenants, withParameter(url, CHOSEN_ACCOUNT, ""));
    const { account, live } = identity;
    // The consent page is reached with the account in its address; without it, its links would ask for the account again.
    const onwards = new URL(url);
    onwards.searchParams.set(CHOSEN_ACCOUNT, account.upn);
    if (account.refused.authorize !== null) throw new SignInRefused(account.refused.authorize, account.upn);
    const consentPage = seekConsent(world, identity, request, onwards);
    if (consentPage) return consentPage;

    const code = `1.${world.newId("code")}`;
    world.session = account.id;
    world.codes.set(code, {
      accountId: account.id,
      clientId: world.clientId,
      redirectUri: back.redirectUri,
      codeChallenge: request.codeChallenge,
      scopes: request.scopes,
      session: sessionOf(identity),
      nonce: request.nonce,
      issuedAt: world.now(),
      redeemed: false,
    });
    return backToApplication(back, {
      code,
      client_info: clientInfo(account.id, live.tenant.tenantId),
      session_state: world.newId("session"),
    });
  } catch (error) {
    if (!(error instanceof SignInRefused)) throw error;
    if (back && !refusalOf(error.code).onPage) return errorToApplication(world, back, error);
    return signInPage(
      {
        title: "Sorry, but we’re having trouble signing you in.",
        lines: [sentence(world, error)],
        links: [],
      },
      400,
    );
  }
}

/** Who signed in and where, as MSAL reads it to name the account. */
export function clientInfo(accountId: string, tenantId: string): string {
  return base64Url({ uid: accountId, utid: tenantId });
}
