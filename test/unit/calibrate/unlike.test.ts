import { expect, test } from "vitest";
import { unlike } from "../../../scripts/calibrate/unlike.ts";
import { holdsOf, waysOn } from "../../../scripts/calibrate/ways.ts";
import { controlShape, pageShape } from "./page-shape.ts";

const box = controlShape({ kind: "checkbox", tag: "input", type: "checkbox", named: "label" });
const operator = { told: { operator: ["name", "order"] as const }, taken: ["operator"] as const };

test("names what a recorded control is made of, and what the simulated one is", () => {
  const recorded = pageShape({
    controls: [{ ...box, ...operator, tag: "div", role: "checkbox", type: null, classes: ["fui-Checkbox"] }],
  });
  const simulated = pageShape({ controls: [{ ...box, ...operator, classes: ["ms-Checkbox"] }] });
  expect(unlike(recorded, [simulated])).toEqual([
    {
      where: "operator",
      recorded: "<div role=checkbox .fui-Checkbox>, named by label",
      simulated: "<input .ms-Checkbox> type=checkbox, named by label",
    },
  ]);
});

test("compares with the page that shows the same piece, and with the closest of several", () => {
  const recorded = pageShape({ controls: [{ ...box, ...operator }] });
  const other = pageShape({ part: "teams", controls: [{ ...box, ...operator, tag: "b" }] });
  const without = pageShape();
  const same = pageShape({ controls: [{ ...box, ...operator }] });
  expect(unlike(recorded, [other, without, same])).toEqual([]);
  expect(unlike(recorded, [other])).toEqual([]);
});

test("says of each control whether it would be pointed at, and by what", () => {
  const ways = waysOn([pageShape({ controls: [{ ...box, ...operator }] })]);
  const of = (id: string) => ways.find((each) => each.id === id);
  expect(of("operator")).toMatchObject({ ways: ["name", "order"], pointed: true, recorded: true });
  expect(of("reader")).toMatchObject({ ways: [], pointed: false, recorded: true });
  expect(of("teams")).toMatchObject({ pointed: false, recorded: false });
  // Four controls stand on that part, three of them in an order, two of them with a word of their own.
  expect(holdsOf(ways)).toMatchObject({
    name: { held: 1, of: 4 },
    order: { held: 1, of: 3 },
    mention: { held: 0, of: 2 },
  });
});
