import { expect, test } from "vitest";
import { placementAvoiding } from "../../../src/panel/avoidance.ts";

const box = (left: number, right: number, top = 0, bottom = 800) => ({ left, right, top, bottom });
const HOME = box(856, 1268, 56, 788);

test.each([
  ["beside the panel", box(500, 700, 100, 140), null],
  ["above it", box(900, 1000, 0, 56), null],
  ["under it", box(900, 1000, 100, 140), "swapped"],
  ["as wide as the page", box(300, 1200, 100, 140), "folded"],
])("a control %s", (_where, area, aside) => {
  expect(placementAvoiding(area, HOME, 1280)).toBe(aside);
});

test("a panel that fills the window can only fold up", () => {
  expect(placementAvoiding(box(20, 80, 300, 340), box(0, 400), 400)).toBe("folded");
});
