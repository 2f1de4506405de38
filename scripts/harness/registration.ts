import type { Page } from "puppeteer-core";
import type { Launched } from "./launch.ts";

export interface Registration {
  readonly clientId: string;
  readonly tenantId: string;
}

/** Milliseconds for which Chromium may take to hand a policy to an extension that was loaded just now. */
const POLICY_DELAY = 5000;

/**
 * Sees to it that the extension has its app registration: by the policy, if the browser read it, otherwise typed into
 * the options page as an admin does.
 * @param byPolicy a policy was written.
 */
export async function giveRegistration(
  browser: Launched,
  { clientId, tenantId }: Registration,
  byPolicy: boolean,
): Promise<"policy" | "options"> {
  const page = await browser.openExtensionPage("src/pages/options/index.html");
  try {
    const end = Date.now() + (byPolicy ? POLICY_DELAY : 0);
    do {
      if (await isLocked(page)) return "policy";
      await page.evaluate(() => location.reload()).catch(() => undefined);
    } while (Date.now() < end);

    await fill(page, "#client_id", clientId);
    await fill(page, "#tenant_id", tenantId);
    await page.click("button[type=submit]");
    await page.waitForFunction(() => document.querySelector("form [role=status]")?.textContent !== "");
    return "options";
  } finally {
    await page.close();
  }
}

async function isLocked(page: Page): Promise<boolean> {
  await page.waitForSelector("#client_id");
  return page.$eval("#client_id", (field) => (field as HTMLInputElement).readOnly);
}

async function fill(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(selector, (field) => (field as HTMLInputElement).select());
  await page.type(selector, text);
}
