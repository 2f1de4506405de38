import type { ControlShape, PageShape } from "../../src/portal/structure/shape.ts";
import { type Face, TRAIT_NAMES, type Trait, USUAL_FACE } from "../../src/simulator/portal/face.ts";

/** What a trait of the portal is, and what on the recorded pages says so. */
interface Told<Value> {
  readonly value: Value;
  readonly because: string;
}

/** One reader for each trait. null: nothing that was recorded tells. */
type Readers = { readonly [T in Trait]: (pages: readonly PageShape[]) => Told<Face[T]> | null };

const READERS: Readers = {
  icons(pages) {
    const glyphs = sum(pages.map(({ icons }) => icons.glyphs));
    const pictures = sum(pages.map(({ icons }) => icons.pictures));
    if (glyphs > 0) return told("glyphs", `${glyphs} buttons and links hold letters of the private-use area`);
    return pictures > 0
      ? told("pictures", `${pictures} buttons and links hold pictures, none a letter`)
      : null;
  },
  arrival(pages) {
    const times = pages.flatMap(({ moved }) => (moved ? [moved.times] : []));
    if (times.length === 0) return null;
    const settled = Math.max(...times.map((each) => each.settled));
    const late = Math.max(...times.map((each) => each.settled - (each.heading ?? 0)));
    const because = `a page was whole after ${settled} ms at the most, ${late} ms after its heading`;
    if (settled >= SLOW) return told("slow", because);
    if (settled < AT_ONCE) return told("at-once", because);
    return told(late >= IN_STAGES ? "staged" : "skeleton", because);
  },
  moves(pages) {
    const moves = pages.flatMap(({ moved }) => (moved ? [moved] : []));
    const kept = moves.filter(({ sameFrame }) => sameFrame).length;
    if (moves.length === 0) return null;
    return told(kept > 0 ? "in-place" : "anew", `${kept} of ${moves.length} moves kept the frame`);
  },
  layers(pages) {
    const dialogs = pages.flatMap((page) => page.dialogs);
    const layered = dialogs.filter(({ layer }) => layer).length;
    if (dialogs.length === 0) return null;
    const because = `${layered} of ${dialogs.length} dialogs stand in Fluent's layers`;
    return told(layered > 0 ? "fluent" : "native", because);
  },
  panels(pages) {
    const hidden = pages.flatMap(({ dialogs }) => dialogs).filter(({ visible }) => !visible).length;
    if (hidden > 0) return told("kept", `${hidden} hidden dialogs are in the pages`);
    const opened = pages.findIndex(({ dialogs }) => dialogs.length > 0);
    const after = opened >= 0 && pages.slice(opened + 1).some(({ dialogs }) => dialogs.length === 0);
    return after ? told("gone", "nothing of a dialog is left after it was closed") : null;
  },
  trail(pages) {
    const trail = pages.find((page) => page.trail)?.trail;
    if (!trail) return null;
    return trail.marked
      ? told("marked", "the trail's last piece is marked as the current page")
      : told("plain", "the trail's last piece carries no mark");
  },
  title(pages) {
    const named = pages.filter((page) => page.named);
    if (named.length === 0) return null;
    const follows = named.some(({ words }) => words.title);
    return follows
      ? told("follows", "the document's title names the service")
      : told("still", "the document's title never names the service");
  },
  boxes(pages) {
    const boxes = controlsOf(pages, "checkbox").filter(({ role, row }) => role !== "switch" && !row);
    const fluent = boxes.filter(({ classes }) => classes.includes("ms-Checkbox"));
    if (boxes.length === 0) return null;
    if (fluent.length === 0)
      return told("native", `${boxes.length} check boxes have none of Fluent's classes`);
    return fluent.some(({ named }) => named === "attribute")
      ? told("fluent", "Fluent's check boxes name themselves by an attribute")
      : told("unnamed", "Fluent's check boxes are named by their label alone");
  },
  fields(pages) {
    const choices = controlsOf(pages, "choice");
    if (choices.length === 0) return null;
    return choices.some(({ tag }) => tag === "select")
      ? told("native", "a choice is the browser's own")
      : told("fluent", "a choice is a combo box of the library's making");
  },
  guide(pages) {
    const guide = pages.filter(({ wizard, part }) => wizard && part !== null);
    if (guide.length === 0) return null;
    if (guide.some(({ zone }) => zone.dialog)) return told("layer", "the guide stands in a dialog");
    return guide.some(({ steps }) => steps?.marked)
      ? told("inline", "the guide stands in the page and marks its step")
      : told("unmarked", "the guide marks no step");
  },
  headings(pages) {
    const parts = pages.filter(({ part, words }) => HEADED.includes(part) && words.part !== null);
    const names = parts.filter(({ words }) => words.part).length;
    if (parts.length === 0) return null;
    const because = `${names} of ${parts.length} parts are headed by their names`;
    return told(names > parts.length / 2 ? "names" : "sentences", because);
  },
  welcome(pages) {
    const first = pages.find(({ controls }) => controls.some((each) => tellsBy(each, "get-started")));
    if (!first) return null;
    const links = first.controls.filter(({ tag }) => tag === "a").length;
    return told(links > 0 ? "rich" : "bare", `${links} links stand beside the first page's button`);
  },
  sections(pages) {
    const line = pages.find((page) => page.sections)?.sections?.line;
    if (!line) return null;
    const because = `a line of the list of sub-pages is <${line.tag}${line.role ? ` role="${line.role}"` : ""}>`;
    if (line.role === "tab") return told("tabs", because);
    return told(line.tag === "button" || line.role === "button" ? "buttons" : "links", because);
  },
  tables(pages) {
    const table = pages.find((page) => page.tables.length > 0)?.tables[0];
    if (!table) return null;
    return table.role === "grid"
      ? told("grid", "a list has the role of a grid")
      : told("table", "a list is a table of its own");
  },
  navigation(pages) {
    const { lines, hidden } = pages.find((page) => page.navigation.lines > 0)?.navigation ?? {};
    if (lines === undefined || hidden === undefined) return null;
    return told(hidden > 0 ? "complete" : "open", `${hidden} of the portal's ${lines} lines are hidden`);
  },
  words(pages) {
    const named = pages.filter((page) => page.named);
    const product = named.find(({ words }) => words.product !== null)?.words.product ?? null;
    if (product === false) return told("product", "the heading is not the service's English name alone");
    const frame = named.find(({ words }) => words.navigation !== null)?.words.navigation ?? null;
    if (product === null || frame === null) return null;
    const labels = named.some(({ words }) => words.labels);
    return labels && !frame
      ? told("mixed", "the page's labels are in English, and the portal's navigation is not")
      : told("whole", "the page and the portal's navigation are in one language");
  },
};

/** Milliseconds: see `STAGES` of the simulated portal. */
const SLOW = 4000;
const AT_ONCE = 150;
const IN_STAGES = 250;
/** Parts that have a heading of their own. */
const HEADED: readonly (string | null)[] = ["permissions", "exclusions", "contacts", "teams", "review"];

export type ToldFace = { readonly [T in Trait]: Told<Face[T]> | null };

/** What the recorded pages tell of each trait. */
export function traitsIn(pages: readonly PageShape[]): ToldFace {
  const sound = pages.filter(({ loading }) => !loading);
  return Object.fromEntries(
    TRAIT_NAMES.map((trait) => [trait, READERS[trait](sound)]),
  ) as unknown as ToldFace;
}

/** The face that the simulated portal has to take; the likeliest where nothing is told. */
export function faceFromTold(face: ToldFace): Face {
  return Object.fromEntries(
    TRAIT_NAMES.map((trait) => [trait, face[trait]?.value ?? USUAL_FACE[trait]]),
  ) as unknown as Face;
}

function told<const Value>(value: Value, because: string): Told<Value> {
  return { value, because };
}

function controlsOf(pages: readonly PageShape[], kind: ControlShape["kind"]): ControlShape[] {
  return pages.flatMap(({ controls }) => controls.filter((each) => each.kind === kind));
}

const tellsBy = ({ told }: ControlShape, id: keyof ControlShape["told"]) =>
  told[id]?.includes("name") ?? false;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
