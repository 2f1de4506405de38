import { normalPath } from "../platform/places.ts";
import type { Place } from "../platform/protocol.ts";

/**
 * No document gives the address of Settings > Defender Experts, so an address can be enough to say yes, can be enough to
 * say no, and otherwise only says that the page has to be looked at.
 */
export type AddressVerdict = "yes" | "look" | "no";

/** Addresses that the admin settled by hand. */
export interface LearnedPlaces {
  readonly shown: readonly string[];
  readonly hidden: readonly string[];
}

/** The portal keeps its settings below these (Microsoft Defender documentation, links to single settings pages). */
const SETTINGS = /^\/(securitysettings|settings)(\/|$)/i;

/** A settings address that names the service, in the spellings that an address can have. */
const NAMES_EXPERTS = /\/(microsoft[-_]?)?defender[-_]?experts?([-_/]|$)/i;

/** What the path alone says. The admin's own word comes first; a page hidden by hand stays hidden. */
export function judgeAddress(path: string, learned: LearnedPlaces): AddressVerdict {
  const here = normalPath(path);
  if (learned.hidden.includes(here)) return "no";
  if (learned.shown.includes(here)) return "yes";
  if (!SETTINGS.test(here)) return "no";
  return NAMES_EXPERTS.test(here) ? "yes" : "look";
}

/** The page at hand. `tid` is the tenant that the portal's address names, if it names one. */
export function placeOf(location: Pick<Location, "pathname" | "search">): Place {
  return {
    path: location.pathname.slice(0, 2048),
    tid: new URLSearchParams(location.search).get("tid")?.slice(0, 256) ?? null,
  };
}
