import { placeOf } from "../portal/address.ts";
import { createPageInspector } from "../portal/page-inspector.ts";
import { offerInspector } from "./here.ts";

/** What looks at the page, in a script of its own, which comes to the experts' page together with the panel. */
offerInspector(createPageInspector(() => placeOf(location)));
