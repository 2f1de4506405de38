import { createSimulator, type SimulatorOptions } from "../../../src/simulator/simulator.ts";
import type { PracticeTenant } from "../../../src/simulator/tenant.ts";
import { practiceTenant } from "../../../src/simulator/tenants/index.ts";

export const CLIENT_ID = "6f1c0a52-8b3d-4c7e-9a10-5e2d4b6c8f01";
export const REDIRECT_URI = "https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/";
export const ORIGIN = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";
export const START = Date.parse("2026-11-23T16:00:00Z");

/** A simulator whose clock stands still until it is moved. */
export function simulate(tenant: string | PracticeTenant, options: Partial<SimulatorOptions> = {}) {
  const clock = { now: START };
  const description = typeof tenant === "string" ? practiceTenant(tenant) : tenant;
  const simulator = createSimulator({
    tenants: [description],
    clientId: CLIENT_ID,
    redirectUris: [REDIRECT_URI],
    now: () => clock.now,
    ...options,
  });
  return { simulator, clock, description };
}

interface GraphBody {
  readonly value?: readonly Record<string, unknown>[];
  readonly error?: { readonly code: string; readonly message: string };
  readonly [name: string]: unknown;
}

export interface GraphReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: GraphBody;
}

export interface GraphOptions {
  readonly token?: string | null;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly method?: string;
}

/** Asks Graph with the token of the tenant's first account, unless told otherwise. */
export async function ask(
  simulator: ReturnType<typeof createSimulator>,
  path: string,
  options: GraphOptions = {},
): Promise<GraphReply> {
  const token = options.token === undefined ? simulator.accessToken() : options.token;
  const response = await simulator.fetch(
    path.startsWith("https:")
      ? path
      : `https://graph.microsoft.com${/^\/beta/.test(path) ? "" : "/v1.0"}${path}`,
    {
      method: options.method ?? (options.body === undefined ? "GET" : "POST"),
      headers: {
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(options.body !== undefined && { "content-type": "application/json" }),
        ...options.headers,
      },
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
    },
  );
  const body = JSON.parse(await response.text()) as GraphBody;
  return { status: response.status, headers: response.headers, body };
}
