import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogueOf, messagesFrom } from "../../../src/platform/catalogue.ts";
import { parts, setMessages, words } from "../../../src/platform/i18n.ts";
import { LANGUAGES } from "../../../src/platform/languages.ts";
import { loadCatalogue } from "../../../src/platform/load-catalogue.ts";
import { CATALOGUE } from "../panel/catalogue.ts";

const root = new URL("../../../public/", import.meta.url);
const read = async (path: string) => JSON.parse(readFileSync(new URL(path, root), "utf8")) as unknown;

interface Message {
  readonly message: string;
  readonly placeholders?: Record<string, { readonly content: string }>;
}

const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "");
const english = CATALOGUE;
const families = new Set(Object.keys(english).map(base));

test("the languages offered are those that are in the package", () => {
  const folders = readdirSync(new URL("_locales", root)).sort();
  expect(LANGUAGES.map(({ folder }) => folder).sort()).toEqual(folders);
});

describe.each(LANGUAGES.map((language) => [language.tag, language] as const))(
  "the catalogue in %s",
  (tag, language) => {
    const file = new URL(`_locales/${language.folder}/messages.json`, root);
    const messages = JSON.parse(readFileSync(file, "utf8")) as Record<string, Message>;

    test("has every sentence of the English one, and no other", () => {
      expect(Object.keys(english).filter((key) => !(key in messages))).toEqual([]);
      expect(Object.keys(messages).filter((key) => !(key in english) && !families.has(base(key)))).toEqual(
        [],
      );
    });

    test("fills the same places", () => {
      for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
        const source = english[key] ?? english[`${base(key)}_other`];
        const given = Object.entries(source?.placeholders ?? {}).map(
          ([name, { content }]) => `${name}=${content}`,
        );
        const taken = Object.entries(placeholders).map(([name, { content }]) => `${name}=${content}`);
        expect([key, taken.filter((one) => !given.includes(one))]).toEqual([key, []]);
        const named = [...message.matchAll(/\$([a-z_]+)\$/gi)].map(([, name = ""]) => name.toLowerCase());
        expect([key, [...new Set(named)].sort()]).toEqual([key, Object.keys(placeholders).sort()]);
        // "One" may be said without its number; everything else that English names must be named.
        if (!/_(zero|one|two)$/.test(key)) expect([key, taken.sort()]).toEqual([key, given.sort()]);
      }
    });

    test("has every plural form that the language has", () => {
      const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
      for (const key of Object.keys(english).filter(
        (each) => /_other$/.test(each) && `${base(each)}_one` in english,
      )) {
        // "many" of the Romance languages is for round millions, which are never counted here.
        const needed = forms.filter((form) => form !== "many" || tag === "ar");
        expect([key, needed.filter((form) => !(`${base(key)}_${form}` in messages))]).toEqual([key, []]);
      }
    });

    test("names itself", () => {
      expect(messages.language_tag?.message).toBe(tag);
      expect(messages.language_direction?.message).toBe(tag === "ar" ? "rtl" : "ltr");
    });

    test("fits the stores' limits", () => {
      expect(messages.extension_description?.message.length).toBeLessThanOrEqual(132);
      expect(messages.extension_name?.message.length).toBeLessThanOrEqual(75);
    });
  },
);

describe("a catalogue that is loaded", () => {
  test("speaks as the browser does", async () => {
    const catalogue = await loadCatalogue("en", read);
    setMessages(messagesFrom(catalogue ?? {}), "en");
    expect(words("panel_progress", 1, 8)).toBe("1 of 8 steps done");
    expect(parts({ key: "spotlight_lost", args: [{ label: "$1" }] })).toContainEqual({ label: "$1" });
  });

  test("is none for auto, and for a language that is not there", async () => {
    expect(await loadCatalogue("auto", read)).toBeNull();
    expect(await loadCatalogue("xx", read)).toBeNull();
  });

  test.each([null, 7, [], { key: null }, { key: { message: 7 } }])("holds nothing of %j", (raw) => {
    expect(catalogueOf(raw)).toEqual({});
  });

  test("has no sentence for a name that every object has", () => {
    expect(messagesFrom({})("constructor")).toBe("");
  });
});
