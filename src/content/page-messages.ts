import type { Runtime } from "webextension-polyfill";
import { STORED_PLACES } from "../platform/keys.ts";
import { isPageQuestion, type PageView } from "../platform/page-view.ts";
import { normalPath } from "../platform/places.ts";
import type { SpotlightView } from "../platform/spotlight.ts";
import { placeOf } from "../portal/address.ts";
import { bring } from "./bring.ts";
import browser from "./browser.ts";
import { recorderHere, scriptsHere } from "./here.ts";

/** Milliseconds after which a page that is asked what it is made of has no answer. */
const PATIENCE = 5000;

/**
 * Answers the toolbar pop-up and the side panel, which ask the tab in front whether the panel stands there and can have it
 * shown, and the shortcut. Places that were hidden or shown in another tab are taken over too.
 */
export function answerPageMessages(page: {
  isShown(): boolean;
  isHidden(): boolean;
  focus(): void;
  toggleFocus(): void;
  decide(): Promise<void>;
}): void {
  // Chrome before 148 understands a callback, not a promise that the listener returns.
  const listener = (message: unknown, sender: Runtime.MessageSender, reply: (view: PageView) => void) => {
    if (!isPageQuestion(message) || sender.id !== browser.runtime.id) return undefined;
    void (async () => {
      if (message.page === "decide") await page.decide();
      if (message.page === "focus") page.focus();
      if (message.page === "toggle-focus") page.toggleFocus();
      const { path, tid } = placeOf(location);
      const inspector = scriptsHere()?.inspector;
      let spotlight: SpotlightView | null = null;
      const { step } = message;
      if (message.page === "hide") inspector?.hide();
      if (message.page === "control" && step !== undefined) inspector?.focus(step);
      if (message.page === "show" && step !== undefined) {
        const onView = (view: SpotlightView | null) => {
          spotlight = view;
        };
        inspector?.show(step, { onView, onMoved: () => undefined });
      }
      const structure = message.page === "diagnose" ? await describe() : null;
      reply({
        path: normalPath(path),
        tid,
        shown: page.isShown(),
        hidden: page.isHidden(),
        changed: inspector?.changed() ?? false,
        spotlight,
        structure,
      });
    })();
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
  browser.storage.local.onChanged.addListener((changes) => {
    if (STORED_PLACES in changes) void page.decide();
  });
}

/** null: what describes a page could not be brought. */
function describe(): Promise<string | null> {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(PATIENCE);
    const none = () => resolve(null);
    signal.addEventListener("abort", none, { once: true });
    bring({
      what: "structure",
      find: recorderHere,
      onHere: (recorder) => resolve(JSON.stringify(recorder.structure(), null, 1)),
      onOrphaned: none,
      signal,
    });
  });
}
