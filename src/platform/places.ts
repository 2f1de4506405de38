import * as z from "zod/mini";
import { STORED_PLACES } from "./keys.ts";
import { eachField, eachItem, type StorageArea, stored } from "./stored.ts";

const paths = eachItem(z.string().check(z.maxLength(2048)));

/** Addresses at which the admin hid the panel, or asked for it. Shared by the background, which writes, and the page's side. */
export function learnedPlaces(area: StorageArea) {
  return stored(area, STORED_PLACES, eachField({ shown: paths, hidden: paths }));
}

/** Path without a trailing slash; addresses are learned and compared in this form. */
export function normalPath(path: string): string {
  return path.length > 1 ? path.replace(/\/+$/, "") || "/" : path;
}
