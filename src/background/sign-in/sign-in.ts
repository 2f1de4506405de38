import { type Account, accountOf } from "./account.ts";
import { createSessions, type SignInDeps } from "./msal-session.ts";
import { SignInError } from "./sign-in-error.ts";
import { silentToken, type Token, type TokenOptions } from "./token.ts";
import { type SignInRequest, signInByWindow } from "./window.ts";

export type SignIn = ReturnType<typeof createSignIn>;

/**
 * Signing in to Microsoft from the background. The tokens never leave it. Every method may be the first thing that a
 * freshly started worker does, and returns only when what it changed is stored.
 */
export function createSignIn(deps: SignInDeps) {
  const { open, empty, stored } = createSessions(deps);
  let windowOpen = false;

  return {
    /** Whether Microsoft's window is open, as far as this worker knows. */
    get signingIn(): boolean {
      return windowOpen;
    },

    /** Who is signed in; null when nobody is, or when no app registration is configured. Asks nobody. */
    async account(): Promise<Account | null> {
      if (!(await deps.registration())) return null;
      return stored(async () => {
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
        return await stored(async () => signInByWindow(await open(), deps.identity, request));
      } finally {
        windowOpen = false;
      }
    },

    /**
     * A token for those of the Graph permissions that were granted, renewed if need be, without any window.
     * @throws SignInError `signed-out` or `not-granted`, or MSAL's AuthError; `needsSignIn` tells whether a window would help.
     */
    token(permissions: readonly string[], options: TokenOptions = {}): Promise<Token> {
      return stored(async () => silentToken(await open(), permissions, options));
    },

    /**
     * Forgets account and tokens. The browser's own session with Microsoft goes on: ending it would sign the admin out
     * of the Defender portal as well.
     */
    signOut(): Promise<void> {
      return stored(empty);
    },
  };
}
