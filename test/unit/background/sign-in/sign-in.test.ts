import { beforeAll, describe, expect, test } from "vitest";
import type { Registration } from "../../../../src/platform/config.ts";
import { memoryArea } from "../../support/memory-area.ts";
import { ADA, BEA, createEntra } from "./entra.ts";
import { bundle, ORGANIZATIONS, startSignIn, type WorkerOptions } from "./worker.ts";

let code: string;
beforeAll(async () => {
  code = await bundle();
}, 60_000);

/** A tenant, a session's storage, and workers that come and go over it. */
function setUp(options: Partial<WorkerOptions> = {}) {
  const entra = createEntra();
  const session = memoryArea();
  const start = (more: Partial<WorkerOptions> = {}) =>
    startSignIn({ code, session, fetch: entra.fetch, window: entra.accept, ...options, ...more });
  return { entra, session, start };
}

const ask = (...tiers: ("sign-in" | "core" | "roles")[]) => ({ tiers, selectAccount: false });
const declined = { error: "access_denied", error_description: "AADSTS65004: User declined to consent." };

/** Something to wait for, and the means to bring it about. */
function signal() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

describe("permissions", () => {
  test("whatever subset was granted is what works", async () => {
    const { entra, start } = setUp();
    const { signIn } = start();
    entra.consented = ["User.Read", "Policy.Read.All"];
    expect((await signIn.signIn(ask("core", "roles"))).tiers).toEqual(["sign-in", "core"]);
    const token = await signIn.token(["User.Read", "Policy.Read.All", "RoleManagement.Read.Directory"]);
    expect(token.scopes).toEqual(["User.Read", "Policy.Read.All"]);
    expect(entra.calls).toHaveLength(1);
    await expect(signIn.token(["RoleManagement.Read.Directory"])).rejects.toMatchObject({
      kind: "not-granted",
    });
  });

  test("names in full and in another case are the same permissions, and still found in the cache", async () => {
    const { entra, start } = setUp();
    const { signIn } = start();
    entra.consented = [
      "https://graph.microsoft.com/user.read",
      "https://graph.microsoft.com/Policy.Read.All",
    ];
    expect((await signIn.signIn(ask("core"))).scopes).toEqual(["User.Read", "Policy.Read.All"]);
    await signIn.token(["Policy.Read.All"]);
    expect(entra.calls).toHaveLength(1);
  });

  test("a refused consent leaves the sign-in as it was", async () => {
    const { entra, start } = setUp();
    await start().signIn.signIn(ask("sign-in"));
    const { signIn, lib } = start({ window: (url) => entra.refuse(url, declined) });
    const error = await signIn.signIn(ask("core")).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ errorCode: "access_denied" });
    expect(lib.needsSignIn(error)).toBe(true);
    expect((await signIn.account())?.username).toBe(ADA.username);
    expect((await signIn.token(["User.Read"])).accessToken).toBe("access-2");
  });

  test("asking for one more goes on with the account and the permissions at hand", async () => {
    const { entra, start } = setUp();
    const { signIn } = start();
    entra.consented = ["User.Read", "Policy.Read.All"];
    await signIn.signIn(ask("core"));
    await signIn.signIn(ask("roles"));
    const scope = entra.asked.at(-1)?.searchParams.get("scope")?.split(" ");
    expect(scope).toEqual(
      expect.arrayContaining(["User.Read", "Policy.Read.All", "RoleManagement.Read.Directory"]),
    );
    expect(entra.asked.at(-1)?.searchParams.get("prompt")).toBeNull();
  });

  test("a permission withdrawn later doesn't take the others with it", async () => {
    const { entra, start } = setUp();
    const { signIn } = start();
    entra.consented = ["User.Read", "Policy.Read.All"];
    await signIn.signIn(ask("core"));
    entra.consented = ["User.Read"];
    entra.refuseToken = (body) =>
      body.get("scope")?.includes("Policy.Read.All")
        ? {
            error: "invalid_grant",
            suberror: "consent_required",
            error_description: "AADSTS65001: no consent",
          }
        : null;
    const token = await signIn.token(["User.Read", "Policy.Read.All"], { forceRefresh: true });
    expect(token.scopes).toEqual(["User.Read"]);
    expect((await signIn.account())?.tiers).toEqual(["sign-in"]);
  });

  test("a permission that an administrator approved meanwhile arrives with the next renewal", async () => {
    const { entra, start } = setUp();
    const { signIn } = start();
    await signIn.signIn(ask("sign-in"));
    entra.consented = ["User.Read", "Policy.Read.All"];
    await signIn.token(["User.Read"], { forceRefresh: true });
    expect((await signIn.account())?.tiers).toEqual(["sign-in", "core"]);
  });
});

describe("the sign-in window", () => {
  test.each(["The user did not approve access.", "User cancelled or denied access."])(
    "closed (%s) leaves nothing behind that blocks the next attempt",
    async (message) => {
      const { entra, session, start } = setUp();
      let closed = true;
      const { signIn } = start({
        window: (url) => {
          if (closed) throw new Error(message);
          return entra.accept(url);
        },
      });
      await expect(signIn.signIn(ask("sign-in"))).rejects.toThrow(message);
      expect(signIn.signingIn).toBe(false);
      expect(JSON.stringify(session.dump())).not.toMatch(/interaction|verifier/);
      closed = false;
      expect((await signIn.signIn(ask("sign-in"))).username).toBe(ADA.username);
    },
  );

  test("left open by a worker that died doesn't block the next one", async () => {
    const { entra, session, start } = setUp();
    const opened = signal();
    const dead = start({
      window: () => {
        opened.resolve();
        return new Promise(() => undefined);
      },
    });
    dead.signIn.signIn(ask("sign-in")).catch(() => undefined);
    await opened.promise;
    await new Promise((resolve) => setTimeout(resolve));
    expect(JSON.stringify(session.dump())).toContain("interaction.status");

    const { signIn } = start();
    expect(await signIn.account()).toBeNull();
    expect((await signIn.signIn(ask("sign-in"))).username).toBe(ADA.username);
    expect(entra.calls).toHaveLength(1);
  });

  test("is opened once at a time", async () => {
    const { entra, start } = setUp();
    const held = signal();
    const { signIn } = start({
      window: async (url) => {
        await held.promise;
        return entra.accept(url);
      },
    });
    const first = signIn.signIn(ask("sign-in"));
    expect(signIn.signingIn).toBe(true);
    await expect(signIn.signIn(ask("core"))).rejects.toMatchObject({ kind: "already-open" });
    held.resolve();
    expect((await first).username).toBe(ADA.username);
    expect(signIn.signingIn).toBe(false);
  });

  test.each([
    ["nowhere", () => ""],
    ["to another site", () => "https://evil.example/#code=1&state=2"],
    ["back without an answer", (url: URL) => url.searchParams.get("redirect_uri") ?? ""],
    [
      "back with an answer to another question",
      (url: URL) => `${url.searchParams.get("redirect_uri")}#code=1&state=2`,
    ],
  ])("that leads %s signs nobody in", async (_where, window) => {
    const { entra, start } = setUp();
    const { signIn } = start({ window });
    await expect(signIn.signIn(ask("sign-in"))).rejects.toMatchObject({ kind: "no-answer" });
    expect(await signIn.account()).toBeNull();
    expect(entra.calls).toEqual([]);
  });

  test("an answer with a forged state signs nobody in", async () => {
    const { entra, start } = setUp();
    const { signIn } = start({
      window: (url) => {
        const state = url.searchParams.get("state") ?? "";
        return entra.accept(url).replace(encodeURIComponent(state), encodeURIComponent(`${state}|forged`));
      },
    });
    await expect(signIn.signIn(ask("sign-in"))).rejects.toMatchObject({ errorCode: "state_mismatch" });
    expect(entra.calls).toEqual([]);
  });

  test("carries the claims that Graph demanded", async () => {
    const { entra, start } = setUp();
    const { signIn } = start();
    await signIn.signIn({
      ...ask("sign-in"),
      claims: '{"access_token":{"nbf":{"essential":true,"value":"1"}}}',
    });
    const claims = JSON.parse(entra.asked[0]?.searchParams.get("claims") ?? "");
    expect(claims.access_token).toMatchObject({ nbf: { value: "1" }, xms_cc: { values: ["CP1"] } });
  });
});

describe("one account, one app registration", () => {
  test("another account takes the place of the one before", async () => {
    const { entra, session, start } = setUp();
    const { signIn } = start();
    await signIn.signIn(ask("sign-in"));
    entra.person = BEA;
    await signIn.signIn({ ...ask("sign-in"), selectAccount: true });
    expect((await start().signIn.account())?.username).toBe(BEA.username);
    expect(JSON.stringify(session.dump())).not.toContain(ADA.oid);
  });

  test.each<[string, Registration]>([
    ["client", { ...ORGANIZATIONS, clientId: "99999999-2222-4333-8444-555555555555" }],
    ["tenant", { ...ORGANIZATIONS, tenantId: "contoso.com" }],
  ])("another %s id discards what was cached for the one before", async (_what, other) => {
    const { session, start } = setUp();
    let registration = ORGANIZATIONS;
    const { signIn } = start({ registration: () => registration });
    await signIn.signIn(ask("sign-in"));
    registration = other;
    expect(await signIn.account()).toBeNull();
    await expect(signIn.token(["User.Read"])).rejects.toMatchObject({ kind: "signed-out" });
    expect(JSON.stringify(session.dump())).not.toContain("refresh-");
  });

  test("without a client id nobody is signed in and nothing is opened", async () => {
    const { entra, start } = setUp();
    const { signIn } = start({ registration: () => null });
    expect(await signIn.account()).toBeNull();
    await expect(signIn.signIn(ask("sign-in"))).rejects.toMatchObject({ kind: "not-configured" });
    expect(entra.asked).toEqual([]);
  });
});

describe("signing out", () => {
  test("forgets everything, in the storage too, and lets one sign in again", async () => {
    const { session, start } = setUp();
    const { signIn } = start();
    await signIn.signIn(ask("sign-in"));
    await signIn.signOut();
    expect(session.dump()).toEqual({});
    expect(await signIn.account()).toBeNull();
    await expect(signIn.token(["User.Read"])).rejects.toMatchObject({ kind: "signed-out" });
    expect((await signIn.signIn(ask("sign-in"))).username).toBe(ADA.username);
  });

  test("while the window is open wins over the window", async () => {
    const { entra, session, start } = setUp();
    const { signIn } = start({
      window: async (url) => {
        await signIn.signOut();
        return entra.accept(url);
      },
    });
    await expect(signIn.signIn(ask("sign-in"))).rejects.toMatchObject({ kind: "abandoned" });
    expect(await signIn.account()).toBeNull();
    expect(JSON.stringify(session.dump())).not.toContain("refresh-");
  });

  test("while the code is being redeemed wins as well", async () => {
    const { entra, session, start } = setUp();
    const { signIn } = start({
      fetch: (async (...args: Parameters<typeof fetch>) => {
        await signIn.signOut();
        return entra.fetch(...args);
      }) as typeof fetch,
    });
    await expect(signIn.signIn(ask("sign-in"))).rejects.toMatchObject({ kind: "abandoned" });
    expect(JSON.stringify(session.dump())).not.toContain("refresh-");
  });

  test("while a token is being renewed wins over the token", async () => {
    const { entra, session, start } = setUp();
    let out = false;
    const { signIn } = start({
      fetch: (async (...args: Parameters<typeof fetch>) => {
        if (out) await signIn.signOut();
        return entra.fetch(...args);
      }) as typeof fetch,
    });
    await signIn.signIn(ask("sign-in"));
    out = true;
    await expect(signIn.token(["User.Read"], { forceRefresh: true })).rejects.toMatchObject({
      kind: "signed-out",
    });
    expect(session.dump()).toEqual({});
  });
});

describe("renewing", () => {
  test("never opens a window: an ended refresh token is told, not mended", async () => {
    const { entra, start } = setUp();
    const { signIn, lib } = start();
    await signIn.signIn(ask("sign-in"));
    entra.refuseToken = () => ({
      error: "invalid_grant",
      error_description: "AADSTS700084: The refresh token was issued to a single page app.",
      error_codes: [700084],
    });
    const error = await signIn
      .token(["User.Read"], { forceRefresh: true })
      .catch((thrown: unknown) => thrown);
    expect(lib.needsSignIn(error)).toBe(true);
    expect(
      lib.problemOf(error, { registration: ORGANIZATIONS, redirectUri: "", tiers: [], now: 0 }).title,
    ).toEqual({ key: "problem_700084_title" });
    expect(entra.asked).toHaveLength(1);
    expect((await signIn.account())?.username).toBe(ADA.username);
  });

  test("answers Graph's demand for claims from the refresh token where that suffices", async () => {
    const { entra, start } = setUp();
    const { signIn } = start();
    await signIn.signIn(ask("sign-in"));
    const claims = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';
    expect((await signIn.token(["User.Read"], { claims })).accessToken).toBe("access-3");
    expect(entra.calls.at(-1)?.body.get("claims")).toContain('"nbf"');
  });

  test("offline is told apart, and loses nothing", async () => {
    const { entra, start } = setUp();
    const { signIn, lib } = start();
    await signIn.signIn(ask("sign-in"));
    entra.offline = true;
    const error = await signIn
      .token(["User.Read"], { forceRefresh: true })
      .catch((thrown: unknown) => thrown);
    expect(lib.needsSignIn(error)).toBe(false);
    expect(
      lib.problemOf(error, { registration: ORGANIZATIONS, redirectUri: "", tiers: [], now: 0 }).title,
    ).toEqual({ key: "problem_offline_title" });
    entra.offline = false;
    expect((await signIn.token(["User.Read"], { forceRefresh: true })).scopes).toEqual(["User.Read"]);
  });

  test("a token about to run out is renewed before it does", async () => {
    const { entra, start } = setUp();
    const { signIn } = start();
    entra.expiresIn = 60;
    await signIn.signIn(ask("sign-in"));
    await signIn.token(["User.Read"]);
    expect(entra.calls.map(({ body }) => body.get("grant_type"))).toEqual([
      "authorization_code",
      "refresh_token",
    ]);
  });
});

test("a cache that nobody can read is given up, not stumbled over for ever", async () => {
  const { entra, session, start } = setUp();
  await start().signIn.signIn(ask("sign-in"));
  const stored = session.dump().msal as Record<string, string>;
  await session.set({
    msal: Object.fromEntries(
      Object.keys(stored).map((key) => [key, key.includes("companion") ? stored[key] : "{"]),
    ),
  });
  const { signIn } = start();
  expect(await signIn.account()).toBeNull();
  expect((await signIn.signIn(ask("sign-in"))).username).toBe(ADA.username);
  expect(entra.asked).toHaveLength(2);
});
