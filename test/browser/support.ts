import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { afterEach, describe } from "vitest";
import type { BrowserName } from "../../scripts/harness/find-browser.ts";
import type { PanelDriver } from "../../scripts/harness/panel-driver.ts";
import { type Stage, type StageOptions, setStage } from "../../scripts/harness/stage.ts";

/** `BROWSERS=firefox npm run test:browser` runs in one of them only. */
const BROWSERS = (process.env.BROWSERS?.split(",") ?? ["chromium", "firefox"]) as BrowserName[];

/**
 * Describes the same behaviour in each browser. Every stage that a test sets is taken down after it, whether it went well
 * or not.
 */
export function inEachBrowser(
  subject: string,
  tests: (set: (options?: Partial<StageOptions>) => Promise<Stage>, browser: BrowserName) => void,
): void {
  describe.each(BROWSERS)(`${subject}, in %s`, (browser) => {
    const stages: Stage[] = [];
    afterEach(async () => {
      for (const stage of stages.splice(0)) await stage.close().catch(() => undefined);
    });
    tests(async (options = {}) => {
      const stage = await setStage({ browser, tenants: ["reader-and-operator"], ...options });
      stages.push(stage);
      return stage;
    }, browser);
  });
}

/** Signs in from the panel and grants all that a check needs, with accounts and consent picked by the simulator. */
export async function signInFully(panel: PanelDriver): Promise<void> {
  await panel.click({ role: "button", name: "Sign in to check the tenant" });
  await panel.shows("Signed in as");
  await panel.click({ role: "button", name: "Allow all that a check needs" });
  await panel.shows(/^(?![\s\S]*Allow all that a check needs)|Only an administrator can grant this/);
  await panel.shows("Check again", 40_000);
}

/** Microsoft's sign-in window, once it is open. */
export async function signInWindow(stage: Stage): Promise<Page> {
  const end = Date.now() + 15_000;
  while (Date.now() < end) {
    const pages = await stage.browser.pages();
    const found = pages.find((page) => page.url().startsWith("https://login.microsoftonline.com/"));
    if (found) return found;
    await sleep(100);
  }
  throw new Error("Microsoft's sign-in window never opened");
}

/** Follows a link of the portal as a person does, without loading a page. `within`: a part of the page, as a selector. */
export async function follow(page: Page, text: string, within = "body"): Promise<void> {
  const clicked = await page.waitForFunction(
    (words, part) => {
      const shown = [...document.querySelectorAll<HTMLElement>(`${part} a, ${part} button`)].filter(
        (element) => element.checkVisibility(),
      );
      // The portal's icons are letters in the words of its buttons.
      const text = (element: HTMLElement) =>
        (element.textContent ?? "").replace(/[\uE000-\uF8FF]/g, "").trim();
      const found =
        shown.find((element) => text(element) === words) ??
        shown.find((element) => text(element).startsWith(words));
      found?.click();
      return found !== undefined;
    },
    { timeout: 10_000 },
    text,
    within,
  );
  await clicked.dispose();
}

/** Watches whether an element of ours is ever taken away from the page; gives the way to ask. */
export async function watchStay(page: Page, id: string): Promise<() => Promise<boolean>> {
  await page.evaluate((host) => {
    const seen = globalThis as { removed?: boolean };
    new MutationObserver((changes) => {
      const gone = changes.flatMap(({ removedNodes }) => [...removedNodes]);
      if (gone.some((node) => (node as Element).id === host)) seen.removed = true;
    }).observe(document.documentElement, { childList: true });
  }, id);
  return () => page.evaluate(() => !(globalThis as { removed?: boolean }).removed);
}

/** Loads the pop-up, which stands in a tab of its own, anew behind the page that it speaks of, and waits until it speaks. */
export async function reloadBehind(page: Page, popup: Page): Promise<void> {
  await page.bringToFront();
  // What still stands of the document before it must not be taken for the new one.
  await popup.evaluate(() => {
    document.documentElement.dataset.old = "";
    location.reload();
  });
  // A tab that is not in front has no animation frames to look at it in.
  await popup.waitForFunction(() => document.querySelector("html:not([data-old]) [role=status]") !== null, {
    polling: 100,
  });
}
