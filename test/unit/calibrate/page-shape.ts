import type { ControlShape, PageShape } from "../../../src/portal/structure/shape.ts";

const node = { tag: "div", role: null, level: null, classes: [], automationId: null };

/** A page of the settings of which nothing is special. */
export function pageShape(change: Partial<PageShape> = {}): PageShape {
  return {
    address: { root: "securitysettings", pieces: 2, keys: [] },
    language: "en",
    named: true,
    part: "permissions",
    wizard: false,
    loading: false,
    words: { product: true, labels: true, navigation: true, title: true, part: true },
    zone: { ...node, tag: "main", dialog: false, blocking: false },
    headings: [{ ...node, tag: "h1", level: 1 }],
    dialogs: [],
    trail: null,
    steps: null,
    sections: { lines: 6, line: { ...node, tag: "a" } },
    navigation: { lines: 17, hidden: 0 },
    tables: [],
    icons: { glyphs: 0, pictures: 0 },
    frames: 0,
    controls: [],
    moved: null,
    ...change,
  };
}

export function controlShape(change: Partial<ControlShape> = {}): ControlShape {
  return {
    ...node,
    tag: "button",
    kind: "button",
    type: "button",
    named: "text",
    described: false,
    row: false,
    told: {},
    taken: [],
    ...change,
  };
}
