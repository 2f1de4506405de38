import { isShown, ofKind } from "./element.ts";
import { isContent, type Zone } from "./zone.ts";

/** What portals show in place of a page that is on its way. Fluent's spinner and shimmer are known by their classes. */
const BUSY =
  "[aria-busy=true], progress:not([value]), [role=progressbar]:not([aria-valuenow]), .ms-Spinner, .ms-Shimmer-container";

/** Whether the page is still on its way: it says so, or has nothing yet that could be used. */
export function isLoading(zone: Zone): boolean {
  if (zone.root.matches(BUSY) || [...zone.root.querySelectorAll(BUSY)].some(isShown)) return true;
  const kinds = ["button", "checkbox", "text", "choice", "tab"] as const;
  return !kinds.some((kind) => ofKind(zone.root, kind).some((element) => isContent(element, zone)));
}
