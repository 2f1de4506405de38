import { expect, test, vi } from "vitest";
import { CLIENT_ID, EXPERTS_PAGE } from "../../scripts/harness/stage.ts";
import { practiceTenant } from "../../src/simulator/tenants/index.ts";
import { inEachBrowser, signInFully, signInWindow } from "./support.ts";

const auto = { autoSignIn: true, autoConsent: "accept" } as const;

inEachBrowser("Signing in", (set) => {
  test("with the app registration of the organization's policy, and an account chosen in Microsoft's window", async () => {
    const stage = await set({ tenants: ["fresh"] });
    expect(stage.policy?.refused ?? null).toBeNull();
    const { panel } = await stage.open();
    await panel.click({ role: "button", name: "Sign in to check the tenant" });
    const window = await signInWindow(stage);
    await panel.shows("Finish in Microsoft's sign-in window");
    const account = await window.waitForSelector("::-p-text(Ines)");
    await account?.click();
    await window
      .waitForSelector("::-p-text(Accept)")
      .then((accept) => accept?.click())
      .catch(() => undefined);
    await panel.shows("Signed in as");
    await panel.shows(practiceTenant("fresh").name);
    await panel.click({ role: "button", name: "Sign out" });
    await panel.shows("Sign in to check the tenant");
  });

  test("another tenant's account says so before anything else, and judges nothing", async () => {
    const stage = await set({
      tenants: ["fresh", "reader-and-operator"],
      policy: { clientId: CLIENT_ID },
      simulator: {
        autoConsent: "accept",
        autoSignIn: practiceTenant("reader-and-operator").accounts[0]?.upn ?? "",
      },
    });
    const { page, panel } = await stage.open(`${EXPERTS_PAGE}?tid=${practiceTenant("fresh").tenantId}`);
    await panel.click({ role: "button", name: "Sign in to check the tenant" });
    await panel.shows("This is not the tenant you are signed in to");
    await panel.shows("Not checked");
    await page.goto(`${EXPERTS_PAGE}?tid=${practiceTenant("reader-and-operator").tenantId}`);
    await panel.shows("Checked");
    await panel.shows(/^(?![\s\S]*This is not the tenant)/);
  });

  test.each([
    ["53003", "Conditional Access blocked this sign-in"],
    ["65004", "You declined"],
    ["90094", "Only an administrator can grant this"],
  ])("refused with AADSTS%s, it says what to do and stays usable", async (code, words) => {
    const stage = await set({ simulator: auto });
    stage.simulator.setRefused({ authorize: Number(code) });
    const { panel } = await stage.open();
    await panel.click({ role: "button", name: "Sign in to check the tenant" });
    await panel.shows(words);
    await panel.openAll();
    await panel.shows(`AADSTS${code}`);
    await panel.shows("Checklist");
    stage.simulator.setRefused({});
    await panel.click({ role: "button", name: "Sign in to check the tenant" });
    await panel.shows("Signed in as");
  });

  test("with only some permissions, everything works that they suffice for", async () => {
    const stage = await set({ tenants: ["scopes-refused"], simulator: auto });
    const { panel } = await stage.open();
    await panel.click({ role: "button", name: "Sign in to check the tenant" });
    await panel.shows("Signed in as");
    await panel.click({ role: "button", name: /Allow: Licences/ });
    await panel.shows(/A product that the service works in\s*Done/);
    await panel.openAll();
    await panel.shows("The sign-in does not carry the permission Policy.Read.All.");
    await panel.click({ role: "button", name: /Allow: Policies/ });
    await panel.shows("Only an administrator can grant this");
    await panel.shows("Signed in as");
  });

  test("goes on after the background was stopped, without a window", async () => {
    const stage = await set({ simulator: auto });
    const { page, panel } = await stage.open();
    await signInFully(panel);
    await stage.killBackground();
    stage.simulator.clearLog();
    await page.reload();
    await panel.shows("Signed in as");
    await panel.click({ role: "button", name: "Check again" });
    await panel.shows(/Service provider access[\s\S]*?Done/);
    await vi.waitFor(
      () =>
        expect(stage.simulator.log.filter(({ url }) => url.endsWith("/v1.0/$batch")).length).toBeGreaterThan(
          0,
        ),
      { timeout: 10_000 },
    );
    await panel.shows("Check again");
    expect(stage.simulator.log.filter(({ url }) => url.includes("/authorize"))).toEqual([]);
    expect(stage.simulator.log.filter(({ status }) => status === 401 || status === 403)).toEqual([]);
  });

  test("a malformed policy is named with what was expected", async () => {
    const stage = await set({ policy: { clientId: "not-a-guid", tenantId: "no tenant" } });
    const { panel } = await stage.open();
    await panel.shows("clientId");
    await panel.shows("tenantId");
    await panel.shows("Checklist");
  });

  test("an id given in the options does as well", async () => {
    const stage = await set({ policy: null, simulator: auto });
    const options = await stage.openExtensionPage("src/pages/options/index.html");
    await options.waitForSelector("#client_id");
    await options.type("#client_id", "nonsense");
    await options.click("button[type=submit]");
    await options.waitForSelector("[role=alert]");
    await options.$eval("#client_id", (field) => {
      (field as HTMLInputElement).value = "";
    });
    await options.type("#client_id", CLIENT_ID);
    await options.type("#tenant_id", practiceTenant("reader-and-operator").tenantId);
    await options.click("button[type=submit]");
    await options.waitForSelector("::-p-text(Saved.)");
    const { panel } = await stage.open();
    await panel.click({ role: "button", name: "Sign in to check the tenant" });
    await panel.shows("Signed in as");
  });
});
