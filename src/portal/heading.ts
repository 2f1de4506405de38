/** Stays untranslated in every language of the portal, being a product's name. */
const PRODUCT = /\bdefender experts\b/i;

/** Where a page says what it is about: its main heading, and the end of the trail of pages that leads to it. */
const SIGNS =
  "h1, [role=heading][aria-level='1'], nav [aria-current=page], [role=navigation] [aria-current=page]";

/** A heading that is this much longer than the product's name speaks of something else and only mentions it. */
const LONGEST_HEADING = 60;

/** The portal puts the page's name before its own: "Defender Experts - Microsoft Defender". */
const TITLE = /^defender experts(?!\p{L})/iu;

/**
 * Whether the page's own headings, breadcrumb or title say that this is Defender Experts. Reads nothing else of the page.
 * To be asked on settings pages only: the overview outside the settings carries the same name.
 */
export function namesDefenderExperts(root: Document): boolean {
  if (TITLE.test(root.title.trim())) return true;
  return [...root.querySelectorAll(SIGNS)].some((element) => {
    const text = element.textContent?.trim() ?? "";
    return text.length <= LONGEST_HEADING && PRODUCT.test(text);
  });
}
