import { isShown, isTicked, KINDS, nameOf, ofKind } from "../element.ts";
import { wordsIn } from "../words.ts";
import { zoneOf } from "../zone.ts";
import type { Times } from "./shape.ts";

/** Milliseconds after which what changes on a page has nothing to do with its arrival. */
const LONGEST = 20_000;

/** How far a page has come. The words are compared and kept by nobody. */
interface Progress {
  readonly heading: string;
  readonly controls: string;
  readonly granted: string;
}

/** Takes the time in which a page arrives, from what opened it. */
export class Arrival {
  #opened: { readonly at: number; readonly before: Progress } | null = null;
  #last: Progress | null = null;
  #times: { heading: number | null; controls: number | null; settled: number } | null = null;

  /** What may open a page has just happened. @param now milliseconds, of a clock that does not jump. */
  open(document: Document, now: number): void {
    this.#opened = { at: now, before: progressOf(document) };
    this.#last = this.#opened.before;
    this.#times = null;
  }

  /** To be called soon after each change of the page. */
  look(document: Document, now: number): void {
    if (!this.#opened || !this.#last || now - this.#opened.at > LONGEST) return;
    const { before, at } = this.#opened;
    const progress = progressOf(document);
    const since = Math.round(now - at);
    const changed = (key: keyof Progress) => progress[key] !== "" && progress[key] !== before[key];
    const times = this.#times ?? { heading: null, controls: null, settled: 0 };
    if (changed("heading")) times.heading ??= since;
    if (changed("controls")) times.controls ??= since;
    if (JSON.stringify(progress) !== JSON.stringify(this.#last)) times.settled = since;
    this.#last = progress;
    if (times.heading !== null) this.#times = times;
  }

  /** null: no page was opened since. */
  get times(): Times | null {
    return this.#times && { ...this.#times };
  }
}

function progressOf(document: Document): Progress {
  const { root } = zoneOf(document);
  const controls = KINDS.flatMap((kind) => ofKind(root, kind));
  const headings = [...root.querySelectorAll("h1, h2, h3, [role=heading]")].filter(isShown);
  const rows = root.querySelectorAll("tr, [role=row], li").length;
  return {
    heading: headings.map(wordsIn).join("|"),
    controls: controls.map(nameOf).join("|"),
    granted: `${controls.map(isTicked).join()} ${rows}`,
  };
}
