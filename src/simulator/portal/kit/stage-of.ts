/**
 * What is the portal's of the document: all of it, or, where it stands inside another page, the element that is marked as
 * its stage. Its dialogs and traps reach no further.
 */
export function stageOf(element: Element): Element {
  return element.closest("[data-portal-stage]") ?? document.body;
}
