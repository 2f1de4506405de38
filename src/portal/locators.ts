import { type Control, PARTS } from "./controls.ts";
import { isTicked, nameOf, plain, wordsOf } from "./element.ts";
import { headingsOver, leadHeading } from "./headings.ts";
import type { Position } from "./position.ts";
import type { Zone } from "./zone.ts";

/** The heading of the settings page, in every language of the portal. */
const PRODUCT = "defender experts";

/** What a locator is given: the controls of the right kind that could be meant, and where they stand. */
export interface Sight {
  readonly zone: Zone;
  readonly position: Position;
  readonly candidates: readonly Element[];
}

export type LocatorName = "name" | "mention" | "heading" | "position" | "order";

/**
 * One way of telling a control, independent of the others.
 * @returns those of the candidates that it could be; none where this way tells nothing.
 */
export type Locator = (control: Control, sight: Sight) => readonly Element[];

/** By the accessible name. */
const byName: Locator = ({ names }, { candidates }) =>
  candidates.filter((element) => names.some((name) => startsWith(nameOf(element), plain(name))));

/** By a word in its name or description that its neighbours do not have. */
const byMention: Locator = ({ mentions = [] }, { candidates }) =>
  candidates.filter((element) => mentions.some((word) => wordsOf(element).includes(plain(word))));

/** By the heading that it stands under. */
const byHeading: Locator = (control, { candidates, zone }) => {
  if (control.part === null) {
    const lead = leadHeading(zone.root);
    return candidates.filter((element) => {
      const [nearest, ...outer] = headingsOver(element, zone.root);
      return nearest === lead && [nearest, ...outer].includes(PRODUCT);
    });
  }
  const names = control.under ?? PARTS.find((part) => part.id === control.part)?.names ?? [];
  return candidates.filter((element) => {
    const [nearest] = headingsOver(element, zone.root);
    return nearest !== undefined && names.some((name) => startsWith(nearest, plain(name)));
  });
};

/** By the part of the settings that the wizard, the list of sub-pages or the address says is shown. */
const byPosition: Locator = (control, { candidates, zone, position }) => {
  if (control.part === null || position.part !== control.part) return [];
  const lead = leadHeading(zone.root);
  return candidates.filter((element) => headingsOver(element, zone.root)[0] === lead);
};

/** By its place among the controls of its kind, where there are exactly as many as there should be. */
const byOrder: Locator = ({ order, kind }, { candidates, zone }) => {
  if (!order) return [];
  const lead = leadHeading(zone.root);
  const own =
    order[1] > 3 ? candidates : candidates.filter((element) => headingsOver(element, zone.root)[0] === lead);
  const [index, count] = order;
  const element = own[index];
  if (own.length !== count || !element) return [];
  // What cannot be taken back stands first, ticked and locked; without it these are other boxes.
  const first = own[0];
  const locked = first?.hasAttribute("disabled") || first?.getAttribute("aria-disabled") === "true";
  if (kind === "checkbox" && count > 1 && !(first && locked && isTicked(first))) return [];
  return [element];
};

export const LOCATORS: Readonly<Record<LocatorName, Locator>> = {
  name: byName,
  mention: byMention,
  heading: byHeading,
  position: byPosition,
  order: byOrder,
};

/** A label may be followed by more, such as "(default)", but not by more letters of the same word. */
function startsWith(text: string, name: string): boolean {
  return text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
}
