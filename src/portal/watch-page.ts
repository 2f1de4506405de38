import type { PageWords } from "../platform/protocol.ts";
import { readPage } from "./read-page.ts";

/** At most one look at the page in so many milliseconds, however much it changes. */
const PACE = 1000;

/**
 * Tells what the page says, at first and whenever it has changed, until aborted. What is told was the same in two looks, so
 * that a page that is still loading says nothing; and boxes that the admin has touched are no longer what is saved, so
 * they count for nothing until another page was opened.
 * @param path where the portal is, without the query.
 */
export function watchPage(
  signal: AbortSignal,
  path: () => string,
  onReading: (words: PageWords) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let seen = "";
  let told = "";
  let touched: string | null = null;

  const look = () => {
    timer = null;
    const pathname = path();
    if (touched !== pathname) touched = null;
    const words = readPage(document, pathname, touched !== null);
    const now = JSON.stringify(words);
    if (now !== seen) {
      seen = now;
      soon();
    } else if (now !== told) {
      told = now;
      onReading(words);
    }
  };
  const soon = () => {
    timer ??= setTimeout(look, PACE);
  };

  const observer = new MutationObserver(soon);
  observer.observe(document.documentElement, { childList: true, subtree: true });
  const touch = () => {
    touched = path();
    soon();
  };
  // A box of the portal's own making may only hear a click.
  for (const type of ["change", "click"]) {
    document.addEventListener(
      type,
      (event) => {
        const target = event.target instanceof Element ? event.target : null;
        if (target?.closest("input, label, [role=checkbox], [role=switch]")) touch();
      },
      { capture: true, signal },
    );
  }
  signal.addEventListener(
    "abort",
    () => {
      observer.disconnect();
      if (timer !== null) clearTimeout(timer);
    },
    { once: true },
  );
  soon();
}
