import { type Face, faceFrom } from "./face.ts";
import { type PortalQuirks, quirksFrom } from "./quirks.ts";
import { ADDRESS_SETS, type AddressSet, addressSetOf, USUAL_ADDRESSES } from "./routes.ts";

export interface AddressOptions {
  readonly tid: string | null;
  readonly face: Face;
  readonly quirks: PortalQuirks;
  readonly addresses: AddressSet;
}

/**
 * Reads `?tid=`, `?face=` (see face.ts), `?quirks=` (see quirks.ts) and `?addresses=` (see routes.ts) from the address that
 * the portal was loaded with. A deep link that only one set of addresses knows chooses that set by itself.
 */
export function optionsFrom(address: URL): AddressOptions {
  const asked = address.searchParams.get("addresses");
  return {
    tid: address.searchParams.get("tid"),
    face: faceFrom(address.searchParams.get("face")),
    quirks: quirksFrom(address.searchParams.get("quirks")),
    addresses: ADDRESS_SETS.find((set) => set === asked) ?? addressSetOf(address.pathname) ?? USUAL_ADDRESSES,
  };
}
