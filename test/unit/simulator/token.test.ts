import { describe, expect, test } from "vitest";
import { claimsOf } from "../../../src/simulator/sign-in/jwt.ts";
import { practiceTenant } from "../../../src/simulator/tenants/index.ts";
import { authorize, redeem, renew, signIn, token } from "./sign-in-flow.ts";
import { ask, CLIENT_ID, ORIGIN, simulate } from "./support.ts";

const HOUR = 3_600_000;

describe("a whole sign-in", () => {
  test("ends in tokens that name the account, and that Graph takes", async () => {
    const { simulator, description } = simulate("fresh");
    const body = await signIn(simulator, {
      scope: "openid profile offline_access User.Read Policy.Read.All",
    });
    const [account] = description.accounts;
    expect(body).toMatchObject({
      token_type: "Bearer",
      scope: "openid profile User.Read Policy.Read.All",
      expires_in: 3599,
      refresh_token_expires_in: 86_400,
    });
    expect(claimsOf(body.id_token ?? "")).toMatchObject({
      iss: `https://login.microsoftonline.com/${description.tenantId}/v2.0`,
      aud: CLIENT_ID,
      tid: description.tenantId,
      oid: account?.id,
      preferred_username: "ines@harbourline.example",
      nonce: "n1",
    });
    expect(claimsOf(body.id_token ?? "")?.wids).toContain("194ae4cb-b126-40b2-bd5b-6091b380977d");
    expect(JSON.parse(atob(body.client_info ?? ""))).toEqual({
      uid: account?.id,
      utid: description.tenantId,
    });
    const { status, body: me } = await ask(simulator, "/me", { token: body.access_token ?? "" });
    expect([status, me.displayName]).toEqual([200, "Ines Okafor"]);
  });

  test("is readable from the origin that asked", async () => {
    const { simulator } = simulate("fresh", { autoSignIn: true });
    const { answer } = await authorize(simulator);
    const { headers } = await redeem(simulator, answer?.code);
    expect(headers.get("access-control-allow-origin")).toBe(ORIGIN);
    const preflight = await simulator.fetch("https://graph.microsoft.com/v1.0/me", {
      method: "OPTIONS",
      headers: { origin: ORIGIN, "access-control-request-headers": "authorization,consistencylevel" },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-headers")).toBe("authorization,consistencylevel");
  });
});

describe("a code", () => {
  test.each([
    [501481, { code_verifier: "another-verifier-of-more-than-forty-three-signs-01" }],
    [501481, { code_verifier: "short" }],
    [501481, { code_verifier: null }],
    [500112, { redirect_uri: "https://elsewhere.example/" }],
    [9002313, { code: "1.never-given" }],
    [700016, { client_id: "00000000-0000-4000-8000-000000000000" }],
    [900144, { code: null }],
    [70003, { grant_type: "password" }],
  ])("is refused with AADSTS%i, and still good afterwards", async (code, changes) => {
    const { simulator } = simulate("fresh", { autoSignIn: true });
    const { answer } = await authorize(simulator);
    expect((await redeem(simulator, answer?.code, changes)).body.error_codes).toEqual([code]);
    expect((await redeem(simulator, answer?.code)).status).toBe(200);
  });

  test("serves once", async () => {
    const { simulator } = simulate("fresh", { autoSignIn: true });
    const { answer } = await authorize(simulator);
    await redeem(simulator, answer?.code);
    expect((await redeem(simulator, answer?.code)).body).toMatchObject({
      error: "invalid_grant",
      error_codes: [54005],
    });
  });

  test("serves ten minutes", async () => {
    const { simulator, clock } = simulate("fresh", { autoSignIn: true });
    const { answer } = await authorize(simulator);
    clock.now += 10 * 60_000 + 1;
    expect((await redeem(simulator, answer?.code)).body.error_codes).toEqual([70008]);
  });

  test("serves only requests that carry an origin", async () => {
    const { simulator } = simulate("fresh", { autoSignIn: true });
    const { answer } = await authorize(simulator);
    expect((await redeem(simulator, answer?.code, {}, null)).body).toMatchObject({
      error: "invalid_request",
      error_codes: [9002327],
    });
  });

  test("is redeemed by POST alone", async () => {
    const response = await simulate("fresh").simulator.fetch(
      "https://login.microsoftonline.com/organizations/oauth2/v2.0/token",
    );
    expect(await response.json()).toMatchObject({ error_codes: [900561] });
  });
});

describe("a refresh token", () => {
  test("is replaced at each renewal and ends a day after sign-in all the same", async () => {
    const { simulator, clock } = simulate("fresh");
    const first = await signIn(simulator);
    clock.now += 20 * HOUR;
    const second = (await renew(simulator, first.refresh_token)).body;
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(second.refresh_token_expires_in).toBe(4 * 3600);
    clock.now += 4 * HOUR;
    expect((await renew(simulator, second.refresh_token)).body).toMatchObject({
      error: "invalid_grant",
      suberror: "bad_token",
      error_codes: [700084],
    });
  });

  test("still serves after it was replaced, as Entra's do", async () => {
    const { simulator } = simulate("fresh");
    const { refresh_token: old } = await signIn(simulator);
    await renew(simulator, old);
    expect((await renew(simulator, old)).status).toBe(200);
  });

  test("does not reach beyond what was consented to", async () => {
    const { simulator } = simulate("scopes-refused", { autoSignIn: true });
    const { answer } = await authorize(simulator, { scope: "openid offline_access User.Read" });
    const { body } = await redeem(simulator, answer?.code);
    const more = await renew(simulator, body.refresh_token, { scope: "openid Policy.Read.All" });
    expect(more.body).toMatchObject({
      error: "invalid_grant",
      suberror: "consent_required",
      error_codes: [65001],
    });
  });

  test("dies with its session", async () => {
    const { simulator } = simulate("fresh");
    const { refresh_token } = await signIn(simulator);
    simulator.revoke("ines@harbourline.example");
    expect((await renew(simulator, refresh_token)).body.error_codes).toEqual([50173]);
    expect((await signIn(simulator)).access_token).toBeDefined();
  });

  test("does not answer a demand for a newer sign-in", async () => {
    const { simulator, clock } = simulate("fresh");
    const { refresh_token } = await signIn(simulator);
    const value = String(Math.ceil((clock.now + 1000) / 1000));
    const claims = JSON.stringify({ access_token: { nbf: { essential: true, value } } });
    expect((await renew(simulator, refresh_token, { claims })).body.error_codes).toEqual([50173]);
  });

  test("of nobody is refused", async () => {
    const { simulator } = simulate("fresh");
    expect((await token(simulator, { grant_type: "refresh_token", refresh_token: "1.x" })).status).toBe(400);
  });
});

test("an account can be refused at the token endpoint, with the claims to ask for", async () => {
  const tenant = structuredClone(practiceTenant("fresh"));
  for (const account of tenant.accounts) account.refused.token = 50076;
  const { simulator } = simulate(tenant, { autoSignIn: true });
  const { answer } = await authorize(simulator);
  const { body } = await redeem(simulator, answer?.code);
  expect(body).toMatchObject({ error: "invalid_grant", suberror: "basic_action", error_codes: [50076] });
  expect(JSON.parse(body.claims ?? "")).toHaveProperty("access_token.capolids");
});

test("discovery says where everything is", async () => {
  const { simulator, description } = simulate("fresh");
  const get = async (path: string) => {
    const response = await simulator.fetch(`https://login.microsoftonline.com/${path}`);
    return { status: response.status, body: await response.json() };
  };
  const own = await get("harbourline.example/v2.0/.well-known/openid-configuration");
  expect(own.body.issuer).toBe(`https://login.microsoftonline.com/${description.tenantId}/v2.0`);
  const shared = await get("organizations/v2.0/.well-known/openid-configuration");
  expect(shared.body.issuer).toBe("https://login.microsoftonline.com/{tenantid}/v2.0");
  const missing = await get("nowhere.example/v2.0/.well-known/openid-configuration");
  expect(missing).toMatchObject({ status: 400, body: { error_codes: [90002] } });
  const instance = await get(
    "common/discovery/instance?api-version=1.1&authorization_endpoint=https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize",
  );
  expect(instance.body.metadata[0].aliases).toContain("login.microsoftonline.com");
  expect((await get("common/discovery/v2.0/keys")).body).toEqual({ keys: [] });
});
