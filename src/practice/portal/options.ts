import { type PortalQuirks, quirksFrom } from "./quirks.ts";
import { type AddressSet, addressSetOf } from "./routes.ts";

export interface AddressOptions {
  readonly tid: string | null;
  readonly quirks: PortalQuirks;
  readonly addresses: AddressSet;
}

/**
 * Reads `?tid=`, `?quirks=` (see quirks.ts) and `?addresses=a|b` (see routes.ts) from the address that the portal was
 * loaded with. A deep link that only one set of addresses knows chooses that set by itself.
 */
export function optionsFrom(address: URL): AddressOptions {
  const asked = address.searchParams.get("addresses");
  return {
    tid: address.searchParams.get("tid"),
    quirks: quirksFrom(address.searchParams.get("quirks")),
    addresses: asked === "a" || asked === "b" ? asked : (addressSetOf(address.pathname) ?? "a"),
  };
}
