import { CHANGES } from "./changes.ts";
import { namesDefenderExperts } from "./heading.ts";
import { whenChanged } from "./when-changed.ts";

/** Milliseconds in which any number of changes of the page cost one look at its headings. */
const QUIET = 250;

/**
 * Says whether the page at hand is Defender Experts, at once and again each time that the answer changes, until aborted.
 * For settings pages whose address does not tell: it watches the page, so it must not run elsewhere.
 */
export function watchHeading(signal: AbortSignal, onVerdict: (isExperts: boolean) => void): void {
  let verdict: boolean | null = null;
  const look = () => {
    const now = namesDefenderExperts(document);
    if (now === verdict) return;
    verdict = now;
    onVerdict(now);
  };
  whenChanged(CHANGES, QUIET, signal, look);
  look();
}
