import { networkError, type Strike, withoutNextPage } from "./faults.ts";
import { handleGraph } from "./graph/index.ts";
import { handlePortal } from "./portal-back-end.ts";
import { handleSignIn } from "./sign-in/index.ts";
import type { World } from "./world.ts";

/** Each host name to its own room; whatever is not Microsoft's is not there. */
export function route(world: World, request: Request, origin: string | null): Response | Promise<Response> {
  const { hostname } = new URL(request.url);
  const served = ["login.microsoftonline.com", "graph.microsoft.com", "security.microsoft.com"];
  if (!served.includes(hostname)) return new Response("Not found", { status: 404 });
  if (request.method === "OPTIONS") return new Response(null, { status: 204 });
  if (hostname === "login.microsoftonline.com") return handleSignIn(world, request, origin);
  if (hostname === "graph.microsoft.com") return handleGraph(world, request);
  return handlePortal(world, request);
}

/** An answer with what strikes it. @throws where a fault leaves no answer */
export async function withFaults(
  strikes: readonly Strike[],
  produce: () => Response | Promise<Response>,
): Promise<Response> {
  for (const strike of strikes) {
    if (strike.kind === "network-error" || strike.kind === "drop") throw networkError();
    if (strike.kind !== "answer") continue;
    const { status, headers = {}, body = null } = strike;
    const text = typeof body === "string" || body === null ? body : JSON.stringify(body);
    const type = typeof body === "string" ? "text/plain" : "application/json";
    return new Response(text, { status, headers: { "content-type": type, ...headers } });
  }
  let response = await produce();
  for (const strike of strikes) {
    if (strike.kind !== "truncate" && strike.kind !== "lose-next-page") continue;
    const text = await response.text();
    const changed =
      strike.kind === "truncate"
        ? text.slice(0, Math.floor(text.length / 2))
        : JSON.stringify(withoutNextPage(JSON.parse(text)));
    response = new Response(changed, { status: response.status, headers: response.headers });
  }
  return response;
}

/** Lets a page or worker of another origin read the answer: sign-in and Graph allow every origin, the portal none. */
export function allowOrigin(request: Request, { headers }: Response, origin: string): void {
  if (new URL(request.url).hostname === "security.microsoft.com") return;
  const asked = request.headers.get("access-control-request-headers");
  headers.set("access-control-allow-origin", origin);
  headers.set("vary", "Origin");
  headers.set("access-control-allow-methods", "GET, POST, OPTIONS");
  if (asked) headers.set("access-control-allow-headers", asked);
  headers.set(
    "access-control-expose-headers",
    "request-id, client-request-id, retry-after, www-authenticate",
  );
  headers.set("access-control-max-age", "600");
}
