import { type Control, PARTS } from "./controls.ts";
import { isTicked, namesOf, wordsOf } from "./element.ts";
import { headingsOver, leadHeading } from "./headings.ts";
import type { Look } from "./look-at.ts";
import { plain } from "./words.ts";
import type { Zone } from "./zone.ts";

/** What a locator is given: the page, and the controls of the right kind that could be meant. */
export interface Sight extends Look {
  readonly candidates: readonly Element[];
}

export type LocatorName = "name" | "mention" | "heading" | "position" | "order" | "sole";

/**
 * One way of telling a control, independent of the others.
 * @returns those of the candidates that it could be; none where this way tells nothing.
 */
export type Locator = (control: Control, sight: Sight) => readonly Element[];

/** By the accessible name. */
const byName: Locator = ({ names }, { candidates }) =>
  candidates.filter((element) =>
    namesOf(element).some((text) => names.some((name) => startsWith(text, plain(name)))),
  );

/** By a word in its name or description that its neighbours do not have. */
const byMention: Locator = ({ mentions = [] }, { candidates }) =>
  candidates.filter((element) => mentions.some((word) => wordsOf(element).includes(plain(word))));

/** By the heading that it stands under. */
const byHeading: Locator = (control, { candidates, zone, named }) => {
  // On a page of its own what heads the page is what counts, and the page says itself what it is.
  if (control.part === null) return named && !zone.modal ? underLead(candidates, zone) : [];
  const names = control.under ?? PARTS.find((part) => part.id === control.part)?.names ?? [];
  return candidates.filter((element) => {
    const [nearest] = headingsOver(element, zone.root);
    return nearest !== undefined && names.some((name) => startsWith(nearest, plain(name)));
  });
};

/** By the part of the settings that the wizard, the list of sub-pages or the address says is shown. */
const byPosition: Locator = (control, { candidates, zone, position }) =>
  control.part === null || position.part !== control.part ? [] : underLead(candidates, zone);

/** By its place among the controls of its kind, where there are exactly as many as there should be. */
const byOrder: Locator = ({ order, kind }, { candidates, zone }) => {
  if (!order) return [];
  const counted = candidates.filter((element) => !element.matches(kind === "button" ? LINKS : IN_ROWS));
  const own = order[1] > 3 ? counted : underLead(counted, zone);
  const [index, count] = order;
  const element = own[index];
  if (own.length !== count || !element) return [];
  // What cannot be taken back stands first, ticked and locked; without it these are other boxes.
  const first = own[0];
  const locked = first?.hasAttribute("disabled") || first?.getAttribute("aria-disabled") === "true";
  if (kind === "checkbox" && count > 1 && !(first && locked && isTicked(first))) return [];
  return [element];
};

/** By being the only one that is called so, where nothing else could be. */
const bySole: Locator = (control, sight) => {
  if (!control.unmistakable || !sight.named) return [];
  const called = byName(control, sight);
  return called.length === 1 ? underLead(called, sight.zone) : [];
};

/** Beside a true button links are no rivals, and check boxes of rows are none of the page's own. */
const LINKS = "a[href], [role=link], .ms-Link, [role=row] *";
const IN_ROWS = "[role=row] *, [role=gridcell] *";

function underLead(elements: readonly Element[], zone: Zone): Element[] {
  const lead = leadHeading(zone.root);
  return elements.filter((element) => headingsOver(element, zone.root)[0] === lead);
}

export const LOCATORS: Readonly<Record<LocatorName, Locator>> = {
  name: byName,
  mention: byMention,
  heading: byHeading,
  position: byPosition,
  order: byOrder,
  sole: bySole,
};

/** A label may be followed by more, such as "(default)", but not by more letters of the same word. */
function startsWith(text: string, name: string): boolean {
  return text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
}
