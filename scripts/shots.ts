import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { CDPSession, Page } from "puppeteer-core";
import { build } from "./harness/build.ts";
import type { PanelDriver } from "./harness/panel-driver.ts";
import { rootOf } from "./harness/shadow-root.ts";
import { type Stage, setStage } from "./harness/stage.ts";

/**
 * Pictures of every state, to be looked at by a person: light, dark, forced colours, Arabic, narrow. Writes `shots/`.
 * `npm run shots -- light` takes those of one look only.
 */
const FOLDER = fileURLToPath(new URL("../shots/", import.meta.url));

const LOOKS = {
  light: [{ name: "prefers-color-scheme", value: "light" }],
  dark: [{ name: "prefers-color-scheme", value: "dark" }],
  forced: [
    { name: "forced-colors", value: "active" },
    { name: "prefers-color-scheme", value: "dark" },
  ],
  arabic: [{ name: "prefers-color-scheme", value: "light" }],
  narrow: [{ name: "prefers-color-scheme", value: "light" }],
} as const;
type Look = keyof typeof LOOKS;

/** A part of the panel, and how to bring it into view. */
const SECTIONS = ["checklist", "findings", "roles", "actions", "changes", "disagreements"] as const;

/** The extension's own pages, by their folders. */
const PAGES = [
  "popup",
  "options",
  "welcome",
  "side-panel",
  "report",
  "export",
  "open",
  "practice",
  "practice/notes",
] as const;

async function shoot(look: Look): Promise<void> {
  const arabic = look === "arabic";
  const stage = await setStage({
    browser: "chromium",
    tenants: ["reader-only"],
    ...(arabic && { lang: "ar" as const }),
    simulator: { autoSignIn: true, autoConsent: "accept" },
  });
  const size = look === "narrow" ? { width: 320, height: 720 } : { width: 1280, height: 900 };
  const take = async (page: Page, name: string) => {
    const path = `${FOLDER}${look}-${name}.png` as const;
    await page.screenshot({ path });
    console.log(`  ${look}-${name}.png`);
  };
  const dress = async (page: Page) => {
    await page.setViewport(size);
    const session: CDPSession = await page.createCDPSession();
    await session.send("Emulation.setEmulatedMedia", { features: [...LOOKS[look]] });
  };
  try {
    if (arabic) await speak(stage, "ar");
    const { page, panel } = await stage.open();
    await dress(page);
    await panel.appears();
    await panel.shows(/\S{3}/);
    await take(page, "1-signed-out");
    if (!arabic) await pointAndFold(page, panel, take);
    await signIn(page, panel, arabic);
    await take(page, "4-checked");
    await panel.openAll();
    for (const section of SECTIONS) {
      const there = await rootOf(page, scrollTo, [`#section-${section}`]);
      if (there) await take(page, `5-${section}`);
    }
    for (const name of PAGES) {
      const own = await stage.openExtensionPage(`src/pages/${name}/index.html`);
      await dress(own);
      if (name === "popup") await own.setViewport({ width: 380, height: 480 });
      await own.waitForFunction(() => document.body.childElementCount > 0);
      // The practice page has a tenant of its own to ask first.
      await new Promise((resolve) => setTimeout(resolve, name === "practice" ? 3000 : 700));
      const file = `${look}-6-${name.replace("/", "-")}.png` as const;
      await own.screenshot({ path: `${FOLDER}${file}`, fullPage: name === "options" });
      console.log(`  ${file}`);
    }
  } finally {
    await stage.close();
  }
}

async function pointAndFold(
  page: Page,
  panel: PanelDriver,
  take: (page: Page, name: string) => Promise<void>,
) {
  await panel.click({ role: "button", name: /^Show me: .*Respond directly/ });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await take(page, "2-pointing");
  await page.keyboard.press("Escape");
  await panel.click({ role: "button", name: /^Collapse/ });
  await take(page, "3-collapsed");
  await panel.click({ role: "button", name: /Defender Experts onboarding/ });
}

/** Presses the panel's main button until the tenant was checked; by its look, for it says so in many languages. */
async function signIn(page: Page, panel: PanelDriver, arabic: boolean): Promise<void> {
  if (!arabic) {
    await panel.click({ role: "button", name: "Sign in to check the tenant" });
    await panel.shows("Signed in as");
    await panel.click({ role: "button", name: "Allow all that a check needs" });
    await panel.shows("Check again", 60_000);
  } else {
    for (let press = 0; press < 2; press++) {
      await rootOf(page, (root) => root.querySelector<HTMLElement>("button.primary")?.click());
      await new Promise((resolve) => setTimeout(resolve, 6000));
    }
  }
  // The further questions take another second or two.
  await new Promise((resolve) => setTimeout(resolve, 3000));
}

async function speak(stage: Stage, language: string): Promise<void> {
  const page = await stage.openExtensionPage("src/pages/options/index.html");
  await page.waitForSelector("#language");
  await page.select("#language", language);
  await page.waitForFunction((tag) => document.documentElement.lang === tag, {}, language);
  await page.close();
}

const scrollTo = (root: ShadowRoot, [selector]: unknown[]) => {
  const found = root.querySelector(String(selector));
  found?.scrollIntoView({ block: "start" });
  return found !== null;
};

mkdirSync(FOLDER, { recursive: true });
build("chrome");
const wanted = process.argv.slice(2).filter((name): name is Look => name in LOOKS);
for (const look of wanted.length > 0 ? wanted : (Object.keys(LOOKS) as Look[])) await shoot(look);
process.exit(0);
