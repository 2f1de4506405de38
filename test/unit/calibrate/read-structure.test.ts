import { expect, test } from "vitest";
import { readStructure } from "../../../scripts/calibrate/read-structure.ts";
import { pageShape } from "./page-shape.ts";

const file = (change: object = {}) =>
  JSON.stringify({
    what: "structure of the portal",
    format: 1,
    version: "0.1.0",
    pages: [pageShape()],
    ...change,
  });

test("reads what the pop-up copies", () => {
  expect(readStructure(file()).pages).toEqual([pageShape()]);
});

test.each([
  ["cut off", file().slice(0, -20), "It is no JSON"],
  ["another file", '{"name":"x"}', "It is not what the pop-up copies"],
  ["nothing at all", "null", "It is not what the pop-up copies"],
  ["of a later version", file({ format: 2 }), "Use the version that wrote it"],
  ["without pages", file({ pages: [] }), "pages"],
  ["with a field of another kind", file({ pages: [{ ...pageShape(), frames: "many" }] }), "pages.0.frames"],
  [
    "with a control that nobody knows",
    file({ pages: [pageShape({ part: "cellar" as never })] }),
    "pages.0.part",
  ],
  ["endless", " ".repeat(5_000_001), "larger than anything"],
])("%s is refused in a sentence that says what was wrong", (_name, text, said) => {
  expect(() => readStructure(text)).toThrow(said);
});
