import type { PageFacts } from "../platform/protocol.ts";
import { CHANGES } from "./changes.ts";
import { isEnabled } from "./element.ts";
import { readPage } from "./read-page.ts";
import { whenChanged } from "./when-changed.ts";

/** At most one look at the page in so many milliseconds, however much it changes. */
const PACE = 1000;
/** So many looks in a row must find a pressed button spent, so that a save under way is not taken for one that succeeded. */
const SETTLED = 3;
/** Looks that a pressed button is worth: creating the access takes the portal up to a minute. */
const PATIENCE = 120;
/** Milliseconds after which everything has arrived that a page shows of what is saved; tools that record the portal wait 12 s. */
const GROWN = 12_000;

/**
 * Tells what the page says, at first and whenever it has changed, until aborted. What is told was the same in two looks, so
 * that a page that is still loading says nothing. Boxes that the admin has touched are no longer what is saved: they count
 * for nothing until another page was opened, or until the button that was pressed afterwards is spent. Saving and
 * canceling both leave their button disabled or gone, in every language; a save that failed gives it back.
 * @param address path and query, as the page at hand has them.
 */
export function watchPage(
  signal: AbortSignal,
  address: () => string,
  onReading: (words: PageFacts) => void,
): void {
  let seen = "";
  let told = "";
  let touched: string | null = null;
  let pressed: Element | null = null;
  let spent = 0;
  let patience = 0;
  let opened: string | null = null;
  let young: ReturnType<typeof setTimeout> | null = null;

  const look = () => {
    const here = address();
    if (here !== opened) {
      opened = here;
      if (young !== null) clearTimeout(young);
      young = setTimeout(() => {
        young = null;
        soon();
      }, GROWN);
    }
    if (touched !== here) touched = pressed = null;
    spent = pressed && !isEnabled(pressed) ? spent + 1 : 0;
    if (pressed && spent < SETTLED && patience-- > 0) soon();
    const words = readPage(document, here, {
      touched: touched !== null && spent < SETTLED,
      young: young !== null,
    });
    const now = JSON.stringify(words);
    if (now !== seen) {
      seen = now;
      soon();
    } else if (now !== told) {
      told = now;
      onReading(words);
    }
  };
  const soon = whenChanged(CHANGES, PACE, signal, look);
  const touch = () => {
    touched = address();
    pressed = null;
    soon();
  };
  // A box of the portal's own making may only hear a click.
  for (const type of ["change", "click"]) {
    document.addEventListener(
      type,
      (event) => {
        const target = event.target instanceof Element ? event.target : null;
        if (target?.closest("input, label, [role=checkbox], [role=switch]")) return touch();
        const button = target?.closest("button, [role=button]");
        if (!button || !touched || type !== "click") return;
        pressed = button;
        patience = PATIENCE;
        soon();
      },
      { capture: true, signal },
    );
  }
  signal.addEventListener(
    "abort",
    () => {
      if (young !== null) clearTimeout(young);
    },
    { once: true },
  );
  soon();
}
