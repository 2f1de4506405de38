// @vitest-environment happy-dom
import { afterEach, expect, it } from "vitest";
import { setMessages } from "../../../src/platform/i18n.ts";
import { getMessage } from "./catalogue.ts";
import * as fixtures from "./fixtures.ts";
import { type Shown, show } from "./render.ts";

/**
 * A language that does not exist: every sentence is set in brackets and grows by half, as English does in German. What is
 * not in brackets was not taken from the catalogue.
 */
const pseudo = (key: string, args: string[] = []) => {
  const english = getMessage(key, args);
  if (english === "" || key.startsWith("language_")) return english;
  return `⟦${english}${"~".repeat(Math.ceil(english.length / 2))}⟧`;
};

/** Names of people, tenants, permissions, files and places of the portal, which stay as they are. */
const UNTRANSLATED = "bdi, b, strong, code, [lang=en], .detail";

let shown: Shown | undefined;
afterEach(() => {
  shown?.panel.unmount();
  shown?.host.remove();
});

const { allGood, allUnknown, checking, collapsed, judgedFully, notConfigured, readerOnly } = fixtures;
const { signedOut, withProblems, wrongTenant } = fixtures;

it.each(
  Object.entries({
    allGood,
    allUnknown,
    checking,
    collapsed,
    judgedFully,
    notConfigured,
    readerOnly,
    signedOut,
    withProblems,
    wrongTenant,
  }),
)("every word comes from the catalogue: %s", async (_, state) => {
  shown = await show(state);
  setMessages(pseudo, "en");
  await shown.update(structuredClone(state));
  for (const heading of shown.all("h2 button[aria-expanded=false]")) await shown.click(heading);

  const walker = document.createTreeWalker(shown.find("aside"), NodeFilter.SHOW_TEXT);
  const literal: string[] = [];
  let depth = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? "";
    const outside = depth === 0 ? text.replace(/⟦[^⟦⟧]*⟧/g, "") : "";
    depth += (text.match(/⟦/g) ?? []).length - (text.match(/⟧/g) ?? []).length;
    const letters = outside.replace(/⟦.*/, "").replace(/.*⟧/, "");
    if (/\p{L}{2}/u.test(letters) && !node.parentElement?.closest(UNTRANSLATED)) literal.push(text);
  }
  expect(literal).toEqual([]);
  for (const element of shown.all("[aria-label], [title]:not(time), [placeholder]")) {
    for (const name of ["aria-label", "title", "placeholder"]) {
      const value = element.getAttribute(name);
      if (value) expect(value).toMatch(/^⟦/);
    }
  }
});
