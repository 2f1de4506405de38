import axe from "axe-core";
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { inEachBrowser } from "./support.ts";

const OPTIONS = "src/pages/options/index.html";

const says = (page: Page, words: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 20_000 }, words);

/** Once the page is drawn. */
async function testSignIn(page: Page): Promise<void> {
  await says(page, "Test the sign-in");
  await page.evaluate(() => {
    const buttons = [...document.querySelectorAll("button")];
    buttons.find((button) => button.textContent === "Test the sign-in")?.click();
  });
}

inEachBrowser("The options", (set) => {
  test("hold the kit for the registration, filled in for this browser", { timeout: 60_000 }, async () => {
    const stage = await set({ policy: null });
    const page = await stage.openExtensionPage(OPTIONS);
    const shown = () => page.evaluate(() => document.body.innerText);
    await says(page, stage.redirectUri);
    await page.click("details summary");
    expect(await shown()).toContain(`"${stage.redirectUri}"`);
    await page.select("details select", "powershell");
    expect(await shown()).toContain("New-MgApplication");
    for (const permission of ["User.Read", "Policy.Read.All", "AuditLog.Read.All"]) {
      expect(await shown()).toContain(permission);
    }
    expect(await shown()).not.toContain("admin consent)");
    await page.evaluate(axe.source);
    const violations = await page.evaluate(
      "axe.run().then(({ violations }) => violations.map(({ id }) => id))",
    );
    expect(violations).toEqual([]);
  });

  test("test the sign-in for real, and say what is wrong with it", { timeout: 90_000 }, async () => {
    const stage = await set({ simulator: { autoSignIn: true, autoConsent: "accept" } });
    const { panel } = await stage.open();
    await panel.shows("Sign in to check the tenant", 20_000);
    const page = await stage.openExtensionPage(OPTIONS);
    await says(page, "admin consent)");
    await testSignIn(page);
    await says(page, "It works. Signed in as");
    stage.simulator.setFaults([{ method: "POST", path: /\/token/, strike: { kind: "network-error" } }]);
    await testSignIn(page);
    await says(page, "could not be reached");
  });

  test("say that there is nothing to test while nothing is configured", async () => {
    const stage = await set({ policy: null });
    const page = await stage.openExtensionPage(OPTIONS);
    await testSignIn(page);
    await says(page, "Save an application (client) ID first.");
  });
});
