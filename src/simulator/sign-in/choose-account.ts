import { type Identity, identities, type LiveTenant, type World } from "../world.ts";
import { SignInRefused } from "./aadsts.ts";
import type { AuthorizationRequest } from "./authorization-request.ts";
import { type SignInPage, signInPage } from "./page.ts";

/** Set on the links of the account page. Not one of Entra's parameters. */
export const CHOSEN_ACCOUNT = "practice_account";

/**
 * Who signs in. A practice account has no password, so naming one is signing in: by the link on the page, by
 * `login_hint`, by the session that the browser has already, or by the simulator's `autoSignIn`.
 * @returns null where the user has to choose on the account page
 * @throws SignInRefused 50058 when nobody is signed in and no page may be shown; 50020 for a stranger
 */
export function chooseAccount(
  world: World,
  tenants: readonly LiveTenant[],
  request: AuthorizationRequest,
  chosen: string | null,
): Identity | null {
  const known = identities(tenants);
  const named = (upn: string): Identity => {
    const found = known.find(({ account }) => account.upn.toLowerCase() === upn.toLowerCase());
    if (!found) throw new SignInRefused(50020, upn);
    return found;
  };
  const inSession = known.find(({ account }) => account.id === world.session);

  if (chosen !== null) return named(chosen);
  if (request.prompt === "none") {
    if (!inSession || (request.loginHint && named(request.loginHint) !== inSession)) {
      throw new SignInRefused(50058);
    }
    return inSession;
  }
  if (request.prompt !== "select_account" && request.loginHint) return named(request.loginHint);
  if (typeof world.autoSignIn === "string") return named(world.autoSignIn);
  if (world.autoSignIn) return known[0] ?? null;
  return request.prompt === null ? (inSession ?? null) : null;
}

/** The page on which the user picks an account; each link repeats the request with the account's name. */
export function accountPage(url: URL, tenants: readonly LiveTenant[], cancel: string): Response {
  const page: SignInPage = {
    title: "Pick an account",
    lines: ["Practice sign-in. These accounts are invented and have no password."],
    links: [
      ...identities(tenants).map(({ account, live }) => ({
        href: withParameter(url, CHOSEN_ACCOUNT, account.upn),
        label: account.name,
        detail: `${account.upn} · ${live.tenant.name}`,
      })),
      { href: cancel, label: "Cancel" },
    ],
  };
  return signInPage(page);
}

export function withParameter(url: URL, name: string, value: string): string {
  const copy = new URL(url);
  copy.searchParams.set(name, value);
  return `${copy.pathname}${copy.search}`;
}
