import { PANEL_HOST } from "../platform/keys.ts";
import type { SpotlightView } from "../platform/spotlight.ts";
import { diagnose, isStrange } from "../portal/diagnose.ts";
import { findStep, hasControl } from "../portal/find-step.ts";
import { watchPage } from "../portal/watch-page.ts";
import { offerEyes } from "./here.ts";
import { pointAt } from "./spotlight.ts";

/*
 * What looks at the portal's page: points at controls, reads what is granted, says why it could not. In a script of its
 * own, which comes to the experts' page together with the panel.
 */
/** Milliseconds. */
const PATIENCE = 120_000;

let shown: AbortController | null = null;

function hide(): void {
  shown?.abort();
  shown = null;
}

offerEyes({
  canShow: hasControl,
  show(step, { onView, onMoved }) {
    hide();
    const mine = new AbortController();
    shown = mine;
    let state: SpotlightView["state"] | null = null;
    pointAt({
      signal: mine.signal,
      find() {
        const found = findStep(step, document, location.pathname);
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
    const element = findStep(step, document, location.pathname)?.element;
    if (element instanceof HTMLElement) element.focus();
  },
  watch: (signal, onReading) => watchPage(signal, onReading),
  diagnose: () => diagnose(document, location.pathname),
  changed: () => isStrange(diagnose(document, location.pathname)),
});
