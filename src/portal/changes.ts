/**
 * Everything by which a page can come to say something else: React changes words in place, and tells what is chosen or
 * hidden by attributes.
 */
export const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ["aria-checked", "aria-current", "aria-hidden", "aria-selected", "hidden"],
};
