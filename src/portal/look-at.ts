import { namesDefenderExperts } from "./heading.ts";
import { type Position, positionOf } from "./position.ts";
import { type Zone, zoneOf } from "./zone.ts";

/** What one look at the page tells before any control is looked for. It holds for as long as the page does not change. */
export interface Look {
  readonly zone: Zone;
  readonly position: Position;
  /** The page itself says that it is Defender Experts. */
  readonly named: boolean;
}

/** @param address path and query, as the page at hand has them. */
export function lookAt(document: Document, address: string): Look {
  const zone = zoneOf(document);
  return { zone, position: positionOf(document, address, zone), named: namesDefenderExperts(document) };
}
