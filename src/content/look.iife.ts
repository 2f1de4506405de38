import { watchHeading } from "../portal/watch-heading.ts";
import { offerLook } from "./here.ts";

/** What looks at the headings of settings pages, in a script of its own, which comes to those alone. */
offerLook(watchHeading);
