import { describe, expect, test } from "vitest";
import { SIGN_IN_ERRORS } from "../../../src/knowledge/sign-in-errors.ts";
import { REFUSALS } from "../../../src/simulator/sign-in/aadsts.ts";
import { practiceTenant } from "../../../src/simulator/tenants/index.ts";
import { authorize, authorizeUrl, redeem } from "./sign-in-flow.ts";
import { REDIRECT_URI, simulate } from "./support.ts";

const INES = "ines@harbourline.example";

describe("the account page", () => {
  test("offers each account as a link that signs it in", async () => {
    const { simulator } = simulate("fresh");
    const page = await authorize(simulator, { prompt: "select_account", login_hint: INES });
    expect(page.status).toBe(200);
    const links = [...page.html.matchAll(/<a href="([^"]+)">([^<]+)/g)];
    expect(links.map(([, , label]) => label)).toEqual([
      "Ines Okafor",
      "Pavel Lindqvist",
      "Lotte Brannigan",
      "Cancel",
    ]);
    const href = links[0]?.[1]?.replaceAll("&#38;", "&") ?? "";
    const response = await simulator.fetch(new URL(href, "https://login.microsoftonline.com"));
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toMatch(/^https:\/\/abc.*chromiumapp\.org\/#code=/);
  });

  test("goes back with a refusal when the user cancels", async () => {
    const { simulator } = simulate("fresh");
    const { answer } = await authorize(simulator, { practice_account: "" });
    expect(answer).toMatchObject({ error: "access_denied", state: "s1" });
  });

  test("never lets a name become markup", async () => {
    const tenant = structuredClone(practiceTenant("fresh"));
    const [account] = tenant.accounts;
    if (account) account.name = `<img src=x onerror="alert(1)">`;
    const { html } = await authorize(simulate(tenant).simulator, { login_hint: null });
    expect(html).not.toContain("<img");
  });

  test("shows the accounts of the tenant in the address alone", async () => {
    const tenants = [practiceTenant("fresh"), practiceTenant("reader-only")];
    const { simulator } = simulate("fresh", { tenants });
    const page = (authority: string) =>
      authorize(simulator, {}, `https://login.microsoftonline.com/${authority}/oauth2/v2.0`);
    expect((await page("brackwater.example")).html).not.toContain("harbourline");
    expect((await page("organizations")).html).toContain("harbourline");
  });
});

describe("who signs in without a page", () => {
  test("the account of login_hint", async () => {
    const { simulator } = simulate("fresh");
    const { answer } = await authorize(simulator, { login_hint: INES.toUpperCase() });
    expect(answer).toMatchObject({ state: "s1" });
    expect(answer?.code).toBeDefined();
  });

  test("the account that the simulator was told to pick", async () => {
    const { simulator } = simulate("fresh", { autoSignIn: INES });
    expect((await authorize(simulator, { prompt: "select_account" })).answer?.code).toBeDefined();
  });

  test("the one who is signed in already, until they sign out", async () => {
    const { simulator } = simulate("fresh");
    const silent = () => authorize(simulator, { prompt: "none" });
    expect((await silent()).answer).toMatchObject({ error: "login_required" });
    await authorize(simulator, { login_hint: INES });
    expect((await silent()).answer?.code).toBeDefined();
    expect((await authorize(simulator)).answer?.code).toBeDefined();
    const out = `https://login.microsoftonline.com/common/oauth2/v2.0/logout?post_logout_redirect_uri=${encodeURIComponent(REDIRECT_URI)}`;
    expect((await simulator.fetch(out)).headers.get("location")).toBe(REDIRECT_URI);
    expect((await silent()).answer).toMatchObject({ error: "login_required" });
  });

  test("nobody whom the tenant does not know", async () => {
    const { answer } = await authorize(simulate("fresh").simulator, { login_hint: "who@elsewhere.example" });
    expect(answer?.error_description).toContain("AADSTS50020");
  });
});

describe("what an authorization request must have", () => {
  test.each([
    [700016, { client_id: "00000000-0000-4000-8000-000000000000" }],
    [900144, { client_id: null }],
    [50011, { redirect_uri: REDIRECT_URI.slice(0, -1) }],
    [50011, { redirect_uri: `${REDIRECT_URI}extra` }],
    [50011, { redirect_uri: null }],
  ])("AADSTS%i is told to the user alone", async (code, changes) => {
    const page = await authorize(simulate("fresh", { autoSignIn: true }).simulator, changes);
    expect(page).toMatchObject({ status: 400, location: null });
    expect(page.html).toContain(`AADSTS${code}`);
  });

  test("a tenant that exists", async () => {
    const page = await authorize(
      simulate("fresh").simulator,
      {},
      "https://login.microsoftonline.com/nowhere.example/oauth2/v2.0",
    );
    expect(page.html).toContain("AADSTS90002");
  });

  test.each([
    [700054, "unsupported_response_type", { response_type: "token" }],
    [9002325, "invalid_request", { code_challenge: null }],
    [9002325, "invalid_request", { code_challenge_method: "plain" }],
    [900144, "invalid_request", { state: null }],
    [900144, "invalid_request", { scope: null }],
    [90023, "invalid_request", { prompt: "perhaps" }],
    [70011, "invalid_scope", { scope: "openid Everything.Read.All" }],
  ])("AADSTS%i is told to the application", async (code, error, changes) => {
    const { answer } = await authorize(simulate("fresh", { autoSignIn: true }).simulator, changes);
    expect(answer).toMatchObject({
      error,
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    });
    expect(answer?.error_description).toContain(`AADSTS${code}:`);
  });
});

describe("consent", () => {
  const asked = { scope: "openid User.Read Policy.Read.All" };

  test("an admin's permission is out of a user's hands", async () => {
    const { answer } = await authorize(simulate("scopes-refused", { autoSignIn: true }).simulator, asked);
    expect(answer).toMatchObject({ error: "access_denied" });
    expect(answer?.error_description).toMatch(/AADSTS90094.*Policy\.Read\.All/);
  });

  test("is asked for on a page, and given by whoever may", async () => {
    const tenant = structuredClone(practiceTenant("preview-administrator"));
    tenant.consented = ["User.Read"];
    const { simulator } = simulate(tenant, { autoSignIn: true });
    const page = await authorize(simulator, asked);
    expect(page.status).toBe(200);
    expect(page.html).toContain("Policy.Read.All");
    const declined = await authorize(simulator, { ...asked, practice_consent: "decline" });
    expect(declined.answer?.error_description).toContain("AADSTS65004");
    const accepted = await authorize(simulator, { ...asked, practice_consent: "accept" });
    const { body } = await redeem(simulator, accepted.answer?.code, asked);
    expect(body.scope?.split(" ")).toContain("Policy.Read.All");
    expect((await authorize(simulator, asked)).answer?.code).toBeDefined();
  });

  test("can't be asked for silently", async () => {
    const tenant = structuredClone(practiceTenant("preview-administrator"));
    const { simulator } = simulate(tenant);
    await authorize(simulator, { login_hint: "greta@calderwick.example" });
    simulator.tenant(tenant.id).consented = ["User.Read"];
    const { answer } = await authorize(simulator, { ...asked, prompt: "none" });
    expect(answer).toMatchObject({ error: "consent_required", suberror: "consent_required" });
  });

  test("of an admin for everyone changes what the tenant grants", async () => {
    const tenant = structuredClone(practiceTenant("preview-administrator"));
    tenant.consented = ["User.Read"];
    const { simulator } = simulate(tenant, { autoSignIn: true, autoConsent: "accept" });
    const authorizeHref = new URL(await authorizeUrl());
    const consent = new URL("https://login.microsoftonline.com/organizations/v2.0/adminconsent");
    for (const name of ["client_id", "redirect_uri", "state"]) {
      consent.searchParams.set(name, authorizeHref.searchParams.get(name) ?? "");
    }
    consent.searchParams.set("scope", "https://graph.microsoft.com/Policy.Read.All");
    const response = await simulator.fetch(consent);
    const answer = new URL(response.headers.get("location") ?? "").searchParams;
    expect(Object.fromEntries(answer)).toMatchObject({
      admin_consent: "True",
      tenant: tenant.tenantId,
      state: "s1",
    });
    expect(simulator.tenant(tenant.id).consented).toEqual(["User.Read", "Policy.Read.All"]);
  });
});

describe("Entra's refusals", () => {
  test("are known for every code that the extension has words for", () => {
    expect(SIGN_IN_ERRORS.filter(({ code }) => !(code in REFUSALS))).toEqual([]);
  });

  test.each(SIGN_IN_ERRORS.map(({ code }) => code))("AADSTS%i can be had at both ends", async (code) => {
    const { simulator } = simulate("fresh", { autoSignIn: true });
    const { answer } = await authorize(simulator);
    simulator.setRefused({ authorize: code, token: code });
    const page = await authorize(simulator);
    const told = page.answer?.error_description ?? page.html;
    expect(told).toContain(`AADSTS${code}`);
    const { status, body } = await redeem(simulator, answer?.code);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error_codes: [code] });
    expect(body.error_description).toMatch(new RegExp(`^AADSTS${code}: .* Trace ID: .* Correlation ID: `));
    simulator.setRefused({});
    expect((await authorize(simulator)).answer?.code).toBeDefined();
  });

  test("of one account leave the others alone", async () => {
    const { simulator } = simulate("fresh");
    const { answer } = await authorize(simulator, { login_hint: "lotte@harbourline.example" });
    expect(answer).toMatchObject({ error: "interaction_required" });
    expect(answer?.error_description).toContain("AADSTS53003");
    expect((await authorize(simulator, { login_hint: INES })).answer?.code).toBeDefined();
  });
});
