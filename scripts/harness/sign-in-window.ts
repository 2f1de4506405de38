import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "puppeteer-core";

/** The practice sign-in's window, where it is open. */
async function findSignInWindow(browser: Browser): Promise<Page | null> {
  const pages = await browser.pages();
  return pages.find((page) => page.url().startsWith("https://login.microsoftonline.com/")) ?? null;
}

/**
 * Answers the practice sign-in as a willing admin does, in however many windows and pages it asks: takes the first
 * account and accepts what is asked for.
 * @param done tells that nothing more will be asked.
 * @throws Error after a minute
 */
export async function answerSignIn(browser: Browser, done: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    if (await done()) return;
    const window = await findSignInWindow(browser);
    // The window may go on or close at any moment, which is what is waited for.
    await window?.evaluate(followFirstLink).catch(() => undefined);
    await sleep(250);
  }
  throw new Error("The sign-in was not over after a minute");
}

/** Runs in the window: the first link is the first account, or "Accept". */
function followFirstLink(): void {
  document.querySelector<HTMLAnchorElement>("main li a")?.click();
}
