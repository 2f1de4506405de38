import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import axe from "axe-core";
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { inEachBrowser, signInFully } from "./support.ts";

const held = (page: Page) => page.$eval("textarea", (field) => field.value);

/** What the browser has saved in the folder, once it is whole. */
async function savedIn(folder: string): Promise<{ name: string; text: string }> {
  for (let turn = 0; turn < 100; turn++) {
    const [name] = readdirSync(folder).filter((file) => !file.endsWith(".crdownload"));
    if (name) return { name, text: readFileSync(join(folder, name), "utf8") };
    await sleep(100);
  }
  throw new Error("nothing was saved");
}

inEachBrowser("A report", (set, browser) => {
  test("holds what the panel shows, in every form, and is saved as it is shown", {
    timeout: 120_000,
  }, async () => {
    const stage = await set({
      tenants: ["reader-only"],
      simulator: { autoSignIn: true, autoConsent: "accept" },
    });
    const { panel } = await stage.open();
    await signInFully(panel);
    const page = await stage.openExtensionPage("src/pages/report/index.html");
    await page.waitForSelector("textarea");
    for (const form of ["html", "markdown", "csv", "plan", "jira", "planner", "json"]) {
      await page.select("select", form);
      await page.waitForFunction((wanted) => document.querySelector("select")?.value === wanted, {}, form);
      const text = await held(page);
      expect(text.length, form).toBeGreaterThan(200);
      if (["html", "markdown", "csv", "json"].includes(form)) {
        expect(text).toContain("Isolate device");
        expect(text).toContain("Brackwater Ceramics");
      }
    }
    await page.evaluate(axe.source);
    expect(await page.evaluate("axe.run().then(({ violations }) => violations.map(({ id }) => id))")).toEqual(
      [],
    );
    if (browser !== "chromium") return;
    const folder = mkdtempSync(join(tmpdir(), "report-"));
    const session = await page.createCDPSession();
    await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
    await page.select("select", "markdown");
    const text = await held(page);
    await page.click("button.primary");
    const saved = await savedIn(folder);
    expect(saved.name).toMatch(/^defender-experts-markdown-\d{4}-\d\d-\d\d\.md$/);
    expect(saved.text).toBe(text);
  });
});
