import browser from "webextension-polyfill";
import { isPageView, type PageQuestion, type PageView } from "../platform/page-view.ts";

/**
 * Asks the content script of the tab in front. null: there is none, so that tab is not the Defender portal, was opened
 * before the extension was installed, or the extension was not allowed on it.
 */
export async function askTab(page: PageQuestion["page"], step?: string): Promise<PageView | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  try {
    const question: PageQuestion = step === undefined ? { page } : { page, step };
    const view: unknown = await browser.tabs.sendMessage(tab.id, question);
    return isPageView(view) ? view : null;
  } catch {
    return null;
  }
}
