import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KNOWLEDGE } from "../../../../src/knowledge/index.ts";
import { assess } from "../../../../src/readiness/assess.ts";
import { AT } from "../../support/snapshot.ts";
import { anyInput, holds } from "./support.ts";

const CATALOGUE = JSON.parse(
  readFileSync(new URL("../../../../public/_locales/en/messages.json", import.meta.url), "utf8"),
) as Record<string, { placeholders?: object }>;

interface Said {
  readonly key: string;
  readonly args?: readonly unknown[];
}

/** Every sentence in a value, at any depth. */
function sentencesIn(value: unknown, found: Said[] = []): Said[] {
  if (typeof value !== "object" || value === null) return found;
  if ("key" in value && typeof value.key === "string") found.push(value as Said);
  for (const inner of Object.values(value)) sentencesIn(inner, found);
  return found;
}

/** How many arguments each sentence of the catalogue is filled with. */
const PLACES = new Map(
  Object.entries(CATALOGUE).map(([key, { placeholders = {} }]) => [key, Object.keys(placeholders).length]),
);

function isWhole({ key, args = [] }: Said): boolean {
  const places = PLACES.get(key);
  if (places === undefined) return false;
  // Reasons are all given their detail; not all of them name it.
  return key.startsWith("unknown_") ? args.length >= places : args.length === places;
}

describe("whatever the judge says", () => {
  test("is a sentence of the catalogue, with all that it has to be filled with", () => {
    holds(
      fc.property(anyInput, (input) => {
        const said = sentencesIn(assess(input, KNOWLEDGE, AT));
        expect(said.filter((sentence) => !isWhole(sentence))).toEqual([]);
      }),
    );
  });
});
