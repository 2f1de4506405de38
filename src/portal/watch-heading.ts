import { CHANGES } from "./changes.ts";
import { namesDefenderExperts, saysWhatItIs } from "./heading.ts";
import { whenChanged } from "./when-changed.ts";

/** Milliseconds in which any number of changes of the page cost one look at its headings. */
const QUIET = 250;
/** Milliseconds that a page is given to say what it is: tools that record the portal wait as long. */
const EMPTY = 12_000;
/** Milliseconds that a page which says that it is ours is given to show what it is made of. */
const BARE = 5000;

/** The list of sub-pages, by which the settings of customers who bought hunting alone are told, comes with the first of these. */
const MADE = ":is(main, [role=main]) :is(button, input, select, [role=button], [role=tab], [role=checkbox])";
const MAIN = "main, [role=main]";

/** Where the page was last known to be ours: a sub-page shares the first two pieces of the path. */
let ours: string | null = null;
const place = () => location.pathname.split("/", 3).join("/");

/**
 * Says whether the page at hand is Defender Experts, as soon as it can be told and again each time that the answer
 * changes, until aborted. Between two sub-pages a portal shows nothing for a moment, which is no reason to say no; and a
 * page that has a heading and nothing else may turn out to be none of ours. For settings pages whose address does not
 * tell: it watches the page, so it must not run elsewhere.
 */
export function watchHeading(signal: AbortSignal, onVerdict: (isExperts: boolean) => void): void {
  let verdict: boolean | null = null;
  let undecided: { readonly patience: number; readonly since: number } | null = null;
  const look = () => {
    const now = namesDefenderExperts(document);
    const patience = now === verdict ? 0 : patienceFor(now);
    if (undecided?.patience !== patience) undecided = { patience, since: performance.now() };
    if (performance.now() - undecided.since < patience) {
      soon();
      return;
    }
    ours = now ? place() : null;
    if (now === verdict) return;
    verdict = now;
    onVerdict(now);
  };
  const soon = whenChanged(CHANGES, QUIET, signal, look);
  look();
}

/** Milliseconds to wait before it is said. Where no panel stands, "no" is never too early. */
function patienceFor(isExperts: boolean): number {
  const [here, speaks] = [ours === place(), saysWhatItIs(document)];
  if (here || !isExperts) return here && !isExperts && !speaks ? EMPTY : 0;
  // The title alone comes long before the page.
  if (!speaks) return EMPTY;
  return document.querySelector(MAIN) && !document.querySelector(MADE) ? BARE : 0;
}
