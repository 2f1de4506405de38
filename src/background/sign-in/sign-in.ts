import {
  type AccountInfo,
  CacheLookupPolicy,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
} from "@azure/msal-browser";
import type { Registration } from "../../platform/config.ts";
import type { Tier } from "../../platform/protocol.ts";
import type { StorageArea } from "../../platform/stored.ts";
import { createClient } from "./client.ts";
import { type Environment, installEnvironment } from "./environment.ts";
import { keptSignIn } from "./kept.ts";
import { permissionsIn, scopesFor, tiersOf } from "./scopes.ts";
import { SignInError } from "./sign-in-error.ts";

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

/** Who is signed in, for display. It rests on the ID token, whose signature MSAL does not check: it proves nothing. */
export interface Account {
  readonly name: string | null;
  readonly username: string;
  readonly tenantId: string;
  /** Graph permissions that the last token carried. */
  readonly scopes: readonly string[];
  readonly tiers: readonly Tier[];
}

export interface SignInRequest {
  readonly tiers: readonly Tier[];
  readonly loginHint?: string;
  /** A claims request that Graph sent, as JSON. */
  readonly claims?: string;
  /** Let the admin choose among accounts, rather than going on with the one at hand. */
  readonly selectAccount: boolean;
}

export interface TokenOptions {
  readonly claims?: string;
  readonly forceRefresh?: boolean;
}

export interface Token {
  readonly accessToken: string;
  /** Graph permissions that it carries. */
  readonly scopes: readonly string[];
}

export type SignIn = ReturnType<typeof createSignIn>;

/**
 * Signing in to Microsoft from the background. The tokens never leave it. Every method may be the first thing that a
 * freshly started worker does.
 */
export function createSignIn(deps: SignInDeps) {
  let environment: Promise<Environment> | null = null;
  let silent: { key: string; client: Promise<IPublicClientApplication> } | null = null;
  let windowOpen = false;

  function environmentOnce(): Promise<Environment> {
    environment ??= installEnvironment(deps.session).catch((error: unknown) => {
      environment = null;
      throw error;
    });
    return environment;
  }

  async function open() {
    const registration = await deps.registration();
    if (!registration) throw new SignInError("not-configured");
    const env = await environmentOnce();
    const kept = keptSignIn(env, registration);
    if (!kept.ours) {
      env.empty();
      kept.write([]);
    }
    return { registration, env, kept, client: await silentClient(registration, env) };
  }

  async function silentClient(
    registration: Registration,
    env: Environment,
  ): Promise<IPublicClientApplication> {
    const create = () =>
      createClient({
        registration,
        redirectUri: deps.identity.getRedirectURL(),
        navigate: () => Promise.reject(new SignInError("no-answer")),
      });
    const key = JSON.stringify(registration);
    if (silent?.key !== key) {
      const client = create().catch((error: unknown) => {
        // A cache that MSAL can't read would keep the admin out until the browser restarts.
        if (!(error instanceof SyntaxError)) throw error;
        env.empty();
        keptSignIn(env, registration).write([]);
        return create();
      });
      silent = { key, client };
      client.catch(() => {
        silent = null;
      });
    }
    return silent.client;
  }

  async function interact({ tiers, loginHint, claims, selectAccount }: SignInRequest): Promise<Account> {
    const { registration, env, kept } = await open();
    const redirectUri = deps.identity.getRedirectURL();
    const { generation } = env;
    let answer = "";
    // One client for each window: MSAL remembers every answer, tokens and all, for as long as the client lives.
    const client = await createClient({
      registration,
      redirectUri,
      async navigate(url) {
        answer = (await deps.identity.launchWebAuthFlow({ url, interactive: true })) ?? "";
      },
    });
    // A worker that died with the window open left MSAL waiting for an answer that can't come any more.
    await client.handleRedirectPromise().catch(() => undefined);

    await client.loginRedirect({
      scopes: [...new Set([...scopesFor(tiers), ...(selectAccount ? [] : kept.scopes)])],
      ...(loginHint ? { loginHint } : {}),
      ...(claims ? { claims } : {}),
      ...(selectAccount ? { prompt: "select_account" } : {}),
    });
    if (env.generation !== generation) throw new SignInError("abandoned");
    const result = await client.handleRedirectPromise({
      hash: fragmentOf(answer, redirectUri),
      navigateToLoginRequestUrl: false,
    });
    if (env.generation !== generation) {
      env.empty();
      throw new SignInError("abandoned");
    }
    if (!result) throw new SignInError("no-answer");

    client.setActiveAccount(result.account);
    for (const other of client.getAllAccounts()) {
      if (other.homeAccountId !== result.account.homeAccountId) await client.clearCache({ account: other });
    }
    kept.write(result.scopes);
    return accountOf(result.account, result.scopes);
  }

  async function renew(scopes: readonly string[], { claims, forceRefresh }: TokenOptions): Promise<Token> {
    const { kept, client } = await open();
    const account = client.getActiveAccount();
    if (!account) throw new SignInError("signed-out");
    const wanted = permissionsIn(scopes);
    const granted = kept.scopes.filter((scope) =>
      permissionsIn([scope]).some((name) => wanted.includes(name)),
    );
    if (!granted.length) throw new SignInError("not-granted");

    const acquire = (asked: string[]) =>
      client.acquireTokenSilent({
        account,
        scopes: asked,
        // Never the hidden iframe: a worker has none, and Microsoft's pages refuse to be framed by an extension.
        cacheLookupPolicy: CacheLookupPolicy.AccessTokenAndRefreshToken,
        ...(claims ? { claims } : {}),
        ...(forceRefresh ? { forceRefresh } : {}),
      });
    const result = await acquire(granted).catch((error: unknown) => {
      // One permission withdrawn must not take the others with it; the answer names what is left.
      if (isConsentMissing(error)) return acquire(scopesFor([]));
      throw error;
    });
    kept.write(result.scopes);
    return { accessToken: result.accessToken, scopes: permissionsIn(result.scopes) };
  }

  /** Does the work, and sees that its traces are stored whether it went well or not. */
  async function stored<T>(work: () => Promise<T>): Promise<T> {
    let result: T;
    try {
      result = await work();
    } catch (error) {
      await (await environment)?.settled().catch(() => undefined);
      throw error;
    }
    await (await environment)?.settled();
    return result;
  }

  return {
    /** Whether Microsoft's window is open, as far as this worker knows. */
    get signingIn(): boolean {
      return windowOpen;
    },

    /** Who is signed in; null when nobody is, or when no app registration is configured. Asks nobody. */
    account(): Promise<Account | null> {
      return stored(async () => {
        if (!(await deps.registration())) return null;
        const { client, kept } = await open();
        const account = client.getActiveAccount();
        return account && accountOf(account, kept.scopes);
      });
    },

    /**
     * Opens Microsoft's window. To be called on the admin's own click only. A sign-in that fails leaves the one before
     * it as it was.
     * @throws SignInError, MSAL's AuthError, or the browser's error for a closed window: see `problemOf`.
     */
    async signIn(request: SignInRequest): Promise<Account> {
      if (windowOpen) throw new SignInError("already-open");
      windowOpen = true;
      try {
        return await stored(() => interact(request));
      } finally {
        windowOpen = false;
      }
    },

    /**
     * A token for those of the Graph permissions that were granted, renewed if need be, without any window.
     * @throws SignInError `signed-out` or `not-granted`, or MSAL's AuthError; `needsSignIn` tells whether a window would help.
     */
    token(scopes: readonly string[], options: TokenOptions = {}): Promise<Token> {
      return stored(() => renew(scopes, options));
    },

    /**
     * Forgets account and tokens. The browser's own session with Microsoft goes on: ending it would sign the admin out
     * of the Defender portal as well.
     */
    signOut(): Promise<void> {
      return stored(async () => {
        (await environmentOnce()).empty();
        silent = null;
      });
    },
  };
}

/** OAuth's own word for it; Entra sends it with `invalid_grant` when a permission was withdrawn. */
function isConsentMissing(error: unknown): boolean {
  return (
    error instanceof InteractionRequiredAuthError &&
    [error.errorCode, error.subError].includes("consent_required")
  );
}

/** @throws SignInError when the browser was sent anywhere but to our redirect address. */
function fragmentOf(answer: string, redirectUri: string): string {
  const hash = answer.startsWith(redirectUri) && URL.canParse(answer) ? new URL(answer).hash : "";
  if (!hash) throw new SignInError("no-answer");
  return hash;
}

function accountOf(account: AccountInfo, scopes: readonly string[]): Account {
  return {
    name: account.name || null,
    username: account.username,
    tenantId: account.tenantId,
    scopes: permissionsIn(scopes),
    tiers: tiersOf(scopes),
  };
}
