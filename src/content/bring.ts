import type { Request } from "../platform/protocol.ts";
import browser from "./browser.ts";

/** After how many milliseconds a background that did not bring it is asked again: twice as many each time, up to a limit. */
const RETRY = 250;
const LONGEST_RETRY = 8000;

interface Wanted<T> {
  readonly what: (Request & { do: "bring" })["what"];
  /** null until the scripts were brought. */
  find(): T | null;
  onHere(found: T): void;
  onOrphaned(): void;
  readonly signal: AbortSignal;
}

/** Has the background put further scripts into this page, once; tells at once where they are here already. */
export function bring<T>({ what, find, onHere, onOrphaned, signal }: Wanted<T>, wait = RETRY): void {
  const found = find();
  if (found) {
    onHere(found);
    return;
  }
  const request: Request = { do: "bring", what };
  const asked = Promise.resolve(browser.runtime?.sendMessage(request)).catch(() => undefined);
  void asked.then(() => {
    if (signal.aborted) return;
    const brought = find();
    if (brought) onHere(brought);
    else if (!browser.runtime?.id) onOrphaned();
    else {
      const again = { what, find, onHere, onOrphaned, signal };
      setTimeout(() => !signal.aborted && bring(again, Math.min(wait * 2, LONGEST_RETRY)), wait);
    }
  });
}
