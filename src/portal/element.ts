import type { Kind } from "./controls.ts";

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

/** Letters are compared without case, marks of width, and doubled spaces. */
export function plain(text: string | null | undefined): string {
  return (text ?? "").normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}

/** Controls of a kind that a person could see. */
export function ofKind(zone: ParentNode, kind: Kind): Element[] {
  return [...zone.querySelectorAll(SELECTORS[kind])].filter(isShown);
}

export function isShown(element: Element): boolean {
  if (element.closest("[hidden], [aria-hidden=true], [inert]")) return false;
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
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
  if (labels && labels.length > 0) return plain([...labels].map((label) => label.textContent).join(" "));
  return (
    plain(element.textContent) || plain(element.getAttribute("title")) || plain(element.getAttribute("value"))
  );
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

function byIds(element: Element, attribute: string): string {
  const ids = element.getAttribute(attribute)?.split(/\s+/) ?? [];
  const root = element.getRootNode() as Document | ShadowRoot;
  return plain(ids.map((id) => root.getElementById?.(id)?.textContent ?? "").join(" "));
}
