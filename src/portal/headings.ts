import { DIALOGS } from "./dialogs.ts";
import { isVisible, wordsIn } from "./words.ts";
import { BESIDE } from "./zone.ts";

/** A legend heads a few fields, never a part of the page. */
const LOWEST = 7;

const HEADINGS = "h1, h2, h3, h4, h5, h6, [role=heading], legend";

/**
 * The headings that an element stands under, the nearest first, in the form of `plain`. A heading counts for what
 * follows it at its own level and below, not for what follows the box that it is in.
 */
export function headingsOver(element: Element, zone: Element): string[] {
  const found: string[] = [];
  for (let at: Element | null = element; at && at !== zone; at = at.parentElement) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const heading = headingIn(before);
      if (heading === null) continue;
      found.push(heading);
      break;
    }
  }
  return found;
}

/**
 * The heading of the part that is shown: the one below the page's own that stands highest, or the page's own where there
 * is no other. null where several stand equally high: then no one can tell which of them the page is about.
 */
export function leadHeading(zone: Element): string | null {
  const all = [...zone.querySelectorAll(HEADINGS)].filter((one) => !isAside(one, zone) && isVisible(one));
  // The title of a dialog heads the whole of it, whatever its level.
  const title = zone.getAttribute("aria-labelledby");
  const below = all.filter((one) => levelOf(one) > 1 && !(title && one.id === title));
  const highest = Math.min(...below.map(levelOf));
  const [lead, rival] = below.length > 0 ? below.filter((one) => levelOf(one) === highest) : all;
  return lead && !rival ? wordsIn(lead) : null;
}

/** Beside what the zone is about, or in a dialog that lies over it. */
function isAside(heading: Element, zone: Element): boolean {
  const aside = heading.closest(`${BESIDE}, ${DIALOGS}`);
  return aside !== null && aside !== zone && !aside.contains(zone);
}

/** The heading that this sibling is, or wraps and nothing else with it. */
function headingIn(sibling: Element): string | null {
  const heading = sibling.matches(HEADINGS) ? sibling : sibling.querySelector(HEADINGS);
  if (!heading) return null;
  const text = wordsIn(heading);
  return text !== "" && wordsIn(sibling) === text ? text : null;
}

/** 1 to 6, as its tag or its maker says. */
export function levelOf(heading: Element): number {
  const said = Number(heading.getAttribute("aria-level"));
  return said || Number(/^h([1-6])$/i.exec(heading.tagName)?.[1] ?? LOWEST);
}
