import { expect, test } from "vitest";
import { EXPERTS_PAGE } from "../../scripts/harness/stage.ts";
import { PANEL_HOST } from "../../src/platform/keys.ts";
import { follow, inEachBrowser, reloadBehind, watchStay } from "./support.ts";

const portal = "https://security.microsoft.com";

inEachBrowser("The page of Defender Experts", (set) => {
  test("the panel comes and goes with it, without a page being loaded", async () => {
    const stage = await set();
    const { page, panel } = await stage.open(`${portal}/homepage`);
    await follow(page, "System");
    await follow(page, "Settings");
    expect(await panel.exists()).toBe(false);
    await follow(page, "Defender Experts", "main");
    await panel.appears();
    await panel.shows("Checklist");
    await follow(page, "Incidents");
    await panel.isGone();
    await page.goBack();
    await panel.appears();
    await page.reload();
    await panel.appears();
  });

  test("it is known by its heading where the address does not tell, on every sub-page", async () => {
    const stage = await set();
    const { page, panel } = await stage.open(`${portal}/securitysettings/mdx`);
    await panel.appears();
    await follow(page, "Exclusions");
    await panel.shows("Checklist");
    expect(page.url()).toContain("/securitysettings/mdx/");
    await follow(page, "Settings");
    await panel.isGone();
  });

  test("other pages that carry the name do not have the panel", async () => {
    const stage = await set();
    const { page, panel } = await stage.open(`${portal}/experts/overview`);
    for (const path of [
      "/experts/overview",
      "/learning/articles/bring-in-defender-experts",
      "/securitysettings",
      "/incidents",
    ]) {
      await page.goto(portal + path);
      await page.waitForSelector("h1");
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(await panel.exists(), path).toBe(false);
    }
  });

  test("hidden here, it stays away through a reload and does not come back by itself", async () => {
    const stage = await set();
    const { page, panel } = await stage.open();
    await panel.click({ role: "button", name: "More" });
    await panel.click({ role: "button", name: "Don't show on this page" });
    await panel.isGone();
    await page.reload();
    await page.waitForSelector("h1");
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await panel.exists()).toBe(false);
    await page.goto(`${EXPERTS_PAGE}/permissions`);
    await panel.appears();
  });

  test("the toolbar's pop-up says why it is not there, and can have it shown and hidden", async () => {
    const stage = await set();
    const { page, panel } = await stage.open(`${portal}/securitysettings/preferences`);
    await page.waitForSelector("h1");
    const popup = await stage.openExtensionPage("src/pages/popup/index.html");
    // The pop-up speaks of the tab in front, which a tab of its own can only see while it is not in front itself.
    const popupOverPage = async () => {
      await reloadBehind(page, popup);
      return popup.$eval("main", (main) => main.textContent ?? "");
    };
    const press = (name: string) =>
      popup.evaluate((label) => {
        const button = [...document.querySelectorAll("button")].find((item) => item.textContent === label);
        button?.click();
      }, name);

    expect(await popupOverPage()).toContain("this page was not recognised");
    await press("Show the panel here");
    await panel.appears();
    expect(await popupOverPage()).toContain("The panel stands on this page");
    await page.reload();
    await panel.appears();
    await popupOverPage();
    await press("Hide the panel here");
    await panel.isGone();
  });

  test("it stays while parts of the query that tell no place come and go", async () => {
    const stage = await set();
    const { page, panel } = await stage.open(`${portal}/securitysettings/dex?viewid=permissions`);
    await panel.shows("Checklist");
    const stays = await watchStay(page, PANEL_HOST);
    for (const query of ["&flight=mdxPreview", "&flight=mdxPreview&current=1", "&tabid=admin", ""]) {
      await page.evaluate((rest) => {
        history.replaceState(history.state, "", `/securitysettings/dex?viewid=permissions${rest}`);
      }, query);
      // Longer than a browser without the Navigation API takes to see it.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(await panel.exists()).toBe(true);
    }
    expect(await stays()).toBe(true);
  });

  test("it stands over a banner at the highest z-index, and under a dialog in the browser's top layer", async () => {
    const stage = await set();
    const { page, panel } = await stage.open(
      `${EXPERTS_PAGE}?quirks=banner,session,bubble,shortcuts&face=layers:native`,
    );
    await panel.shows("Checklist");
    await panel.click({ role: "button", name: "More" });
    await panel.shows("Move to the left");
    await page.waitForSelector("dialog[open]", { timeout: 10_000 });
    const inert = await page.evaluate(() => {
      const host = document.getElementById("defender-experts-companion");
      host?.focus();
      return document.activeElement !== host;
    });
    expect(inert).toBe(true);
  });

  test("in German and right to left alike", async () => {
    for (const lang of ["de", "ar"] as const) {
      const stage = await set({ lang });
      const { page, panel } = await stage.open(`${portal}/securitysettings/mdx`);
      await panel.shows("Checklist");
      // The navigation stands where the lines begin, and the panel on the other side.
      await panel.click({ role: "button", name: "More" });
      await panel.shows(lang === "ar" ? "Move to the right" : "Move to the left");
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(lang === "ar" ? "rtl" : "ltr");
      await stage.close();
    }
  });
});
