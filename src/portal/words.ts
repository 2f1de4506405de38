/**
 * Signs that a person does not read: letters of the private-use areas, as which Fluent UI 8 draws its icons, signs without
 * width, and marks of direction.
 */
const UNREAD = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ue000-\uf8ff\u{f0000}-\u{10fffd}]/gu;

/** Text as a person reads it, in a form to be compared: without case, marks of width, and doubled spaces. */
export function plain(text: string | null | undefined): string {
  return (text ?? "").normalize("NFKC").replace(UNREAD, " ").replace(/\s+/g, " ").trim().toLowerCase();
}

/** The words of an element, hidden ones too. */
export function wordsIn(element: Element): string {
  return plain(element.textContent);
}

/** Whether a person could see it just now. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}
