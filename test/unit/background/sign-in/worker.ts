import { resolve } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build, type Rolldown } from "vite";
import type { SignInDeps } from "../../../../src/background/sign-in/msal-session.ts";
import type { Registration } from "../../../../src/platform/config.ts";
import type { StorageArea } from "../../../../src/platform/stored.ts";

type Bundle = typeof import("./worker-entry.ts");
export const REDIRECT = "https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/";
export const ORGANIZATIONS: Registration = {
  clientId: "11111111-2222-4333-8444-555555555555",
  tenantId: null,
};

/** The sign-in with all of MSAL, in one file, as a worker would load it. */
export async function bundle(minify = false): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      minify,
      target: "es2022",
      lib: { entry: resolve(import.meta.dirname, "worker-entry.ts"), formats: ["iife"], name: "signIn" },
    },
  })) as Rolldown.RolldownOutput[];
  const [chunk] = built.flatMap(({ output }) => output);
  if (chunk?.type !== "chunk") throw new Error("the bundle is not one script");
  return chunk.code;
}

/**
 * A fresh service worker: the globals that Chromium gives one and no `window`, no `document`. Its channels go nowhere, for
 * a real one would keep the test from ending.
 */
export function startWorker(
  code: string,
  fetch: typeof globalThis.fetch,
  extra: Record<string, unknown> = {},
) {
  class Silent {
    postMessage() {}
    addEventListener() {}
    close() {}
  }
  const scope: Record<string, unknown> = {
    crypto: globalThis.crypto,
    fetch,
    Headers,
    URL,
    URLSearchParams,
    TextEncoder,
    TextDecoder,
    setTimeout,
    clearTimeout,
    atob,
    btoa,
    performance: { now: () => performance.now() },
    BroadcastChannel: Silent,
    navigator: { onLine: true, userAgent: "Chrome" },
    location: new URL("chrome-extension://abcdefghijklmnopabcdefghijklmnop/service-worker-loader.js"),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    ...extra,
  };
  createContext(scope);
  runInContext("globalThis.self = globalThis;", scope);
  return { scope, lib: runInContext(`${code}; signIn`, scope) as Bundle };
}

export interface WorkerOptions {
  readonly code: string;
  readonly session: StorageArea;
  readonly fetch: typeof globalThis.fetch;
  /** What Microsoft's window does: where the browser is sent in the end. */
  readonly window: (url: URL) => Promise<string> | string;
  readonly registration?: () => Registration | null;
}

/** A worker with the sign-in running in it. Start another one over the same storage for "the worker was restarted". */
export function startSignIn({
  code,
  session,
  fetch,
  window,
  registration = () => ORGANIZATIONS,
}: WorkerOptions) {
  const { lib, scope } = startWorker(code, fetch);
  const deps: SignInDeps = {
    identity: {
      getRedirectURL: () => REDIRECT,
      launchWebAuthFlow: async ({ url }) => window(new URL(url)),
    },
    session,
    registration: async () => registration(),
  };
  return { signIn: lib.createSignIn(deps), lib, scope };
}
