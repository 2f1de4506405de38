import browser from "webextension-polyfill";
import { setMessages, words, writing } from "../platform/i18n.ts";

/** Sets the language, reading direction and title of one of the extension's own pages. */
export function startPage(title: string): void {
  setMessages((key, args) => browser.i18n.getMessage(key, args), browser.i18n.getUILanguage());
  const { lang, dir } = writing();
  document.documentElement.lang = lang;
  document.documentElement.dir = dir;
  document.title = words(title);
}
