import type { Kind } from "../controls.ts";
import { levelOf } from "../headings.ts";
import { wordsIn } from "../words.ts";
import type { ControlShape, NodeShape } from "./shape.ts";

/** Fluent UI's classes of versions 8 and 9; what follows may be generated. */
const CLASS = /^(?:ms|fui)-[A-Z][A-Za-z]{1,24}/;
const MOST_CLASSES = 4;

/** By which the portal's makers know their own elements. */
const AUTOMATION = ["data-automation-id", "data-automationid", "data-testid"];
/** Long runs of digits, and digits among letters, are numbers of something of the tenant's. */
const CODE = /^[a-z][a-z_-]*(?:\d{1,4}(?:[_-][a-z_-]*|$))*$/i;
const LONGEST_CODE = 60;
/** What is listed is the tenant's, and may name its identifiers. */
const LISTED = "[role=row], [role=option], [role=listitem], tr, li li";

/** Roles of the standard (WAI-ARIA 1.2) that portals use; anything else in their place could be words. */
const ROLES = new Set(
  (
    "alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo " +
    "dialog document form grid gridcell group heading img link list listbox listitem main menu menubar menuitem " +
    "menuitemcheckbox menuitemradio navigation none note option presentation progressbar radio radiogroup region row " +
    "rowgroup rowheader search searchbox separator slider spinbutton status switch tab table tablist tabpanel textbox " +
    "toolbar tooltip tree treegrid treeitem"
  ).split(" "),
);
const TAG = /^[a-z][a-z0-9-]{0,23}$/;
const DEEPEST_LEVEL = 9;

export const HEADINGS = "h1, h2, h3, h4, h5, h6, [role=heading]";

export function describeNode(element: Element): NodeShape {
  const heading = element.matches(HEADINGS);
  return {
    tag: TAG.test(element.localName) ? element.localName : "other",
    role: roleOf(element),
    level: heading ? Math.min(Math.max(Math.round(levelOf(element)), 1), DEEPEST_LEVEL) : null,
    classes: [...new Set([...element.classList].flatMap((name) => CLASS.exec(name)?.[0] ?? []))].slice(
      0,
      MOST_CLASSES,
    ),
    automationId: automationIdOf(element),
  };
}

export function describeControl(element: Element, kind: Kind): Omit<ControlShape, "told" | "taken"> {
  return {
    ...describeNode(element),
    kind,
    // The property is one of the standard's own, whatever the attribute says.
    type: element instanceof HTMLInputElement || element instanceof HTMLButtonElement ? element.type : null,
    named: namedBy(element),
    described: element.hasAttribute("aria-describedby"),
    row: element.closest("[role=row], tr") !== null,
  };
}

function namedBy(element: Element): ControlShape["named"] {
  if (element.getAttribute("aria-labelledby")) return "reference";
  if (element.getAttribute("aria-label")) return "attribute";
  if ((element as HTMLInputElement).labels?.length) return "label";
  if (wordsIn(element)) return "text";
  return element.getAttribute("title") ? "title" : null;
}

function automationIdOf(element: Element): string | null {
  if (element.closest(LISTED)) return null;
  const id = AUTOMATION.map((name) => element.getAttribute(name)).find(Boolean);
  if (!id || id.length > LONGEST_CODE || !CODE.test(id)) return null;
  return id.replace(/\d+/g, "#");
}

function roleOf(element: Element): string | null {
  const role = element.getAttribute("role");
  return role === null ? null : ROLES.has(role) ? role : "other";
}
