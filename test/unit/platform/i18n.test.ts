import { beforeEach, describe, expect, it } from "vitest";
import {
  formatAge,
  formatList,
  formatTime,
  type GetMessage,
  parts,
  setMessages,
  translate,
  words,
  writing,
} from "../../../src/platform/i18n.ts";

const english: Record<string, string> = {
  language_tag: "en",
  language_direction: "ltr",
  greet: "Hello $1, go to $2.",
  swapped: "$2 before $1",
  days_one: "$1 day in $2",
  days_other: "$1 days in $2",
  asked: "Asked $1",
  any: "Any of $1.",
  nested: "Because: $1",
  plain: "Plain",
};

function catalogue(messages: Record<string, string>): GetMessage {
  return (key, substitutions = []) =>
    (messages[key] ?? "").replace(/\$(\d)/g, (_, index) => substitutions[Number(index) - 1] ?? "");
}

beforeEach(() => setMessages(catalogue(english), "en-US"));

describe("sentences", () => {
  it("keeps labels and foreign data apart from our own words", () => {
    expect(parts({ key: "greet", args: ["Adele", { label: "Settings" }] })).toEqual([
      "Hello ",
      { data: "Adele" },
      ", go to ",
      { label: "Settings" },
      ".",
    ]);
    expect(words("greet", "Adele", { label: "Settings" })).toBe("Hello Adele, go to Settings.");
  });

  it("leaves the order of the placeholders to the translator", () => {
    expect(words("swapped", "first", "second")).toBe("second before first");
  });

  it("shows a missing key instead of nothing", () => {
    expect(parts({ key: "not_there" })).toEqual(["[not_there]"]);
    expect(words("not_there", 3)).toBe("[not_there]");
  });

  it("puts sentences into sentences and joins lists", () => {
    expect(words("nested", { text: { key: "greet", args: ["A", "B"] } })).toBe("Because: Hello A, go to B.");
    expect(
      parts({ key: "any", args: [{ list: ["A", { label: "B" }, { text: { key: "plain" } }] }] }),
    ).toEqual(["Any of ", { data: "A" }, ", ", { label: "B" }, ", and ", "Plain", "."]);
    expect(words("any", { list: [] })).toBe("Any of .");
  });
});

describe("foreign data", () => {
  it.each([
    ["direction override", "Con\u202eosot", "Conosot"],
    ["isolates and marks", "\u2066A\u2069\u200eB\u200fC\u061c", "ABC"],
    ["control characters", "A\u0000B\u0007C\u0085\u009fD", "ABCD"],
    ["line breaks become a space", "Contoso\r\nLtd", "Contoso Ltd"],
    ["line separators", "A\u2028B\u2029C", "ABC"],
    ["joiners stay, Persian and emoji need them", "می\u200cخواهم", "می\u200cخواهم"],
  ])("%s", (_, given, shown) => {
    expect(parts({ key: "nested", args: [given] })).toEqual(["Because: ", { data: shown }]);
  });

  it("is never read as a placeholder, a mark or a key", () => {
    expect(words("swapped", "$2 $1 \ue0001\ue001", "plain")).toBe("plain before $2 $1 \ue0001\ue001");
  });
});

describe("numbers", () => {
  it("chooses the plural form by the reader's language", () => {
    expect(words("days", 1, "May")).toBe("1 day in May");
    expect(words("days", 1200, "May")).toBe("1,200 days in May");
    expect(translate({ key: "days", args: [1, "May"] })).toBe("1 day in May");
  });

  it("falls back to the general form where the catalogue lacks a finer one", () => {
    setMessages(catalogue({ ...english, language_tag: "pl" }), "pl");
    expect(words("days", 3, "V")).toBe("3 days in V");
  });
});

describe("times", () => {
  it("writes an instant in the reader's language", () => {
    const at = "2026-07-01T12:00:00Z";
    const expected = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "short" });
    expect(words("asked", { time: at })).toBe(`Asked ${expected.format(new Date(at))}`);
  });

  it("does not fail on what is no instant", () => {
    expect(formatTime("yesterday")).toBe("");
    expect(formatAge("yesterday", 0)).toBe("");
  });

  it.each([
    [-5, "now"],
    [59, "now"],
    [60, "1 minute ago"],
    [3 * 60 + 59, "3 minutes ago"],
    [3600, "1 hour ago"],
    [86_399, "23 hours ago"],
    [86_400, "yesterday"],
    [3 * 86_400, "3 days ago"],
  ])("%i seconds later reads %s", (seconds, shown) => {
    const at = "2026-07-01T12:00:00Z";
    expect(formatAge(at, Date.parse(at) + seconds * 1000)).toBe(shown);
  });
});

describe("language", () => {
  it("follows the browser's region within the catalogue's language", () => {
    setMessages(catalogue(english), "en-GB");
    expect(writing()).toEqual({ lang: "en-GB", dir: "ltr" });
  });

  it("stays with the catalogue where the browser speaks another language", () => {
    setMessages(catalogue(english), "ar-EG");
    expect(writing()).toEqual({ lang: "en", dir: "ltr" });
    expect(formatList(["a", "b"])).toBe("a and b");
  });

  it("reads right to left where the catalogue does", () => {
    setMessages(catalogue({ ...english, language_tag: "ar", language_direction: "rtl" }), "ar_EG");
    expect(writing()).toEqual({ lang: "ar-EG", dir: "rtl" });
  });
});
