import type { World } from "../world.ts";
import { refusalOf, type SignInRefused } from "./aadsts.ts";

/** The traces by which Entra's support finds a refused request again. */
function traces(world: World): { trace_id: string; correlation_id: string; timestamp: string } {
  return {
    trace_id: world.newId("trace"),
    correlation_id: world.newId("correlation"),
    timestamp: `${new Date(world.now()).toISOString().slice(0, 19).replace("T", " ")}Z`,
  };
}

function describe(refused: SignInRefused, trace: ReturnType<typeof traces>): string {
  const message = refusalOf(refused.code).message.replace("{name}", refused.about);
  return `AADSTS${refused.code}: ${message} Trace ID: ${trace.trace_id} Correlation ID: ${trace.correlation_id} Timestamp: ${trace.timestamp}`;
}

const errorUri = (code: number) => `https://login.microsoftonline.com/error?code=${code}`;

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store, no-cache" },
  });
}

/** Entra's error answer of the token endpoint and of discovery. */
export function errorJson(world: World, refused: SignInRefused): Response {
  const { atToken, suberror, claims } = refusalOf(refused.code);
  const trace = traces(world);
  const status = atToken === "invalid_client" ? 401 : 400;
  return json(
    {
      error: atToken,
      error_description: describe(refused, trace),
      error_codes: [refused.code],
      timestamp: trace.timestamp,
      trace_id: trace.trace_id,
      correlation_id: trace.correlation_id,
      error_uri: errorUri(refused.code),
      ...(suberror && { suberror }),
      ...(claims && { claims }),
    },
    status,
  );
}

export interface ReturnAddress {
  readonly redirectUri: string;
  readonly responseMode: "fragment" | "query";
  readonly state: string | null;
}

/** Sends the browser back to the application with these parameters and the application's own state. */
export function backToApplication(to: ReturnAddress, parameters: Readonly<Record<string, string>>): Response {
  const values = new URLSearchParams(parameters);
  if (to.state !== null) values.set("state", to.state);
  const location = new URL(to.redirectUri);
  if (to.responseMode === "fragment") location.hash = values.toString();
  else for (const [name, value] of values) location.searchParams.set(name, value);
  return new Response(null, {
    status: 302,
    headers: { location: location.href, "cache-control": "no-store, no-cache" },
  });
}

export function errorToApplication(world: World, to: ReturnAddress, refused: SignInRefused): Response {
  const { atAuthorize, suberror, claims } = refusalOf(refused.code);
  return backToApplication(to, {
    error: atAuthorize,
    error_description: describe(refused, traces(world)),
    error_uri: errorUri(refused.code),
    ...(suberror && { suberror }),
    ...(claims && { claims }),
  });
}

/** The sentence that Entra shows the user, for refusals that never go back to the application. */
export function sentence(world: World, refused: SignInRefused): string {
  return describe(refused, traces(world));
}
