import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import type { Launched } from "./launch.ts";

export interface Registration {
  readonly clientId: string;
  readonly tenantId: string;
}

/**
 * Milliseconds for which Chromium may take to hand a policy to an extension that was loaded just now. Two are the rule;
 * it does so when it has nothing else to do, so it is asked seldom.
 */
const POLICY_DELAY = 8000;
const ASK_EVERY = 500;

/**
 * Sees to it that the extension has its app registration: by the policy, if the browser reads it, otherwise typed into
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
    while (Date.now() < end) {
      if (await hasPolicy(page)) return "policy";
      await sleep(ASK_EVERY);
    }
    await fill(page, "#client_id", clientId);
    await fill(page, "#tenant_id", tenantId);
    await page.click("button[type=submit]");
    await page.waitForFunction(() => document.querySelector("form [role=status]")?.textContent !== "");
    return "options";
  } finally {
    await page.close();
  }
}

function hasPolicy(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    // Firefox rejects where there is no policy at all.
    const values = await (browser ?? chrome).storage.managed.get("clientId").catch(() => ({}));
    return "clientId" in values;
  });
}

async function fill(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(selector, (field) => (field as HTMLInputElement).select());
  await page.type(selector, text);
}
