import { PARTS, type PartId } from "./controls.ts";
import { isShown, plain } from "./element.ts";

/** Which part of the settings page is shown, and what said so. */
export interface Position {
  readonly part: PartId | null;
  readonly wizard: boolean;
}

/** A line of a list of sub-pages or of a wizard may carry a word more for screen readers, such as "Current step". */
const STEP = "[aria-current=step]";
const SECTION =
  "nav [aria-current=page], [role=navigation] [aria-current=page], [role=tab][aria-selected=true]";

/** The wizard's own list first, then the list of sub-pages, then the address; null where none of them tells. */
export function positionOf(document: Document, path: string): Position {
  const step = shown(document, STEP);
  if (step.length > 0) return { part: only(step.map(startsPart)), wizard: true };
  const section = only(shown(document, SECTION).map(isPart));
  return { part: section ?? partOfAddress(path), wizard: false };
}

export function partOfAddress(path: string): PartId | null {
  const last = path.split("/").filter(Boolean).at(-1) ?? "";
  return PARTS.find((part) => part.address?.test(last))?.id ?? null;
}

/** So many of the documented sub-pages in one list are no coincidence. */
export const ENOUGH_SECTIONS = 3;

/** How many of the documented sub-pages a list on the page names. */
export function sectionsListed(document: Document): number {
  const named = shown(document, "nav a, nav button, [role=navigation] a, [role=tab]").map(isPart);
  return new Set(named.filter((part) => part !== null)).size;
}

function shown(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(selector)]
    .filter(isShown)
    .map((element) => plain(element.textContent));
}

const isPart = (text: string) =>
  PARTS.find((part) => part.names.some((name) => plain(name) === text))?.id ?? null;

const startsPart = (text: string) =>
  PARTS.find((part) => part.names.some((name) => text.startsWith(plain(name))))?.id ?? null;

function only(parts: readonly (PartId | null)[]): PartId | null {
  const named = new Set(parts.filter((part) => part !== null));
  return named.size === 1 ? ([...named][0] ?? null) : null;
}
