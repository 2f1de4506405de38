import axe from "axe-core";
import { expect, test } from "vitest";
import { PanelDriver } from "../../scripts/harness/panel-driver.ts";
import { inEachBrowser, signInFully } from "./support.ts";

const SIDE_PANEL = "src/pages/side-panel/index.html";
const signingIn = { autoSignIn: true, autoConsent: "accept" } as const;

inEachBrowser("The side panel", (set) => {
  test("is the same panel, in step with the one on the page", { timeout: 120_000 }, async () => {
    const stage = await set({ tenants: ["reader-only"], simulator: signingIn });
    const { panel } = await stage.open();
    await signInFully(panel);
    const page = await stage.openExtensionPage(SIDE_PANEL);
    const beside = new PanelDriver(page);
    await beside.shows("Brackwater Ceramics", 40_000);
    await beside.shows("Check again");
    await beside.shows("Most response actions wait for Security Operator");
    expect(await beside.text()).not.toContain("Don't show on this page");

    await beside.click({ role: "checkbox", name: /Communicate on Teams/ });
    await panel.shows("Ticked by you on");

    // Cues for a call are off until chosen, and never where the customer sees them.
    const words = () => page.$eval(".cues", (cues) => (cues as HTMLElement).innerText);
    expect(await words()).not.toContain("Expect");
    await page.click(".cues input");
    await page.waitForFunction(() => document.querySelector(".cues dl"));
    expect(await words()).toContain("Whose phone is answered at night?");
    await page.evaluate(() => document.querySelector<HTMLElement>(".cues button")?.click());
    await page.waitForFunction(() =>
      document.querySelector<HTMLElement>(".cues")?.innerText.includes("must never be touched"),
    );
    await page.evaluate(axe.source);
    expect(
      await page.evaluate("axe.run('.cues').then(({ violations }) => violations.map(({ id }) => id))"),
    ).toEqual([]);
    await panel.openAll();
    expect(await panel.text()).not.toMatch(/Whose phone|must never be touched|Call cues/);
    await page.close();
  });

  test("works with nothing configured and no portal in sight", async () => {
    const stage = await set({ tenants: ["reader-only"], policy: null });
    const page = await stage.openExtensionPage(SIDE_PANEL);
    const beside = new PanelDriver(page);
    await beside.shows("Not checked");
    await beside.shows("Checklist");
  });
});

inEachBrowser("A panel whose extension is replaced under it", (set, browser) => {
  test("leaves nothing dead behind", { timeout: 90_000 }, async () => {
    const stage = await set({ tenants: ["reader-only"], policy: null });
    const { page, panel } = await stage.open();
    const box = { role: "checkbox", name: "Follow the link in the welcome email" } as const;
    await panel.click(box);
    await panel.shows("Ticked by you on");
    await stage.replaceExtension();
    if (browser === "chromium") {
      // Chromium leaves it to the next load of the page to run the new version's script.
      await panel.isGone();
      await page.reload();
      await panel.shows("Checklist");
    } else {
      // Firefox runs it at once, and what was ticked is still there.
      await panel.shows("Ticked by you on", 40_000);
    }
    const hosts = () => document.querySelectorAll("#defender-experts-companion").length;
    expect(await page.evaluate(hosts)).toBe(1);
    const before = await panel.isChecked(box);
    await panel.click(box);
    const word = "Ticked by you on";
    await (before ? panel.isSilent(word) : panel.shows(word));
  });
});
