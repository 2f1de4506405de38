import { isShown, KINDS, ofKind } from "./element.ts";
import { isContent, type Zone } from "./zone.ts";

/** What portals show in place of a page that is on its way. Fluent's spinner and shimmer are known by their classes. */
const BUSY =
  "[aria-busy=true], progress:not([value]), [role=progressbar]:not([aria-valuenow]), .ms-Spinner, .ms-Shimmer-container";

/** Whether the page is still on its way: it says so, or has nothing yet that could be used. */
export function isLoading(zone: Zone): boolean {
  if (zone.root.matches(BUSY) || [...zone.root.querySelectorAll(BUSY)].some(isShown)) return true;
  return !KINDS.some((kind) => ofKind(zone.root, kind).some((element) => isContent(element, zone)));
}
