import axe from "axe-core";
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { rootOf } from "../../scripts/harness/shadow-root.ts";
import { LANGUAGES } from "../../src/platform/languages.ts";
import { inEachBrowser } from "./support.ts";

const OPTIONS = "src/pages/options/index.html";

const press = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const button = [...document.querySelectorAll("button")].find((one) => one.textContent === wanted);
    if (!button) throw new Error(`no button says ${wanted}`);
    button.click();
  }, words);

const says = (page: Page, words: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 20_000 }, words);

const writing = (page: Page) =>
  rootOf(page, (root) => {
    const { lang, dir } = root.querySelector("aside") as HTMLElement;
    return `${lang} ${dir}`;
  });

inEachBrowser("Settings", (set) => {
  test("the language is the admin's choice, whatever the browser and the portal speak", {
    timeout: 90_000,
  }, async () => {
    const stage = await set({ tenants: ["fresh"], policy: null });
    const { page, panel } = await stage.open();
    await panel.shows("Checklist");
    const options = await stage.openExtensionPage(OPTIONS);
    await options.waitForSelector("#language");
    for (const { tag } of LANGUAGES) {
      await options.select("#language", tag);
      await options.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, tag);
      const direction = tag === "ar" ? "rtl" : "ltr";
      await expect.poll(() => writing(page), { timeout: 15_000 }).toBe(`${tag} ${direction}`);
      expect(await options.evaluate(() => document.documentElement.dir)).toBe(direction);
      // A key in brackets is a sentence that is missing.
      expect(await panel.text()).not.toMatch(/\[[a-z]+_[a-z_]+\]/);
      expect(await options.evaluate(() => document.body.innerText)).not.toMatch(/\[[a-z]+_[a-z_]+\]/);
    }
    await options.select("#language", "auto");
    await panel.shows("Checklist");
  });

  test("what a policy sets is shown as locked and wins", { timeout: 60_000 }, async () => {
    const stage = await set({
      tenants: ["fresh"],
      policy: { guide: "preview-2022-11", watchHours: 12, pointing: false },
    });
    const { panel } = await stage.open();
    await panel.shows("Place order");
    await panel.isSilent("Show me");
    const options = await stage.openExtensionPage(OPTIONS);
    await options.waitForSelector("#guide");
    for (const id of ["guide", "watch-hours", "pointing"]) {
      expect(await options.$eval(`#${id}`, (field) => (field as HTMLSelectElement).disabled), id).toBe(true);
    }
    expect(await options.$eval("#watch-hours", (field) => (field as HTMLSelectElement).value)).toBe("12");
    expect(await options.$eval("#language", (field) => (field as HTMLSelectElement).disabled)).toBe(false);
  });

  test("everything can be forgotten, after one more question", { timeout: 60_000 }, async () => {
    const stage = await set({ tenants: ["fresh"], policy: null });
    const { panel } = await stage.open();
    await panel.click({ role: "checkbox", name: /Get started/ });
    await panel.shows("1 of 8 done");
    const options = await stage.openExtensionPage(OPTIONS);
    await says(options, "Forget everything");
    await press(options, "Forget everything");
    await press(options, "No, keep");
    await panel.shows("1 of 8 done");
    await press(options, "Forget everything");
    await press(options, "Yes, delete");
    await panel.shows("0 of 8 done");
  });

  test("an address can be given by hand, and taken back", { timeout: 60_000 }, async () => {
    const stage = await set({ tenants: ["fresh"], policy: null });
    const options = await stage.openExtensionPage(OPTIONS);
    await options.waitForSelector("#place");
    await options.type("#place", "incidents");
    await press(options, "Add");
    await says(options, "A path begins with a slash");
    await options.$eval("#place", (field) => {
      (field as HTMLInputElement).value = "";
    });
    await options.type("#place", "/incidents");
    await press(options, "Add");
    const { panel } = await stage.open("https://security.microsoft.com/incidents?quirks=none");
    await panel.shows("Checklist");
    await press(options, "Forget /incidents");
    await panel.isGone();
  });

  test("no page of the extension has anything that axe would name", { timeout: 60_000 }, async () => {
    const stage = await set({ tenants: ["fresh"], policy: null });
    for (const name of ["options", "welcome", "popup", "report"]) {
      const page = await stage.openExtensionPage(`src/pages/${name}/index.html`);
      await page.waitForFunction(() => document.body.childElementCount > 0);
      await page.evaluate(axe.source);
      const found = await page.evaluate(
        "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
      );
      expect(found, name).toEqual([]);
    }
  });
});
