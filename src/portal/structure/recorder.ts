import { placeOf, settingsRootOf } from "../address.ts";
import { CHANGES } from "../changes.ts";
import { whenChanged } from "../when-changed.ts";
import { Arrival } from "./arrival.ts";
import { describePage } from "./describe-page.ts";
import type { Move, PageShape, Structure } from "./shape.ts";

/** Milliseconds between two looks at how far a page has come, and between two that describe it whole. */
const PACE = 50;
const WHOLE_PACE = 1000;
const MOST_PAGES = 24;
/** Milliseconds after which nobody is waiting for more. */
const LIFE = 60 * 60_000;

type Described = ReturnType<typeof describePage>;

export interface Recorder {
  /** The page at hand, and those that were opened since there is a recorder. */
  structure(): Structure;
}

/**
 * Describes the page at hand, and from then on each settings page that is opened in this tab: one page of the settings
 * shows a tenth of what there is to know. It begins when the admin asks, and ends with the page or after an hour.
 * @param version of the extension.
 */
export function openRecorder(version: string): Recorder {
  const pages = new Map<string, PageShape>();
  const arrival = new Arrival();
  const life = new AbortController();
  let before: { readonly shape: Described; readonly frame: Element | null } | null = null;
  let move: Omit<Move, "times"> | null = null;
  let here: string | null = null;

  const take = () => {
    if (settingsRootOf(location.pathname) === null && pages.size > 0) return;
    const address = placeOf(location).path;
    const shape = describePage(document, location, address);
    const frame = document.querySelector("main, [role=main]");
    const key = JSON.stringify([address, shape.part, shape.wizard, shape.zone.dialog]);
    const known = pages.get(key);
    if (!known && pages.size >= MOST_PAGES) return;
    if (shape.loading) {
      // Half of a page does not take the place of a whole one, and is better than nothing.
      pages.set(key, known ?? { ...shape, moved: null });
      return;
    }
    if (key !== here) {
      here = key;
      move = before && isMove(before.shape, shape) ? { sameFrame: before.frame === frame } : null;
    }
    const { times } = arrival;
    pages.set(key, { ...shape, moved: move && times ? { ...move, times } : (known?.moved ?? null) });
    before = { shape, frame };
  };
  // A page that never rests while it arrives is timed all the same.
  whenChanged(CHANGES, PACE, life.signal, () => arrival.look(document, performance.now()), PACE);
  whenChanged(CHANGES, WHOLE_PACE, life.signal, take);
  window.addEventListener("click", () => arrival.open(document, performance.now()), {
    capture: true,
    signal: life.signal,
  });
  setTimeout(() => life.abort(), LIFE);
  take();

  return {
    structure() {
      take();
      return { what: "structure of the portal", format: 1, version, pages: [...pages.values()] };
    },
  };
}

/** Whether one page of the settings was left for another, and not only a dialog or a step of the guide for the next. */
function isMove(from: Described, to: Described): boolean {
  const both = [from, to];
  return both.every(({ sections, zone }) => sections !== null && !zone.dialog) && from.part !== to.part;
}
