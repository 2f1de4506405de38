import { beforeAll, describe, expect, test } from "vitest";
import { memoryArea } from "../../support/memory-area.ts";
import { ADA, createEntra, ISSUED, SECURITY_READER, TENANT } from "./entra.ts";
import { bundle, ORGANIZATIONS, REDIRECT, startSignIn, startWorker } from "./worker.ts";

/**
 * MSAL is made for pages. What is relied on here is not in its documentation, so an upgrade must pass this first.
 */
let code: string;
beforeAll(async () => {
  code = await bundle();
}, 60_000);

describe("MSAL in a worker", () => {
  test("signs in, and renews in a worker that knows nothing but the storage", async () => {
    const entra = createEntra();
    const session = memoryArea();
    const first = startSignIn({ code, session, fetch: entra.fetch, window: entra.accept });
    expect(await first.signIn.account()).toBeNull();
    const account = await first.signIn.signIn({ tiers: ["sign-in"], selectAccount: true });
    expect(account).toEqual({
      name: ADA.name,
      username: ADA.username,
      tenantId: TENANT,
      scopes: ["User.Read"],
      tiers: ["sign-in"],
      claims: { templateIds: [SECURITY_READER], at: new Date(ISSUED * 1000).toISOString() },
    });

    const second = startSignIn({ code, session, fetch: entra.fetch, window: entra.accept });
    expect(await second.signIn.account()).toEqual(account);
    expect(await second.signIn.token(["User.Read"])).toEqual({
      accessToken: "access-2",
      scopes: ["User.Read"],
    });
    expect(await second.signIn.token(["User.Read"], { forceRefresh: true })).toEqual({
      accessToken: "access-3",
      scopes: ["User.Read"],
    });

    // The renewed refresh token is the one that the next worker uses.
    const third = startSignIn({ code, session, fetch: entra.fetch, window: entra.accept });
    await third.signIn.token(["User.Read"], { forceRefresh: true });
    expect(entra.calls.map(({ body }) => [body.get("grant_type"), body.get("refresh_token")])).toEqual([
      ["authorization_code", null],
      ["refresh_token", "refresh-2"],
      ["refresh_token", "refresh-3"],
    ]);
  });

  test("talks to the token endpoint and to nothing else", async () => {
    const entra = createEntra();
    const { signIn } = startSignIn({ code, session: memoryArea(), fetch: entra.fetch, window: entra.accept });
    await signIn.signIn({ tiers: ["core"], selectAccount: false });
    await signIn.token(["User.Read"], { forceRefresh: true });
    const seen = entra.calls.map(({ method, url }) => `${method} ${url.split("?")[0]}`);
    expect(new Set(seen)).toEqual(
      new Set(["POST https://login.microsoftonline.com/organizations/oauth2/v2.0/token"]),
    );
    expect(seen).toHaveLength(2);
    for (const { body } of entra.calls) {
      expect(body.get("x-client-current-telemetry")).toBe("");
      expect(body.get("x-client-last-telemetry")).toBe("");
    }
  });

  test("asks by authorization code with PKCE, for the answer in the fragment, and says that it knows claims requests", async () => {
    const entra = createEntra();
    const { signIn } = startSignIn({
      code,
      session: memoryArea(),
      fetch: entra.fetch,
      window: entra.accept,
      registration: () => ({ ...ORGANIZATIONS, tenantId: "contoso.onmicrosoft.com" }),
    });
    await signIn.signIn({ tiers: ["core"], selectAccount: true });
    const [url] = entra.asked;
    expect(url?.origin).toBe("https://login.microsoftonline.com");
    expect(url?.pathname).toBe("/contoso.onmicrosoft.com/oauth2/v2.0/authorize");
    const asked = Object.fromEntries(url?.searchParams ?? []);
    expect(asked).toMatchObject({
      client_id: ORGANIZATIONS.clientId,
      redirect_uri: REDIRECT,
      response_type: "code",
      response_mode: "fragment",
      code_challenge_method: "S256",
      prompt: "select_account",
    });
    expect(asked.scope?.split(" ").sort()).toEqual(
      ["Policy.Read.All", "User.Read", "offline_access", "openid", "profile"].sort(),
    );
    expect(JSON.parse(asked.claims ?? "").access_token).toEqual({ xms_cc: { values: ["CP1"] } });
  });

  test("without the environment it can't sign in, so the environment is still needed", async () => {
    const entra = createEntra();
    const { lib, scope } = startWorker(code, entra.fetch);
    const client = await lib.createClient({
      registration: ORGANIZATIONS,
      redirectUri: REDIRECT,
      navigate: async () => undefined,
    });
    await expect(client.loginRedirect({ scopes: ["User.Read"] })).rejects.toMatchObject({
      errorCode: "non_browser_environment",
    });
    expect(scope).not.toHaveProperty("window");
  });

  test("a real window is left alone but for its session storage", async () => {
    const entra = createEntra();
    const document = { title: "Background" };
    const page = startWorker(code, entra.fetch, {
      document,
      sessionStorage: { getItem: () => "the page's own" },
    });
    const window = page.scope;
    Object.assign(window, { window, parent: window, top: window, opener: null });
    await page.lib.installEnvironment(memoryArea(), page.scope as unknown as typeof globalThis);
    expect(page.scope.document).toBe(document);
    expect((page.scope.sessionStorage as Storage).getItem("x")).toBeNull();
  });
});
