import browser from "webextension-polyfill";
import { messagesFrom } from "../platform/catalogue.ts";
import { readConfig } from "../platform/config.ts";
import { setMessages, words, writing } from "../platform/i18n.ts";
import { loadCatalogue } from "../platform/load-catalogue.ts";

/** The browser's own catalogue and language. */
export const BROWSERS_OWN: Parameters<typeof setMessages> = [
  (key, args) => browser.i18n.getMessage(key, args),
  browser.i18n.getUILanguage(),
];

/** Sets the language, reading direction and title of one of the extension's own pages. */
export async function startPage(title: string): Promise<void> {
  const { value } = (await readConfig(browser.storage.managed, browser.storage.local)).language;
  const catalogue = await loadCatalogue(value, async (path) =>
    (await fetch(browser.runtime.getURL(path))).json(),
  );
  if (catalogue) setMessages(messagesFrom(catalogue), value);
  else setMessages(...BROWSERS_OWN);
  const { lang, dir } = writing();
  document.documentElement.lang = lang;
  document.documentElement.dir = dir;
  document.title = words(title);
}
