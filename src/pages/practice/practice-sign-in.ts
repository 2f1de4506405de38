import { permissionsIn, scopesFor, tiersOf } from "../../background/sign-in/scopes.ts";
import type { SignIn } from "../../background/sign-in/sign-in.ts";
import { SignInError } from "../../background/sign-in/sign-in-error.ts";
import type { Tier } from "../../platform/protocol.ts";
import type { Simulator } from "../../simulator/simulator.ts";

const ALL: readonly Tier[] = ["sign-in", "licence", "core", "roles", "history", "names"];

/**
 * Signing in to a practice tenant: the admin of its portal is signed in from the start, with all that the tenant
 * consented to. No window opens, for there is nobody to ask.
 */
export function practiceSignIn(simulator: () => Simulator, tenantId: () => string): SignIn {
  let signedIn = true;
  const consentedIn = (permissions: readonly string[]) => {
    const { consented } = simulator().tenant(tenantId());
    return permissions.filter((permission) => consented.includes(permission));
  };
  const account = async () => {
    const tenant = simulator().tenant(tenantId());
    const person = tenant.accounts.find(({ upn }) => upn === tenant.portal.admin);
    if (!signedIn || !person) return null;
    const scopes = consentedIn(permissionsIn(scopesFor(ALL)));
    return {
      name: person.name,
      username: person.upn,
      tenantId: tenant.tenantId,
      scopes,
      tiers: tiersOf(scopes),
      claims: null,
    };
  };
  return {
    signingIn: false,
    account,
    async signIn() {
      signedIn = true;
      const found = await account();
      if (!found) throw new SignInError("signed-out");
      return found;
    },
    async token(permissions) {
      const found = await account();
      if (!found) throw new SignInError("signed-out");
      const scopes = consentedIn(permissions);
      return { accessToken: simulator().accessToken({ upn: found.username, scopes }), scopes };
    },
    async signOut() {
      signedIn = false;
    },
  };
}
