import { DIALOGS, LAYERS } from "./dialogs.ts";
import { isVisible, wordsIn } from "./words.ts";

/**
 * The product's name, which is assumed to stay untranslated, and what documents in other languages call it: machine
 * translations, so no proof of what the portal says, but on a settings page nothing else is called so.
 */
const PRODUCT =
  /\bdefender[ -]expert(s|en|er)\b|\bexperts defender\b|\bexpertos de (microsoft )?defender\b|defender (エキスパート|uzmanları|전문가)|خبراء defender/;

/** Where a page says what it is about: its main heading, and the end of the trail of pages that leads to it. */
const HEADING = "h1, [role=heading][aria-level='1']";
const LESSER = "main :is(h2, [role=heading])";
/** Not the line of the portal's own navigation, which says no more than that this is a setting. */
const TRAIL = ":is(nav, [role=navigation]) [aria-current=page]:not([data-automation-id^=scc-nav-])";
/** The last piece of Fluent's trail is marked by nothing but that it leads nowhere. */
const UNMARKED = "[role=navigation] > ol > li:last-child:not(:has(a, button))";

/** A heading that is this much longer than the product's name speaks of something else and only mentions it. */
const LONGEST_HEADING = 60;

/** The portal puts the page's name before its own: "Defender Experts - Microsoft Defender". */
const TITLE = /^defender experts(?!\p{L})/u;

/** What customers of hunting alone have in the list of sub-pages, and what those who give access have there. */
const HUNTING = "sample notifications";
const MANAGED = ["exclusions", "service status"];

/** Whether a text, in the form of `plain`, holds the product's name in any language that is known. */
export const namesProduct = (text: string) => PRODUCT.test(text);

/**
 * Whether the page's own headings, breadcrumb or title say that this is Defender Experts, where access is given. Panels of
 * other teams that lie over the page don't count, and the title, which may lag behind, counts only where nothing else
 * speaks. To be asked on settings pages only: the overview outside the settings carries the same name.
 */
export function namesDefenderExperts(root: Document): boolean {
  const signs = signsOf(root);
  const named =
    signs.length > 0
      ? signs.some((text) => text.length <= LONGEST_HEADING && namesProduct(text))
      : TITLE.test(root.title.trim().toLowerCase());
  if (!named) return false;
  const lines = own(root, "nav a, nav button, [role=tab]").map(wordsIn);
  return !lines.includes(HUNTING) || MANAGED.some((name) => lines.includes(name));
}

/** Whether the page has something to say yet of what it is. */
export const saysWhatItIs = (root: Document) => signsOf(root).length > 0;

function signsOf(root: Document): string[] {
  const [heading, trail] = [own(root, HEADING), own(root, `${TRAIL}, ${UNMARKED}`)];
  const first = heading.length > 0 ? heading : own(root, LESSER).slice(0, 1);
  return [...first, ...trail].map(wordsIn);
}

/** What can be seen of the page itself. */
function own(root: Document, selector: string): Element[] {
  return [...root.querySelectorAll(selector)].filter(
    (one) => !one.closest(`${DIALOGS}, ${LAYERS}`) && isVisible(one),
  );
}
