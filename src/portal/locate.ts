import { type Control, type ControlId, controlNamed } from "./controls.ts";
import { ofKind } from "./element.ts";
import { LOCATORS, type LocatorName, type Sight } from "./locators.ts";
import type { Look } from "./look-at.ts";
import { isContent } from "./zone.ts";

/** How sure it is where a control stands. */
export interface Located {
  /** null: not found, or not surely enough to point at it. */
  readonly element: Element | null;
  /** How many elements each way of looking found. */
  readonly found: Readonly<Record<LocatorName, number>>;
}

/** Ways that know nothing of what a control is called. */
const PLACES: readonly LocatorName[] = ["heading", "position", "order", "sole"];

/**
 * Finds a control of the settings page. It must be told by its words (name or mention) and by where it stands as well, and
 * nothing else may be told equally: better a description in words than a finger at the wrong control.
 * @param without ways of looking that are left out, to see what hangs on them.
 */
export function locate(id: ControlId, look: Look, without: readonly LocatorName[] = []): Located {
  const hits = hitsOf(id, look, without);
  const found = Object.fromEntries([...hits].map(([name, elements]) => [name, elements.length]));
  return { element: agreed(hits), found: found as Located["found"] };
}

/** The elements that each way of looking takes for a control. */
export function hitsOf(
  id: ControlId,
  look: Look,
  without: readonly LocatorName[] = [],
): ReadonlyMap<LocatorName, readonly Element[]> {
  const control = controlNamed(id);
  const sight: Sight = { ...look, candidates: candidatesFor(control, look) };
  const names = Object.keys(LOCATORS) as LocatorName[];
  return new Map(names.map((name) => [name, without.includes(name) ? [] : LOCATORS[name](control, sight)]));
}

function candidatesFor({ kind, part, wizard }: Control, { zone, position }: Look): readonly Element[] {
  const hidden = wizard === true && !position.wizard;
  // Another part is shown: whatever carries the same words there is something else.
  const elsewhere = part !== null && position.part !== null && position.part !== part;
  if (hidden || elsewhere) return [];
  return ofKind(zone.root, kind).filter((element) => isContent(element, zone));
}

/** The element that the ways of looking agree on, if they do. */
export function agreed(hits: ReadonlyMap<LocatorName, readonly Element[]>): Element | null {
  const [named, mentioned] = [hits.get("name") ?? [], hits.get("mention") ?? []];
  const both = named.length > 0 && mentioned.length > 0;
  const told = both ? named.filter((element) => mentioned.includes(element)) : [...named, ...mentioned];
  const votes = (element: Element, names: Iterable<LocatorName> = hits.keys()) =>
    [...names].filter((name) => hits.get(name)?.includes(element)).length;
  const [best, next] = [...new Set(told)]
    .filter((element) => votes(element, PLACES) > 0)
    .map((element) => ({ element, votes: votes(element) }))
    .sort((one, other) => other.votes - one.votes);
  return best && best.votes !== next?.votes ? best.element : null;
}
