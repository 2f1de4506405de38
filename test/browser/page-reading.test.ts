import type { Page } from "puppeteer-core";
import { test } from "vitest";
import { CLIENT_ID, EXPERTS_PAGE } from "../../scripts/harness/stage.ts";
import { practiceTenant } from "../../src/simulator/tenants/index.ts";
import { inEachBrowser, signInFully } from "./support.ts";

const SAYS = "The portal's page shows Security Operator as granted";

inEachBrowser("What the portal's page shows", (set, browser) => {
  // What the rest tries is the same in every browser: the way to the judge and back was shown by then.
  const once = test.skipIf(browser !== "chromium");
  const tenant = practiceTenant("constraints-not-served");
  const simulator = { autoSignIn: true, autoConsent: "accept" } as const;
  const policy = { clientId: CLIENT_ID, tenantId: tenant.tenantId };

  test("settles what Graph did not serve, and is named as the source", { timeout: 90_000 }, async () => {
    const stage = await set({ tenants: ["constraints-not-served"], simulator, policy });
    const { panel } = await stage.open(`${EXPERTS_PAGE}/permissions?tid=${tenant.tenantId}`);
    await signInFully(panel);
    await panel.openAll();
    await panel.shows(SAYS);
    await panel.shows(/Security Operator\s*Allowed\s*Yes/);
  });

  once("proves no role where the address does not say whose page it is", { timeout: 90_000 }, async () => {
    const stage = await set({ tenants: ["constraints-not-served"], simulator, policy });
    const { panel } = await stage.open(`${EXPERTS_PAGE}/permissions`);
    await signInFully(panel);
    await panel.openAll();
    // The checklist stands beside that very page, and goes by it; what the experts may do does not.
    await panel.shows(SAYS);
    await panel.shows(/Security Operator\s*Allowed\s*Unknown/);
    await panel.isSilent(/Isolate device\s*Experts can/);
  });

  once(
    "is news when a box was ticked and saved: the tenant is checked again by itself",
    {
      timeout: 120_000,
    },
    async () => {
      const { tenantId } = practiceTenant("reader-only");
      const stage = await set({
        tenants: ["reader-only"],
        simulator,
        policy: { clientId: CLIENT_ID, tenantId },
      });
      const { page, panel } = await stage.open(`${EXPERTS_PAGE}/permissions?quirks=none&tid=${tenantId}`);
      await signInFully(panel);
      await panel.shows("are left to your team for want of a role");
      await press(page, "label", "Respond directly to active threats");
      await press(page, "button", "Save");
      await panel.shows("may be given every role", 60_000);
    },
  );

  once("is not read where a policy forbids it", { timeout: 90_000 }, async () => {
    const stage = await set({
      tenants: ["constraints-not-served"],
      simulator,
      policy: { ...policy, pageReading: false, pointing: false },
    });
    const { panel } = await stage.open(`${EXPERTS_PAGE}/permissions?tid=${tenant.tenantId}`);
    await signInFully(panel);
    await panel.openAll();
    await panel.shows(/Security Operator\s*Allowed\s*Unknown/);
    await panel.isSilent("Show me");
  });
});

/** Clicks the control of the portal's page that bears this name. */
async function press(page: Page, selector: string, name: string): Promise<void> {
  await page.evaluate(
    (wanted, text) => {
      const found = [...document.querySelectorAll<HTMLElement>(wanted)].find((element) =>
        element.textContent?.includes(text),
      );
      if (!found) throw new Error(`no ${wanted} is named ${text}`);
      found.click();
    },
    selector,
    name,
  );
}
