import type { IPublicClientApplication } from "@azure/msal-browser";
import type { Registration } from "../../platform/config.ts";
import type { StorageArea } from "../../platform/stored.ts";
import { createClient } from "./client.ts";
import { type Environment, installEnvironment } from "./environment.ts";
import { SignInError } from "./sign-in-error.ts";
import { storedGrant } from "./stored-grant.ts";

export interface SignInDeps {
  /** `browser.identity` */
  readonly identity: {
    getRedirectURL(): string;
    launchWebAuthFlow(details: { url: string; interactive: boolean }): Promise<string | undefined>;
  };
  /** `browser.storage.session` */
  readonly session: StorageArea;
  /** The app registration to use just now; null when none is configured. */
  registration(): Promise<Registration | null>;
}

/** What is needed to work with the sign-in of one app registration. */
export interface Session {
  readonly registration: Registration;
  readonly environment: Environment;
  readonly kept: ReturnType<typeof storedGrant>;
  /** For everything that needs no window. */
  readonly client: IPublicClientApplication;
}

/** Opens the session over whatever an earlier worker left in the storage. */
export function createSessions({ identity, session, registration }: SignInDeps) {
  let environment: Promise<Environment> | null = null;
  let last: { key: string; client: Promise<IPublicClientApplication> } | null = null;

  function environmentOnce(): Promise<Environment> {
    environment ??= installEnvironment(session).catch((error: unknown) => {
      environment = null;
      throw error;
    });
    return environment;
  }

  function clientFor(used: Registration, env: Environment): Promise<IPublicClientApplication> {
    const key = JSON.stringify(used);
    if (last?.key === key) return last.client;
    const create = () =>
      createClient({
        registration: used,
        redirectUri: identity.getRedirectURL(),
        navigate: () => Promise.reject(new SignInError("no-answer")),
      });
    const client = create().catch((error: unknown) => {
      // A cache that MSAL can't read would keep the admin out until the browser restarts.
      if (!(error instanceof SyntaxError)) throw error;
      startOver(env, used);
      return create();
    });
    client.catch(() => {
      last = null;
    });
    last = { key, client };
    return client;
  }

  return {
    /** @throws SignInError `not-configured` */
    async open(): Promise<Session> {
      const used = await registration();
      if (!used) throw new SignInError("not-configured");
      const env = await environmentOnce();
      const kept = storedGrant(env, used);
      // Tokens of another app registration are of no use to this one, and nobody would ever clear them.
      if (!kept.ours) startOver(env, used);
      return { registration: used, environment: env, kept, client: await clientFor(used, env) };
    },

    async empty(): Promise<void> {
      (await environmentOnce()).empty();
      last = null;
    },

    /** Does the work, and sees that its traces are stored whether it went well or not. */
    async stored<T>(work: () => Promise<T>): Promise<T> {
      let result: T;
      try {
        result = await work();
      } catch (error) {
        await (await environment)?.settled().catch(() => undefined);
        throw error;
      }
      await (await environment)?.settled();
      return result;
    },
  };
}

function startOver(environment: Environment, registration: Registration): void {
  environment.empty();
  storedGrant(environment, registration).write([]);
}
