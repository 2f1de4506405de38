import { PARTS, type PartId } from "./controls.ts";
import { isShown } from "./element.ts";
import { plain, wordsIn } from "./words.ts";
import type { Zone } from "./zone.ts";

/** Which part of the settings page is shown, and what said so. */
export interface Position {
  readonly part: PartId | null;
  readonly wizard: boolean;
}

/** A line of a list of sub-pages or of a wizard may carry a word more for screen readers, such as "Current step". */
export const STEP = "[aria-current=step]";
const NAVIGATION = "nav, [role=navigation], [role=tablist]";
const LINE = "a, button, [role=tab]";
export const CHOSEN = "[aria-current=page], [aria-selected=true], .is-selected";
/** Lines of the portal's own navigation, some of which have the same names. */
export const PORTALS_OWN = "[data-automation-id^=scc-nav-], [data-id^=scc-nav-]";

/**
 * The wizard's own list first, then the list of sub-pages, then the address; null where none of them tells.
 * @param address path and query.
 */
export function positionOf(document: Document, address: string, zone: Zone): Position {
  const steps = shown(document, STEP);
  if (steps.length > 0) return { part: only(steps.map(startsPart)), wizard: true };
  if (stepList(zone.root)) return { part: partByContent(zone.root), wizard: true };
  if (zone.own || zone.modal) {
    const heading = zone.root.querySelector("h1, h2, [role=heading]");
    return { part: heading && isPart(wordsIn(heading)), wizard: false };
  }
  const chosen = lists(document).flatMap((lines) => lines.filter((line) => line.matches(CHOSEN)));
  const section = only(chosen.map(wordsIn).map(isPart));
  return { part: section ?? partOfAddress(address), wizard: false };
}

function partOfAddress(address: string): PartId | null {
  const [path = "", query = ""] = address.split("?");
  const last = path.split("/").filter(Boolean).at(-1) ?? "";
  // Not through URLSearchParams: what it iterates over is closed to content scripts in Firefox.
  const pieces = [...query.split("&").map((each) => each.split("=")[1] ?? ""), last];
  return PARTS.find((part) => pieces.some((piece) => part.address?.test(piece)))?.id ?? null;
}

/** So many of the documented sub-pages in one list are no coincidence. */
export const ENOUGH_SECTIONS = 3;

/** How many of the documented sub-pages that list on the page names which names most. */
export function sectionsListed(document: Document): number {
  return Math.max(0, ...lists(document).map(partsNamed));
}

/** The lines of the list of sub-pages; null where no list names enough of them. */
export function sectionList(document: Document): readonly Element[] | null {
  return lists(document).find((lines) => partsNamed(lines) >= ENOUGH_SECTIONS) ?? null;
}

const partsNamed = (lines: readonly Element[]) =>
  new Set(lines.map(wordsIn).map(isPart).filter(Boolean)).size;

/** The lines of each list that leads somewhere. */
function lists(document: Document): Element[][] {
  return [...document.querySelectorAll(NAVIGATION)].map((list) =>
    [...list.querySelectorAll(LINE)].filter((line) => !line.matches(PORTALS_OWN) && isShown(line)),
  );
}

/** A longer list is one of the tenant's things, and costs time. */
const MOST_STEPS = 12;

/** The lines of a list of steps, which names parts and leads nowhere; it need not say which one is shown. */
export function stepList(zone: Element): readonly Element[] | null {
  for (const list of zone.querySelectorAll("ol, ul")) {
    if (list.children.length > MOST_STEPS) continue;
    const lines = [...list.children].filter((line) => !line.querySelector("a, button") && isShown(line));
    if (new Set(lines.map(wordsIn).map(startsPart).filter(Boolean)).size >= ENOUGH_SECTIONS) return lines;
  }
  return null;
}

/** Where no mark tells the step: by a word that is found in one part alone. */
function partByContent(zone: Element): PartId | null {
  const labels = [...zone.querySelectorAll("label, button, [role=tab], [role=checkbox]")].filter(
    isVisibleText,
  );
  const words = labels.map((label) => wordsIn(label) || plain(label.getAttribute("aria-label")));
  return only(
    PARTS.flatMap(({ id, holds }) =>
      holds?.some((name) => words.some((text) => text.startsWith(plain(name)))) ? [id] : [],
    ),
  );
}

/** Also what is hidden from screen readers alone, as Fluent's labels are. */
const isVisibleText = (element: Element) => !element.closest("[hidden], [inert]");

function shown(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(selector)].filter(isShown).map(wordsIn);
}

const isPart = (text: string) =>
  PARTS.find((part) => part.names.some((name) => plain(name) === text))?.id ?? null;

const startsPart = (text: string) =>
  PARTS.find((part) => part.names.some((name) => text.startsWith(plain(name))))?.id ?? null;

function only(parts: readonly (PartId | null)[]): PartId | null {
  const named = new Set(parts.filter((part) => part !== null));
  return named.size === 1 ? ([...named][0] ?? null) : null;
}
