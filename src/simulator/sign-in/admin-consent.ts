import type { World } from "../world.ts";
import { refusalOf, SignInRefused } from "./aadsts.ts";
import { backToApplication, errorToApplication, type ReturnAddress, sentence } from "./answers.ts";
import { returnAddressOf, tenantsOfAuthority } from "./authorization-request.ts";
import { accountPage, CHOSEN_ACCOUNT, chooseAccount, withParameter } from "./choose-account.ts";
import { CONSENT_GIVEN, mayConsentForAdmins } from "./consent.ts";
import { signInPage } from "./page.ts";
import { parseScopes, REGISTERED_SCOPES, unknownScopes } from "./scopes.ts";

/**
 * `GET /{authority}/v2.0/adminconsent`: an admin agrees for the whole tenant. The answer comes in the query, and its
 * `tenant` is for display alone; without `scope`, all that is registered is meant. Source: Microsoft identity platform, "Admin consent".
 */
export function adminConsent(world: World, url: URL, authority: string): Response {
  let back: ReturnAddress | null = null;
  try {
    const tenants = tenantsOfAuthority(world, authority);
    back = { ...returnAddressOf(world, url.searchParams), responseMode: "query" };
    const scopes = parseScopes(url.searchParams.get("scope") ?? ".default");
    const unknown = unknownScopes(scopes);
    if (unknown.length > 0) throw new SignInRefused(70011, unknown.join(" "));
    const request = { prompt: "select_account", loginHint: null, nonce: null, scopes, codeChallenge: "" };
    if (url.searchParams.get(CHOSEN_ACCOUNT) === "") throw new SignInRefused(65004);
    const identity = chooseAccount(world, tenants, request, url.searchParams.get(CHOSEN_ACCOUNT));
    if (!identity) return accountPage(url, tenants, withParameter(url, CHOSEN_ACCOUNT, ""));
    if (!mayConsentForAdmins(world, identity)) throw new SignInRefused(90094, scopes.join(" "));

    const { tenant } = identity.live;
    const answer = url.searchParams.get(CONSENT_GIVEN) ?? world.autoConsent;
    if (answer === "decline") throw new SignInRefused(65004);
    if (answer !== "accept") {
      const onwards = new URL(url);
      onwards.searchParams.set(CHOSEN_ACCOUNT, identity.account.upn);
      return signInPage({
        title: "Permissions requested",
        lines: [`For everyone in ${tenant.name}:`, scopes.join(", ")],
        links: [
          { href: withParameter(onwards, CONSENT_GIVEN, "accept"), label: "Accept" },
          { href: withParameter(onwards, CONSENT_GIVEN, "decline"), label: "Cancel" },
        ],
      });
    }
    const added = scopes.flatMap((scope) => (scope === ".default" ? REGISTERED_SCOPES : [scope]));
    tenant.consented = [...new Set([...tenant.consented, ...added])];
    return backToApplication(back, {
      admin_consent: "True",
      tenant: tenant.tenantId,
      scope: scopes.join(" "),
    });
  } catch (error) {
    if (!(error instanceof SignInRefused)) throw error;
    if (back && !refusalOf(error.code).onPage) return errorToApplication(world, back, error);
    return signInPage({ title: "Need admin approval", lines: [sentence(world, error)], links: [] }, 400);
  }
}
