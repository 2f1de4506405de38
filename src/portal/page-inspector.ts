import { PANEL_HOST } from "../platform/keys.ts";
import type { PageFacts, Place } from "../platform/protocol.ts";
import type { SpotlightView } from "../platform/spotlight.ts";
import { liveBesideTraps } from "./beside-traps.ts";
import { findStep, hasControl } from "./find-step.ts";
import { watchKeptOut } from "./kept-out.ts";
import { pointAt } from "./point-at.ts";
import { isStrange } from "./strange.ts";
import { watchPage } from "./watch-page.ts";

/** Milliseconds. */
const PATIENCE = 120_000;

interface SpotlightNews {
  /** null: nothing is shown any more. */
  onView(view: SpotlightView | null): void;
  /** Where the marked control is; null: nowhere. */
  onMoved(area: DOMRect | null): void;
}

export interface PageInspector {
  /** The page at hand. */
  place(): Place;
  /**
   * Keeps an element of our own usable while a dialog of the portal is open, and says when that can't be done.
   * @param root its shadow root.
   */
  liveBeside(root: ShadowRoot, signal: AbortSignal, onKeptOut: (out: boolean) => void): void;
  canShow(step: string): boolean;
  /** Points at the control of a step, as soon as it is on the page. */
  show(step: string, news: SpotlightNews): void;
  hide(): void;
  /** Gives the control of a step the keyboard. */
  focus(step: string): void;
  /** Tells what the page says, whenever that has changed and settled. */
  watch(signal: AbortSignal, onReading: (words: PageFacts) => void): void;
  /** Whether none of the controls that belong on the page can be told. */
  changed(): boolean;
}

/**
 * What looks at the portal's page: points at controls, reads what is granted, says why it could not.
 * @param place the page at hand.
 */
export function createPageInspector(place: () => Place): PageInspector {
  const address = () => place().path;
  let shown: AbortController | null = null;
  const hide = () => {
    shown?.abort();
    shown = null;
  };

  return {
    place,
    liveBeside(root, signal, onKeptOut) {
      liveBesideTraps(root, signal);
      watchKeptOut(root, signal, onKeptOut);
    },
    canShow: hasControl,
    show(step, { onView, onMoved }) {
      hide();
      const mine = new AbortController();
      shown = mine;
      let state: SpotlightView["state"] | null = null;
      pointAt({
        signal: mine.signal,
        find() {
          const found = findStep(step, document, address());
          if (found && found.view.state !== state) {
            state = found.view.state;
            onView(found.view);
          }
          return found?.element ?? null;
        },
        onMoved,
      });
      // Nobody waits longer than this for the right page to appear; a mark that is there stays.
      const patience = setTimeout(() => {
        if (state !== "shown") hide();
      }, PATIENCE);
      // On the window and before anyone else, but without taking the key from the page. Our own panel does not fold up for it.
      window.addEventListener(
        "keydown",
        (event) => {
          if (event.key !== "Escape") return;
          if ((event.target as Element).id === PANEL_HOST) event.stopPropagation();
          hide();
        },
        { capture: true, signal: mine.signal },
      );
      mine.signal.addEventListener(
        "abort",
        () => {
          clearTimeout(patience);
          onMoved(null);
          onView(null);
        },
        { once: true },
      );
    },
    hide,
    focus: (step) => {
      const element = findStep(step, document, address())?.element;
      if (element instanceof HTMLElement) element.focus();
    },
    watch: (signal, onReading) => watchPage(signal, address, onReading),
    changed: () => isStrange(document, address()),
  };
}
