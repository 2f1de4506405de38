import { expect, test } from "vitest";
import { ar } from "../../../../src/simulator/portal/strings/ar.ts";
import { de } from "../../../../src/simulator/portal/strings/de.ts";
import { en } from "../../../../src/simulator/portal/strings/en.ts";
import { directionOf, languageOf, wordsOf } from "../../../../src/simulator/portal/strings/language.ts";

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

test.each([
  ["de", de],
  ["ar", ar],
])("%s says everything that English says, with the same places and names", (_, words) => {
  expect(Object.keys(words)).toEqual(Object.keys(en));
  for (const [key, english] of Object.entries(en)) {
    const translated = words[key as keyof typeof en];
    expect(translated.trim(), key).not.toBe("");
    expect(places(translated), key).toEqual(places(english));
    if (english.includes("Defender Experts")) expect(translated, key).toContain("Defender Experts");
  }
});

test("languages are found by tag, and unknown ones are English", () => {
  expect(languageOf("de-AT")).toBe("de");
  expect(languageOf("AR")).toBe("ar");
  expect(languageOf("den")).toBe("en");
  expect(languageOf("")).toBe("en");
  expect(directionOf("ar")).toBe("rtl");
  expect(directionOf("de")).toBe("ltr");
});

test("numbers are written as the language does", () => {
  expect(wordsOf("de")("items", { count: 1234 })).toBe("Elemente: 1.234");
  expect(wordsOf("en")("items", {})).toBe("Items: {count}");
});
