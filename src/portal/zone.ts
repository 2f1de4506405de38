import { PARTS } from "./controls.ts";
import { DIALOGS, isBlocking, openDialogs } from "./dialogs.ts";
import { plain, wordsIn } from "./words.ts";

/** Parts of a page that lead elsewhere, or stand beside what the page is about. */
export const BESIDE =
  "nav, aside, [role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=search]";

/** The piece of the page that can be used just now. */
export interface Zone {
  readonly root: Element;
  /** It is a dialog, which keeps everything else from being used. */
  readonly modal: boolean;
  /** It is a dialog or a panel in which a part of the settings page stands. */
  readonly own: boolean;
}

/** The dialog that lies over everything, or a panel that holds a part of the settings, otherwise the page's main content. */
export function zoneOf(document: Document): Zone {
  const dialogs = openDialogs(document);
  const modal = dialogs.filter(isBlocking).at(-1);
  if (modal) return { root: modal, modal: true, own: holdsPart(modal) };
  const panel = dialogs.filter(holdsPart).at(-1);
  if (panel) return { root: panel, modal: false, own: true };
  return { root: document.querySelector("main, [role=main]") ?? document.body, modal: false, own: false };
}

/** Whether something in the zone belongs to what the page is about. A dialog that is not modal, such as a hint, does not. */
export function isContent(element: Element, { root }: Zone): boolean {
  const beside = element.closest(`${BESIDE}, ${DIALOGS}`);
  return beside === null || beside === root || beside.contains(root);
}

/** So many names of parts in one dialog are its list of steps. */
const ENOUGH_PARTS = 3;

/** By its heading, or by a list of steps in it. */
function holdsPart(dialog: Element): boolean {
  const isPart = (text: string) =>
    PARTS.some((part) => part.names.some((name) => text.startsWith(plain(name))));
  const heading = dialog.querySelector("h1, h2, [role=heading]");
  if (heading && isPart(wordsIn(heading))) return true;
  return [...dialog.querySelectorAll("li")].map(wordsIn).filter(isPart).length >= ENOUGH_PARTS;
}
