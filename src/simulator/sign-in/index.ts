import type { World } from "../world.ts";
import { SignInRefused } from "./aadsts.ts";
import { adminConsent } from "./admin-consent.ts";
import { errorJson } from "./answers.ts";
import { authorize } from "./authorize.ts";
import { instanceDiscovery, openidConfiguration, signingKeys } from "./discovery.ts";
import { logout } from "./logout.ts";
import { token } from "./token.ts";

/** login.microsoftonline.com, as far as a single-page application comes to see it. */
export async function handleSignIn(world: World, request: Request, origin: string | null): Promise<Response> {
  const url = new URL(request.url);
  const [, authority = "", ...rest] = url.pathname.split("/");
  const path = rest.join("/");
  if (authority === "common" && path === "discovery/instance") return instanceDiscovery(url);
  // Entra takes some of these by POST as well; a single-page application has no use for that.
  if (request.method !== "GET" && path !== "oauth2/v2.0/token") {
    return new Response("Method not allowed", { status: 405, headers: { allow: "GET" } });
  }
  switch (path) {
    case "v2.0/.well-known/openid-configuration":
      return openidConfiguration(world, authority);
    case "discovery/v2.0/keys":
      return signingKeys();
    case "oauth2/v2.0/token":
      return token(world, request, authority, origin);
    case "oauth2/v2.0/authorize":
      return authorize(world, url, authority);
    case "oauth2/v2.0/logout":
      return logout(world, url);
    case "adminconsent":
    case "v2.0/adminconsent":
      return adminConsent(world, url, authority);
    default:
      return errorJson(world, new SignInRefused(90023, "the address is not one of the sign-in's"));
  }
}
