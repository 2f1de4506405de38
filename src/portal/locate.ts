import { type Control, type ControlId, controlNamed } from "./controls.ts";
import { ofKind } from "./element.ts";
import { namesDefenderExperts } from "./heading.ts";
import { LOCATORS, type LocatorName, type Sight } from "./locators.ts";
import { positionOf } from "./position.ts";
import { isContent, zoneOf } from "./zone.ts";

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
 * @param address path and query, as the page at hand has them.
 * @param without ways of looking that are left out, to see what hangs on them.
 */
export function locate(
  id: ControlId,
  document: Document,
  address: string,
  without: readonly LocatorName[] = [],
): Located {
  const control = controlNamed(id);
  const sight = sightOf(control, document, address);
  const names = Object.keys(LOCATORS) as LocatorName[];
  const hits = new Map(
    names.map((name) => [name, without.includes(name) ? [] : LOCATORS[name](control, sight)] as const),
  );
  const found = Object.fromEntries(names.map((name) => [name, hits.get(name)?.length ?? 0]));
  return { element: agreed(hits), found: found as Located["found"] };
}

function sightOf(control: Control, document: Document, address: string): Sight {
  const zone = zoneOf(document);
  const position = positionOf(document, address, zone);
  const hidden = control.wizard === true && !position.wizard;
  // Another part is shown: whatever carries the same words there is something else.
  const elsewhere = control.part !== null && position.part !== null && position.part !== control.part;
  const candidates =
    hidden || elsewhere ? [] : ofKind(zone.root, control.kind).filter((element) => isContent(element, zone));
  return { zone, position, candidates, named: namesDefenderExperts(document) };
}

function agreed(hits: ReadonlyMap<LocatorName, readonly Element[]>): Element | null {
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
