import { STORED_PLACES } from "./keys.ts";
import { eachField, type StorageArea, stored } from "./stored.ts";

/** Without a schema: the content script reads this, and a list of strings is not worth zod there. */
const paths = (raw: unknown): string[] =>
  Array.isArray(raw) ? raw.filter((path) => typeof path === "string" && path.length <= 2048) : [];

/** Addresses at which the admin hid the panel, or asked for it. Shared by the background, which writes, and the page's side. */
export function learnedPlaces(area: StorageArea) {
  return stored(area, STORED_PLACES, eachField({ shown: paths, hidden: paths }));
}

/** An address without a slash at the end of its path; addresses are learned and compared in this form. */
export function normalPath(address: string): string {
  return address.replace(/(.)\/+(?=\?|$)/, "$1");
}
