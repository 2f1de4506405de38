import type { Kind } from "./controls.ts";
import { isVisible, plain, wordsIn } from "./words.ts";

/**
 * What an element of the portal's page is to a person who can't see it: its kind and its name, after the ARIA standards
 * (Accessible Name and Description Computation), as far as the portal needs them. Nothing is read but this.
 */

const SELECTORS: Record<Kind, string> = {
  button: "button:not([role]), [role=button], a[href], [role=link], input[type=submit], input[type=button]",
  checkbox: "input[type=checkbox], [role=checkbox], [role=switch]",
  text: "input:not([type]), input[type=text], input[type=search], input[type=email], input[type=tel], textarea, [role=textbox], input[role=combobox]",
  choice: "select, [role=combobox]:not(input), [role=listbox]:not([hidden])",
  tab: "[role=tab]",
};
export const KINDS = Object.keys(SELECTORS) as readonly Kind[];
const FIELDS = `${SELECTORS.text}, ${SELECTORS.choice}`;

/** So far up from a field a box can be that holds it and its label alone. */
const FIELD_DEPTH = 4;

/** Controls of a kind that a person could see. */
export function ofKind(zone: ParentNode, kind: Kind): Element[] {
  return [...zone.querySelectorAll(SELECTORS[kind])].filter(isShown);
}

export function isShown(element: Element): boolean {
  return !element.closest("[hidden], [aria-hidden=true], [inert]") && isVisible(element);
}

/** Whether a control can be used: it's on the page and not disabled. */
export function isEnabled(element: Element): boolean {
  return element.isConnected && !element.matches(":disabled, [aria-disabled=true]");
}

/** The accessible name in the form of {@link plain}; "" where there is none. */
export function nameOf(element: Element): string {
  const named = byIds(element, "aria-labelledby") || plain(element.getAttribute("aria-label"));
  if (named) return named;
  const { labels } = element as HTMLInputElement;
  if (labels && labels.length > 0) return plain([...labels].map(spoken).join(" "));
  return spoken(element) || plain(element.getAttribute("title")) || plain(element.getAttribute("value"));
}

/** All that a control is called: its name, and the label beside a field that its maker has named by something else. */
export function namesOf(element: Element): string[] {
  return [nameOf(element), element.matches(FIELDS) ? labelBeside(element) : ""].filter(Boolean);
}

/** Name and description together. */
export function wordsOf(element: Element): string {
  return `${nameOf(element)} ${byIds(element, "aria-describedby")}`;
}

/** Whether a check box, in whichever way it is made, is ticked; null where it does not say. */
export function isTicked(element: Element): boolean | null {
  if (element instanceof HTMLInputElement && element.type === "checkbox") return element.checked;
  const said = element.getAttribute("aria-checked");
  return said === "true" ? true : said === "false" ? false : null;
}

/** The words that a screen reader speaks, or all of them: Fluent's check box hides those that are seen. */
function spoken(element: Element): string {
  if (!element.querySelector("[aria-hidden=true]")) return wordsIn(element);
  const copy = element.cloneNode(true) as Element;
  for (const silent of copy.querySelectorAll("[aria-hidden=true]")) silent.remove();
  return wordsIn(copy) || wordsIn(element);
}

/** The one label that stands in the smallest box around the field and is tied to no other; none where others share the box. */
function labelBeside(field: Element): string {
  let box = field.parentElement;
  for (let depth = 0; box && depth < FIELD_DEPTH; depth++, box = box.parentElement) {
    if (box.querySelectorAll(FIELDS).length > 1) return "";
    const labels = [...box.querySelectorAll("label")].filter(
      ({ control }) => control === null || control === undefined || control === field,
    );
    if (labels[0]) return labels.length === 1 ? spoken(labels[0]) : "";
  }
  return "";
}

function byIds(element: Element, attribute: string): string {
  const ids = element.getAttribute(attribute)?.split(/\s+/) ?? [];
  const root = element.getRootNode() as Document | ShadowRoot;
  return plain(ids.map((id) => root.getElementById?.(id)?.textContent ?? "").join(" "));
}
