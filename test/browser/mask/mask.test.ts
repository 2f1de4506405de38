import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { inEachBrowser, signInFully } from "../support.ts";

/** Names of the simulated tenant, and of the devices and people on the portal's own pages. */
const SECRETS = /Brackwater|Tomasz|Adeyemi|brackwater\.example|fin-lt-0417|dc-ams-01/i;

/** All that the portal's page shows, names for screen readers and the tab's title included. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const named = [...document.querySelectorAll("[title], [aria-label], [placeholder]")].map((each) =>
      ["title", "aria-label", "placeholder"].map((name) => each.getAttribute(name) ?? "").join(" "),
    );
    return [document.title, document.body?.innerText ?? "", ...named].join("\n");
  });

/** Asks the background from one of the extension's own pages, as the pop-up does. */
const asPopup = (page: Page, mask: { panel?: boolean; tab?: boolean }) =>
  page.evaluate(async ({ panel, tab }) => {
    type Api = {
      tabs: { query(filter: { url: string }): Promise<{ id: number }[]> };
      runtime: { sendMessage(message: unknown): Promise<unknown> };
      storage: { local: { set(items: Record<string, unknown>): Promise<void> } };
    };
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const api = browser ?? chrome;
    if (panel !== undefined) await api.storage.local.set({ mask: panel });
    if (tab === undefined) return;
    const [found] = await api.tabs.query({ url: "https://security.microsoft.com/*" });
    await api.runtime.sendMessage({ do: "mask-tab", tab: found?.id, on: tab });
  }, mask);

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (let turn = 0; turn < 200; turn++) {
    if (await holds().catch(() => false)) return;
    await sleep(100);
  }
  throw new Error(`never ${what}`);
}

inEachBrowser("The mask", (set) => {
  test("covers the panel and the page, stays through a reload, and goes again", {
    timeout: 120_000,
  }, async () => {
    const stage = await set({
      tenants: ["reader-only"],
      simulator: { autoSignIn: true, autoConsent: "accept" },
    });
    const { page, panel } = await stage.open();
    await signInFully(panel);
    await panel.openAll();
    expect(await panel.text()).toMatch(SECRETS);
    expect(await shown(page)).toMatch(SECRETS);

    const own = await stage.openExtensionPage("src/pages/options/index.html");
    await asPopup(own, { panel: true, tab: true });
    await page.bringToFront();
    await panel.shows(/Tenant [A-Z2-9]{5}/);
    expect(await panel.text()).not.toMatch(SECRETS);
    await until(async () => !SECRETS.test(await shown(page)), "masked");
    expect(await shown(page)).toMatch(/Person [A-Z2-9]{5}/);

    // Nothing is seen of it on the way either: looked at as soon as there is anything to look at.
    await page.goto("https://security.microsoft.com/machines?quirks=none", { waitUntil: "domcontentloaded" });
    for (let turn = 0; turn < 30; turn++) {
      const visible = await page.evaluate(() => getComputedStyle(document.documentElement).visibility);
      if (visible === "visible") expect(await shown(page)).not.toMatch(SECRETS);
      await sleep(50);
    }
    await until(async () => /Device [A-Z2-9]{5}/.test(await shown(page)), "masked the devices");

    await asPopup(own, { panel: false, tab: false });
    await until(async () => /fin-lt-0417/.test(await shown(page)), "shown again");
    await page.goto("https://security.microsoft.com/securitysettings/defender_experts");
    await panel.shows("Brackwater Ceramics");
  });

  test("is forced by the organization's policy", { timeout: 120_000 }, async () => {
    const stage = await set({
      tenants: ["reader-only"],
      policy: { mask: true, maskWords: ["Defender portal nickname", "Settings"] },
    });
    const { page, panel } = await stage.open();
    await panel.appears();
    await until(async () => !SECRETS.test(await shown(page)), "masked");
    await until(
      async () => /Hidden [A-Z2-9]{5}/.test(await shown(page)),
      "masked the organization's own words",
    );
    const own = await stage.openExtensionPage("src/pages/options/index.html");
    await own.waitForSelector("#mask-on");
    expect(await own.$eval("#mask-on", (box) => (box as HTMLInputElement).disabled)).toBe(true);
    await asPopup(own, { tab: false });
    await page.bringToFront();
    await sleep(500);
    expect(await shown(page)).not.toMatch(SECRETS);
  });
});
