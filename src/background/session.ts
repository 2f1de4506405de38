import * as z from "zod/mini";
import type { Registration } from "../platform/config.ts";
import { Problem, type SignInView, type Tier } from "../platform/protocol.ts";
import { orElse, type StorageArea, stored } from "../platform/stored.ts";
import type { CheckAccess } from "./check.ts";
import { needsSignIn, problemOf } from "./sign-in/errors.ts";
import { permissionsIn, scopesFor } from "./sign-in/scopes.ts";
import type { SignIn } from "./sign-in/sign-in.ts";
import { SignInError } from "./sign-in/sign-in-error.ts";

export interface SessionDeps {
  readonly signIn: SignIn;
  readonly area: StorageArea;
  registration(): Promise<Registration | null>;
  redirectUri(): string;
  now(): number;
  /** Something that panels show has changed. */
  changed(): void;
  /** The network, in the tests another. */
  fetch(url: string, init: RequestInit): Promise<Response>;
}

/** The sign-in as panels see it and as a check uses it. The token never leaves this file's closures. */
export function createSession({ signIn, area, registration, redirectUri, now, changed, fetch }: SessionDeps) {
  const lastProblem = stored(area, "sign-in-problem", orElse(z.nullable(Problem), null));
  const demanded = stored(area, "demanded-claims", orElse(z.nullable(z.string()), null));

  const describe = async (error: unknown, tiers: readonly Tier[]): Promise<Problem> =>
    problemOf(error, { registration: await registration(), redirectUri: redirectUri(), tiers, now: now() });

  async function view(): Promise<SignInView> {
    if (!(await registration())) return { state: "not-configured" };
    if (signIn.signingIn) return { state: "signing-in" };
    const problem = await lastProblem.read();
    let account: Awaited<ReturnType<SignIn["account"]>>;
    try {
      account = await signIn.account();
    } catch (error) {
      return { state: "signed-out", problem: await describe(error, []) };
    }
    if (!account) return { state: "signed-out", problem };
    const { name, username, tenantId, tiers } = account;
    return { state: "signed-in", account: { name, username, tenantId }, granted: [...tiers], problem };
  }

  return {
    view,
    /** Tenant of the account at hand, also while a window asks for more permissions. null: nobody is signed in. */
    async tenantId(): Promise<string | null> {
      return (await signIn.account().catch(() => null))?.tenantId ?? null;
    },

    /**
     * Opens Microsoft's window. What goes wrong is kept and shown; it is never thrown.
     * @param another the account at hand is not the one that is wanted.
     */
    async open(tiers: readonly Tier[], another: boolean): Promise<void> {
      try {
        const account = another ? null : await signIn.account().catch(() => null);
        const claims = await demanded.read();
        const window = signIn.signIn({
          tiers,
          // More permissions are for the account at hand; a first sign-in lets the admin choose.
          selectAccount: account === null,
          ...(account && { loginHint: account.username }),
          ...(claims !== null && { claims }),
        });
        changed();
        await window;
        await demanded.clear();
        await lastProblem.clear();
      } catch (error) {
        await lastProblem.write(await describe(error, tiers));
      }
    },

    async close(): Promise<void> {
      await lastProblem.clear();
      await demanded.clear();
      await signIn.signOut();
    },

    /** A token's worth of access to Graph, or why there is none. */
    async access(): Promise<CheckAccess | Problem> {
      try {
        const account = await signIn.account();
        if (!account) throw new SignInError("signed-out");
        const scopes = account.scopes.length > 0 ? account.scopes : permissionsIn(scopesFor([]));
        let token = await signIn.token(scopes);
        return {
          tenantId: account.tenantId,
          scopes: token.scopes,
          claims: account.claims,
          graphFetch: (url, init) =>
            fetch(url, {
              ...init,
              headers: {
                ...(init.headers as Record<string, string>),
                Authorization: `Bearer ${token.accessToken}`,
              },
              credentials: "omit",
              cache: "no-store",
            }),
          async answerChallenge(claims) {
            try {
              token = await signIn.token(scopes, { claims, forceRefresh: true });
              return true;
            } catch (error) {
              if (needsSignIn(error)) await demanded.write(claims);
              await lastProblem.write(await describe(error, []));
              return false;
            }
          },
        };
      } catch (error) {
        const problem = await describe(error, []);
        // Kept until the next sign-in where only that helps; anything else passes with the check that it ended.
        if (needsSignIn(error)) await lastProblem.write(problem);
        return problem;
      }
    },
  };
}
