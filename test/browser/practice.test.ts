import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import axe from "axe-core";
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { PanelDriver } from "../../scripts/harness/panel-driver.ts";
import { SCENARIOS } from "../../src/practice/built-in/index.ts";
import { inEachBrowser } from "./support.ts";

const PRACTICE = "src/pages/practice/index.html";
const PRESENTER = "PRACTICE: a simulated tenant. Nothing here is real.";

/** What the story says. */
const story = (page: Page) =>
  page.evaluate(() => {
    const root = document.getElementById("story")?.shadowRoot;
    return (root?.querySelector(".story") as HTMLElement | null)?.innerText ?? "";
  });

async function says(page: Page, words: string | RegExp, patience = 20_000): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const text = await story(page).catch(() => "");
    if (typeof words === "string" ? text.includes(words) : words.test(text)) return;
    await sleep(100);
  }
  throw new Error(`The story never says ${words}. It says:\n${await story(page)}`);
}

/** Clicks the button of the story that bears these words. */
const press = (page: Page, words: string) =>
  page.evaluate((name) => {
    const root = document.getElementById("story")?.shadowRoot;
    const button = [...(root?.querySelectorAll("button") ?? [])].find((one) =>
      one.textContent?.includes(name),
    );
    if (!button) throw new Error(`no button ${name}`);
    button.click();
  }, words);

const choose = (page: Page, index: number) =>
  page.evaluate((wanted) => {
    const select = document.getElementById("story")?.shadowRoot?.querySelector("select");
    if (!select) throw new Error("no select");
    select.value = String(wanted);
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }, index);

/** Opens a file as the chooser does. */
async function give(page: Page, text: string): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), "scenario-")), "own.json");
  writeFileSync(path, text);
  const input = await page.evaluateHandle(() =>
    document.getElementById("story")?.shadowRoot?.querySelector("input[type=file]"),
  );
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
}

inEachBrowser("The practice page", (set, browser) => {
  test("plays every scenario to its goal, forward, back and again, without a tenant, an account or a network", {
    timeout: 180_000,
  }, async () => {
    const stage = await set({ policy: null });
    const page = await stage.openExtensionPage(PRACTICE);
    const panel = new PanelDriver(page);
    await panel.shows(PRESENTER);
    for (const [index, scenario] of SCENARIOS.entries()) {
      await choose(page, index);
      const [first] = scenario.moments;
      const last = scenario.moments.at(-1);
      const title = (told: unknown) => String((told as { en: string }).en);
      await says(page, title(first?.text));
      await panel.shows("Checked now");
      const atFirst = await panel.text();
      await press(page, title(last?.title));
      await says(page, title(last?.text));
      await says(page, "Reached");
      await press(page, "Step back");
      await says(page, title(scenario.moments.at(-2)?.text));
      await press(page, "Start again");
      await says(page, title(first?.text));
      await panel.shows(headlineOf(atFirst));
    }
    // Everything came from the page itself.
    expect(stage.simulator.log).toEqual([]);
    await page.evaluate(axe.source);
    const found = await page.evaluate(
      "axe.run(document.getElementById('story')).then(({ violations }) => violations.map(({ id }) => id))",
    );
    expect(found).toEqual([]);
  });

  test("follows what is done by hand in the portal, and marks its controls", {
    timeout: 120_000,
  }, async () => {
    const stage = await set({ policy: null });
    const page = await stage.openExtensionPage(PRACTICE);
    const panel = new PanelDriver(page);
    await page.setViewport({ width: 1700, height: 1000 });
    await panel.shows("no service provider entry was found");
    await press(page, "Show it on the page");
    await page.waitForSelector("#defender-experts-companion-spotlight");
    const click = (words: string) =>
      page.waitForFunction(
        (name) => {
          const found = [...document.querySelectorAll<HTMLElement>("#root button, #root label")].find((one) =>
            (one.textContent ?? "")
              .replace(/[\uE000-\uF8FF]/g, "")
              .trim()
              .startsWith(name),
          );
          found?.click();
          return found !== undefined;
        },
        { timeout: 10_000 },
        words,
      );
    await click("Get started");
    await click("Respond directly");
    await click("Next");
    await panel.shows("Ready");
    await says(page, "Reached");
    await page.keyboard.press("F9");
    await panel.shows("no service provider entry was found");
  });

  test("shows the night minute by minute, and the notes in a window of their own", {
    timeout: 120_000,
  }, async () => {
    const stage = await set({ policy: null });
    const page = await stage.openExtensionPage(PRACTICE);
    await says(page, "A clean onboarding");
    await choose(
      page,
      SCENARIOS.findIndex(({ id }) => id === "ransomware-night"),
    );
    await says(page, "waits until 03:30");
    const notes = await stage.openExtensionPage("src/pages/practice/notes/index.html");
    await notes.waitForSelector(".notes");
    expect(await notes.$eval("body", (body) => body.innerText)).toContain(
      "Ask the room who would disable the account",
    );
    await notes.evaluate(() => document.querySelector<HTMLElement>("button.primary")?.click());
    await notes.waitForFunction(() => document.body.innerText.includes("The experts are awake and know"));
    await page.bringToFront();
    await says(page, "02:07");
    await says(page, /waits until 03:37/);
    await says(page, /Experts can/);
    // What only the presenter may read is nowhere on the page that everybody sees.
    expect(await story(page)).not.toContain("The experts are awake and know");
  });

  test("opens a scenario of one's own, and says of a broken one which line and why", {
    timeout: 120_000,
  }, async () => {
    const stage = await set({ policy: null });
    const page = await stage.openExtensionPage(PRACTICE);
    await says(page, "A clean onboarding");
    const own = readFileSync(
      join(import.meta.dirname, "../../src/practice/built-in/too-little-admin.json"),
      "utf8",
    );
    await give(page, own.replace('"tenant": "global-reader-admin"', '"tenant": "nowhere"'));
    await says(page, /Line \d+: there is no practice tenant “nowhere”/);
    await says(page, "A clean onboarding");
    await give(page, own.replaceAll("An admin with too little", "My own lesson"));
    await says(page, "My own lesson");
    expect(await story(page)).not.toContain("can’t be opened");
  });

  test("says PRACTICE in every report and in the file that is exported", { timeout: 120_000 }, async () => {
    const stage = await set({ policy: null });
    const page = await stage.openExtensionPage(PRACTICE);
    await says(page, "Not reached yet");
    const report = await stage.openExtensionPage("src/pages/report/index.html?practice");
    await report.waitForSelector("textarea");
    for (const form of browser === "chromium"
      ? ["html", "markdown", "csv", "plan", "jira", "planner", "json"]
      : ["html", "jira"]) {
      await report.select("select", form);
      await report.waitForFunction((wanted) => document.querySelector("select")?.value === wanted, {}, form);
      await sleep(100);
      expect(await report.$eval("textarea", (field) => field.value), form).toContain(
        "PRACTICE: a simulated tenant",
      );
    }
    const file = await stage.openExtensionPage("src/pages/export/index.html?practice");
    await file.waitForSelector("textarea");
    const text = await file.$eval("textarea", (field) => field.value);
    expect(JSON.parse(text)).toMatchObject({ practice: true, level: "everything" });
  });
});

/** The first sentence below the sign for the whole. */
function headlineOf(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines[lines.findIndex((line) => /^(Ready|Needs attention|Unknown)$/.test(line)) + 1] ?? "";
}
