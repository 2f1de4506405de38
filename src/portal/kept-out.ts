import { isBlocking, openDialogs } from "./dialogs.ts";
import { whenChanged } from "./when-changed.ts";

/** By which a dialog comes and goes. */
const DIALOGS_CHANGE: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributeFilter: ["open", "aria-modal", "hidden"],
};
/** Milliseconds in which any number of changes of the page cost one look at its dialogs. */
const QUIET = 250;
/** Milliseconds in which a trap takes the focus back. A person is slower. */
const TAKEN = 100;

/**
 * Says whether a dialog of the portal keeps an element of our own from being used, at each change until aborted. One in the
 * browser's top layer makes everything else inert, and no script changes that; a trap that was there before our
 * listeners hears of the focus first, and takes it back.
 * @param root the shadow root of our element.
 */
export function watchKeptOut(root: ShadowRoot, signal: AbortSignal, onKeptOut: (out: boolean) => void): void {
  let taken = false;
  let told = false;
  const blocking = () => openDialogs(document).some(isBlocking);
  const look = () => {
    taken &&= blocking();
    const out = taken || document.querySelector("dialog:modal") !== null;
    if (out === told) return;
    told = out;
    onKeptOut(out);
  };
  const soon = whenChanged(DIALOGS_CHANGE, QUIET, signal, look);
  root.addEventListener(
    "focusin",
    () =>
      setTimeout(() => {
        const { activeElement } = document;
        taken ||= openDialogs(document).some(
          (dialog) => isBlocking(dialog) && dialog.contains(activeElement),
        );
        soon();
      }, TAKEN),
    { signal },
  );
  soon();
}
