import { CONTROLS } from "./controls.ts";
import { isLoading } from "./loading.ts";
import { locate } from "./locate.ts";
import { lookAt } from "./look-at.ts";
import { ENOUGH_SECTIONS, sectionsListed } from "./position.ts";

/**
 * Whether the page is not as it is known: of all the controls that could be on it none can be told. A dialog that lies over
 * it says nothing of the page, and neither does one that is still on its way, or a sub-page that no step speaks of.
 * @param address path and query, as the page at hand has them.
 */
export function isStrange(document: Document, address: string): boolean {
  const look = lookAt(document, address);
  const { zone, position } = look;
  if ((zone.modal && !zone.own) || isLoading(zone)) return false;
  if (position.part === null && sectionsListed(document) >= ENOUGH_SECTIONS) return false;
  const here = CONTROLS.filter(({ part }) => position.part === null || part === position.part);
  return here.length > 0 && here.every(({ id }) => locate(id, look).element === null);
}
