import { LINKS } from "../../knowledge/links.ts";
import type { AdviceLink } from "../../knowledge/sign-in-errors.ts";
import { say } from "../../knowledge/text.ts";
import type { Problem } from "../../platform/protocol.ts";
import { authorityOf } from "./client.ts";
import type { ErrorContext } from "./errors.ts";
import { permissionsOf } from "./scopes.ts";

type Link = NonNullable<Problem["link"]>;

export function linkTo(link: AdviceLink, code: string | null, context: ErrorContext): Link | null {
  switch (link) {
    case "consent":
      return consentPage(context);
    case "registration":
      return { text: say("link_app_registrations"), href: LINKS.appRegistrations };
    case "assign":
      return learn("link_assign_users", "entra/identity/enterprise-apps/assign-user-or-group-access-portal");
    case "sign-ins":
      return { text: say("link_sign_in_logs"), href: LINKS.signIns };
    case "cross-tenant":
      return { text: say("link_cross_tenant_access"), href: LINKS.crossTenantAccess };
    case "refresh-tokens":
      return learn("link_refresh_tokens", "entra/identity-platform/refresh-tokens");
    case "code":
      return code
        ? { text: say("link_error_code"), href: `https://login.microsoftonline.com/error?code=${code}` }
        : null;
  }
}

function learn(key: string, path: string): Link {
  return { text: say(key), href: `https://learn.microsoft.com/${path}` };
}

/**
 * The page where an administrator approves exactly these permissions for the whole tenant.
 * Source: "Admin consent on the Microsoft identity platform".
 */
function consentPage({ registration, redirectUri, tiers }: ErrorContext): Link | null {
  if (!registration) return null;
  const asked = new Set(["sign-in" as const, ...tiers]);
  const scopes = [...asked].flatMap(permissionsOf);
  const query = new URLSearchParams({
    client_id: registration.clientId,
    scope: scopes.map((name) => `https://graph.microsoft.com/${name}`).join(" "),
    redirect_uri: redirectUri,
  });
  return { text: say("link_admin_consent"), href: `${authorityOf(registration)}/v2.0/adminconsent?${query}` };
}
