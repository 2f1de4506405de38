import { placeOf } from "../portal/address.ts";
import { openEyes } from "../portal/eyes.ts";
import { offerEyes } from "./here.ts";

/** The eyes, in a script of their own, which comes to the experts' page together with the panel. */
offerEyes(openEyes(() => placeOf(location)));
