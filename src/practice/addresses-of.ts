import { type AddressSet, addressSetOf, USUAL_ADDRESSES } from "../simulator/portal/routes.ts";
import type { Scenario } from "./scenario.ts";

/** Where the portal of a scenario keeps the settings page: as the scenario says, or as the pages that it opens show. */
export function addressesOf({ portal, moments }: Scenario): AddressSet {
  const opened = moments.flatMap(({ open }) => (open === undefined ? null : addressSetOf(open)) ?? []);
  return portal?.addresses ?? opened[0] ?? USUAL_ADDRESSES;
}
