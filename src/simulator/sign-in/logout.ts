import type { World } from "../world.ts";
import { signInPage } from "./page.ts";

/** `GET /{authority}/oauth2/v2.0/logout`: ends the browser's session, and goes back only to a registered address. */
export function logout(world: World, url: URL): Response {
  world.session = null;
  const back = url.searchParams.get("post_logout_redirect_uri");
  if (back && world.redirectUris.includes(back)) {
    return new Response(null, { status: 302, headers: { location: back, "cache-control": "no-store" } });
  }
  return signInPage({ title: "You signed out of your account", lines: [], links: [] });
}
