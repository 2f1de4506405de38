import { describe, expect, test } from "vitest";
import { faceFromTold, traitsIn } from "../../../scripts/calibrate/face-of.ts";
import { type Face, STAGES, USUAL_FACE } from "../../../src/simulator/portal/face.ts";
import { pageShape } from "./page-shape.ts";

const movedIn = (heading: number, controls: number, settled: number, sameFrame = true) =>
  pageShape({ moved: { sameFrame, times: { heading, controls, settled } } });

describe("how pages arrive", () => {
  const late = [0, 15, 60];
  test.each(
    (Object.keys(STAGES) as Face["arrival"][]).flatMap((arrival) => late.map((by) => [arrival, by] as const)),
  )("%s is read from its times, taken %i ms late", (arrival, by) => {
    const [heading, controls, all] = STAGES[arrival];
    const pages = [movedIn(heading + by, controls + by, all + by)];
    expect(traitsIn(pages).arrival?.value).toBe(arrival);
    // In place, the controls of a page come with its heading.
    expect(traitsIn([movedIn(heading + by, heading + by, all + by)]).arrival?.value).toBe(arrival);
  });

  test("a page that has nothing to load does not hide that the others have", () => {
    expect(traitsIn([movedIn(250, 250, 250), movedIn(250, 250, 900)]).arrival?.value).toBe("staged");
  });

  test("nobody who was not there can tell", () => {
    const { arrival, moves } = traitsIn([pageShape()]);
    expect([arrival, moves]).toEqual([null, null]);
  });
});

test("a page that is still on its way tells nothing", () => {
  const loading = pageShape({ loading: true, icons: { glyphs: 9, pictures: 0 } });
  expect(Object.values(traitsIn([loading])).every((told) => told === null)).toBe(true);
});

test("what is not told is assumed to be the likeliest", () => {
  const face = faceFromTold(traitsIn([pageShape({ icons: { glyphs: 0, pictures: 4 } })]));
  expect(face).toMatchObject({ icons: "pictures", layers: USUAL_FACE.layers, tables: USUAL_FACE.tables });
});
