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
function sentencesIn(value: unknown): Said[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(sentencesIn);
  return "key" in value && typeof value.key === "string" ? [value as Said, ...inner] : inner;
}

describe("whatever the judge says", () => {
  test("is a sentence of the catalogue, with all that it has to be filled with", () => {
    holds(
      fc.property(anyInput, (input) => {
        for (const { key, args = [] } of sentencesIn(assess(input, KNOWLEDGE, AT))) {
          const message = CATALOGUE[key];
          expect(message, key).toBeDefined();
          const places = Object.keys(message?.placeholders ?? {}).length;
          // Reasons are all given their detail; not all of them name it.
          if (key.startsWith("unknown_")) expect(args.length, key).toBeGreaterThanOrEqual(places);
          else expect(args.length, key).toBe(places);
        }
      }),
    );
  });
});
