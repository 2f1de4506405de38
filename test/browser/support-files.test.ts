import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { PanelDriver } from "../../scripts/harness/panel-driver.ts";
import { inEachBrowser, signInFully } from "./support.ts";

const SECRETS = /Brackwater|brackwater|Tomasz|Adeyemi|e0e0e0e0-1111/i;

const held = (page: Page) => page.$eval("textarea", (field) => field.value);
const words = (page: Page) => page.$eval("body", (body) => body.innerText);
const faults = async (page: Page) => {
  await page.evaluate(axe.source);
  return page.evaluate("axe.run().then(({ violations }) => violations.map(({ id }) => id))");
};

/** Gives a file to one of the page's choosers. */
async function give(page: Page, text: string, name = "facts.json", which = 0): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), "facts-")), name);
  writeFileSync(path, text);
  const inputs = await page.$$("input[type=file]");
  await inputs[which]?.uploadFile(path);
}
const waitFor = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 20_000 }, text);

inEachBrowser("A tenant's facts", (set) => {
  test("leave redacted, are opened by somebody else, and are compared with what came of it", {
    timeout: 180_000,
  }, async () => {
    const stage = await set({
      tenants: ["reader-only"],
      simulator: { autoSignIn: true, autoConsent: "accept" },
    });
    const { page, panel } = await stage.open();
    await signInFully(panel);
    await panel.shows(/\d+ of \d+ response actions are left to your team/);
    const live = /\d+ of \d+ response actions are left to your team/.exec(await panel.text())?.[0] ?? "";
    expect(live).not.toBe("");

    const save = await stage.openExtensionPage("src/pages/export/index.html");
    await save.waitForSelector("textarea");
    const file = await held(save);
    expect(file).not.toMatch(SECRETS);
    expect(await words(save)).not.toMatch(SECRETS);
    expect(await words(save)).toContain("What redaction can’t catch");
    expect(await faults(save)).toEqual([]);
    // A field that is left out is not in the file, and the file says so.
    await save.evaluate(() => document.querySelectorAll<HTMLElement>("td, th").length);
    await save.click("table input[type=checkbox]");
    await save.waitForFunction(() => document.querySelector("textarea")?.value.includes('"dropped": [\n'));
    await save.click("table input[type=checkbox]");
    await save.evaluate(() => document.querySelector<HTMLInputElement>("input[name=level]")?.click());
    await save.waitForFunction(() =>
      document.querySelector("textarea")?.value.includes("Brackwater Ceramics"),
    );
    const open = await held(save);

    const desk = await stage.openExtensionPage("src/pages/open/index.html");
    await desk.waitForSelector("input[type=file]");
    await give(desk, file);
    const shown = new PanelDriver(desk);
    await shown.shows(/As of .* from facts\.json\. Taken out: Everything that identifies/);
    await shown.shows(live);
    expect(await shown.text()).not.toMatch(SECRETS);
    expect(await shown.text()).not.toContain("Sign in to check");
    expect(await faults(desk)).toEqual([]);

    // What is refused says why, and what was open stays.
    for (const [text, why] of [
      [file.slice(0, -40), "The file ends too early"],
      ['{"kind": "something else"}', "not a tenant file"],
      [file.replace('"schema"', '"__proto__": {}, "schema"'), "could do harm"],
      [file.replace(/"version": \d+/, '"version": 99'), "newer version"],
    ] as const) {
      await give(desk, text);
      await waitFor(desk, why);
      expect(await shown.text()).toContain("from facts.json");
    }

    // The customer gave the second access level meanwhile.
    const done = await page.evaluate(async () => {
      const response = await fetch("/apiproxy/experts/command", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ do: "give-access", roles: ["reader", "operator"] }),
      });
      return response.ok;
    });
    expect(done).toBe(true);
    await page.bringToFront();
    await panel.click({ role: "button", name: "Check again" });
    await panel.shows("Ready", 40_000);
    await desk.bringToFront();
    await give(desk, open, "before.json");
    await shown.shows("from before.json");
    await desk.evaluate(() => {
      [...document.querySelectorAll("button")]
        .find((one) => one.textContent === "With the tenant signed in to")
        ?.click();
    });
    await waitFor(desk, "Verdicts that differ");
    const compared = await words(desk);
    expect(compared).toMatch(/Isolate device\s+Left to you\s+Experts can/);
    await give(desk, file, "redacted.json", 1);
    await waitFor(desk, "These are two tenants");
  });

  test("come from the script as well", { timeout: 120_000 }, async () => {
    const stage = await set({ policy: null });
    const desk = await stage.openExtensionPage("src/pages/open/index.html");
    await desk.waitForSelector("details");
    await desk.click("summary");
    expect(await desk.$eval("pre", (text) => text.textContent)).toContain("Connect-MgGraph -Scopes $Scopes");
    const at = new Date().toISOString();
    const answers = [
      {
        url: "https://graph.microsoft.com/v1.0/organization?$select=id,displayName,verifiedDomains",
        status: 200,
        at,
        body: {
          value: [
            { id: "7d0c1a52-3e84-4c0b-9a6f-51c2b8e0d914", displayName: "Recorded Ltd", verifiedDomains: [] },
          ],
        },
      },
    ];
    const recording = {
      kind: "defender-experts-companion/recording",
      version: 1,
      recordedAt: at,
      scopes: [],
      answers,
    };
    await give(desk, JSON.stringify(recording), "recorded.json");
    const panel = new PanelDriver(desk);
    await panel.shows("Recorded Ltd");
    await panel.shows("Unknown");
  });
});
