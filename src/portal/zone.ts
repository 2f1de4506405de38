/** Parts of a page that lead elsewhere, or stand beside what the page is about. */
export const BESIDE =
  "nav, aside, [role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=search]";

const MODAL = "dialog[open], [role=dialog][aria-modal=true], [role=alertdialog]";

/** The piece of the page that can be used just now. */
export interface Zone {
  readonly root: Element;
  /** It is a dialog, which keeps everything else from being used. */
  readonly modal: boolean;
}

/** The dialog that lies over everything, otherwise the page's main content. */
export function zoneOf(document: Document): Zone {
  const modal = [...document.querySelectorAll(MODAL)].at(-1);
  if (modal) return { root: modal, modal: true };
  return { root: document.querySelector("main, [role=main]") ?? document.body, modal: false };
}

/** Whether something in the zone belongs to what the page is about. A dialog that is not modal, such as a hint, does not. */
export function isContent(element: Element, { root }: Zone): boolean {
  const beside = element.closest(`${BESIDE}, [role=dialog]`);
  return beside === null || beside === root || beside.contains(root);
}
