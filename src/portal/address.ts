import { normalPath } from "../platform/places.ts";
import type { Place } from "../platform/protocol.ts";

/**
 * No document gives the address of Settings > Defender Experts, so an address can be enough to say no, and otherwise only
 * says that the page has to be looked at. What says yes by itself is the admin's own word alone.
 */
export type AddressVerdict = "yes" | "look" | "no";

/** Addresses that the admin settled by hand. */
export interface LearnedPlaces {
  readonly shown: readonly string[];
  readonly hidden: readonly string[];
}

/** The portal keeps its settings below these (Microsoft Defender documentation, links to single settings pages). */
const SETTINGS = /^\/(securitysettings|settings|mtosettings)(?=[/?]|$)/i;

/** At the list of all settings many pages stand behind one address, so that it says nothing of any of them. */
const isRoot = (address: string) => address.replace(SETTINGS, "") === "";

/** Keys of the query by which the portal tells one piece of a page from another (the same documentation). */
const PLACE_KEYS = ["tabid", "viewid", "childviewid"];
const LONGEST_PIECE = 60;

/** What the address alone says. The admin's own word comes first; a page hidden by hand stays hidden. */
export function judgeAddress(address: string, learned: LearnedPlaces): AddressVerdict {
  const here = normalPath(address);
  if (learned.hidden.includes(here)) return "no";
  if (learned.shown.includes(here) && !isRoot(here)) return "yes";
  return settingsRootOf(here) === null ? "no" : "look";
}

/** The piece below which the portal keeps the settings page at hand; null: it is none. */
export function settingsRootOf(path: string): string | null {
  return SETTINGS.exec(path)?.[1]?.toLowerCase() ?? null;
}

/**
 * The page at hand. Its address is the path and what of the query tells its place, so that nothing else is learned or
 * sent. `tid` is the tenant that the portal's address names, if it names one.
 */
export function placeOf({ pathname, search }: Pick<Location, "pathname" | "search">): Place {
  const query = new URLSearchParams(search);
  const pieces = PLACE_KEYS.flatMap((key) => {
    const value = query.get(key)?.slice(0, LONGEST_PIECE);
    return value ? [`${key}=${encodeURIComponent(value)}`] : [];
  });
  return {
    path: pathname.slice(0, 1024) + (pieces.length > 0 ? `?${pieces.join("&")}` : ""),
    tid: query.get("tid")?.slice(0, 256) ?? null,
  };
}
