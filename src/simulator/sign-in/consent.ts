import { ROLE } from "../directory-roles.ts";
import { consentedFor, type Identity, rolesAt, type World } from "../world.ts";
import { SignInRefused } from "./aadsts.ts";
import type { AuthorizationRequest } from "./authorization-request.ts";
import { withParameter } from "./choose-account.ts";
import { signInPage } from "./page.ts";
import { needsAdmin, unconsented } from "./scopes.ts";

/** Set on the links of the consent page. Not one of Entra's parameters. */
export const CONSENT_GIVEN = "practice_consent";

/**
 * Sees to it that somebody agreed to all scopes of the request.
 * @returns the consent page where the user has to be asked, or null where nothing is open
 * @throws SignInRefused 90094 where only an admin could agree, 65001 where no page may be shown, 65004 where the user
 *   declines
 */
export function seekConsent(
  world: World,
  identity: Identity,
  request: AuthorizationRequest,
  url: URL,
): Response | null {
  const open = unconsented(request.scopes, consentedFor(identity));
  const answer = url.searchParams.get(CONSENT_GIVEN) ?? world.autoConsent;
  if (open.length === 0 && request.prompt !== "consent") return null;

  const adminOnly = open.filter(needsAdmin);
  if (adminOnly.length > 0 && !mayConsentForAdmins(world, identity)) {
    throw new SignInRefused(90094, adminOnly.join(" "));
  }
  if (request.prompt === "none") throw new SignInRefused(65001, open.join(" "));
  if (answer === "decline") throw new SignInRefused(65004);
  if (answer === "accept") {
    const { live, account } = identity;
    live.consents.set(account.id, new Set([...(live.consents.get(account.id) ?? []), ...open]));
    return null;
  }
  return signInPage({
    title: "Permissions requested",
    lines: [
      `${identity.account.upn} is asked to let this application use:`,
      (open.length > 0 ? open : request.scopes).join(", "),
    ],
    links: [
      { href: withParameter(url, CONSENT_GIVEN, "accept"), label: "Accept" },
      { href: withParameter(url, CONSENT_GIVEN, "decline"), label: "Cancel" },
    ],
  });
}

/** Roles that may agree to any delegated permission of Graph. Source: Grant tenant-wide admin consent to an application. */
export function mayConsentForAdmins(world: World, identity: Identity): boolean {
  const roles = rolesAt(identity, world.now());
  return roles.includes(ROLE.globalAdministrator) || roles.includes(ROLE.privilegedRoleAdministrator);
}
