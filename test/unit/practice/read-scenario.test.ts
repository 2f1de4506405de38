import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readScenario } from "../../../src/practice/read-scenario.ts";
import { english } from "../report/support/english.ts";

const text = readFileSync(
  join(import.meta.dirname, "../../../src/practice/built-in/ransomware-night.json"),
  "utf8",
);
const lineOf = (part: string, source = text) => source.slice(0, source.indexOf(part)).split("\n").length;

/** What is said of a file, in English. */
async function said(source: string): Promise<string> {
  const read = await readScenario(source);
  return read.ok ? "opened" : read.problems.map(english).join(" / ");
}

/** The scenario with one part of its text put in place of another. */
function changed(from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`there is no ${from}`);
  return text.replace(from, to);
}

describe("a scenario that somebody wrote", () => {
  test("may hold comments, a comma too many and a byte order mark", async () => {
    const source = `\ufeff// mine\n${changed('"version": 1,', '"version": 1, /* so far */')}`;
    expect(await said(source.replace(/\}\n$/, ",}\n"))).toBe("opened");
  });

  test.each([
    ["a bracket that is not closed", text.slice(0, -3), /^Line \d+: this is not JSON/],
    ["no JSON at all", "once upon a time", /^Line 1: this is not JSON/],
    ["nothing", "", /^Line 1: this is not JSON/],
    ["another file", '{"kind": "something"}', /not a scenario/],
    ["a list", "[]", /not a scenario/],
    ["a newer version", changed('"version": 1', '"version": 7'), /of version 7/],
    ["a file that is too large", " ".repeat(500_001), /larger than/],
  ])("is refused where it is %s", async (_what, source, why) => {
    expect(await said(source)).toMatch(why);
  });

  test.each([
    ["a field that there is not", '"clock"', '"clok"', "“clok” is not a field"],
    ["a tenant that there is not", '"reader-only"', '"reader-onyl"', "no practice tenant “reader-onyl”"],
    [
      "an action that there is not",
      '"isolate-device"',
      '"isolate-devise"',
      "no response action “isolate-devise”",
    ],
    [
      "a step that there is not",
      '"show": "current-operator"',
      '"show": "current-operater"',
      "no step “current-operater”",
    ],
    ["a change that there is not", '"give-access"', '"give-acces"', "must be:"],
    ["a value of another kind", '"minute": 7', '"minute": "seven"', "“moments.1.minute” must be: number"],
    ["a moment too early", '"minute": 34', '"minute": 3', "minute 3 comes before"],
  ])("says the line and why at %s", async (_what, from, to, why) => {
    const source = changed(from, to);
    const words = await said(source);
    expect(words).toContain(why);
    expect(words).toMatch(new RegExp(`^Line ${lineOf(to, source)}:`));
  });

  test.each([
    ["text", "tells"],
    ["changes", "deeds"],
    ["actionsNeeded", "wants"],
    ["goalReached", "reached"],
    ["customerResponseMinutes", "answeredAfter"],
  ])("a draft that calls %s by its old name is told the new one", async (now, before) => {
    const source = changed(`"${now}":`, `"${before}":`);
    expect(await said(source)).toMatch(
      new RegExp(`^Line ${lineOf(`"${before}":`, source)}: .*${before}” is now called “${now}”`),
    );
  });

  test("says what is missing", async () => {
    expect(await said(changed('"tenant": "reader-only",', ""))).toContain("“tenant” is missing");
  });

  test("is played through: what can't be done is said before the lesson", async () => {
    const change = '"do": "delete-policy", "name": "no such policy"';
    const source = text.replace(/"do": "give-access",\s*"roles": \[[^\]]*\]/, change);
    expect(await said(source)).toContain("No policy has “no such policy” in its name");
    expect(await said(changed('"tenant": "reader-only"', '"tenant": "global-reader-admin"'))).toContain(
      "The portal refuses",
    );
  });

  test("never throws, whatever it is", { timeout: 120_000 }, async () => {
    const cut = fc
      .nat(text.length)
      .chain((from) => fc.tuple(fc.constant(from), fc.nat(40), fc.string({ maxLength: 12 })));
    await fc.assert(
      fc.asyncProperty(cut, async ([from, length, put]) => {
        const source = text.slice(0, from) + put + text.slice(from + length);
        const read = await readScenario(source);
        if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });
});
