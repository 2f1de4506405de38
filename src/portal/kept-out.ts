import { isBlocking, openDialogs } from "./dialogs.ts";

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
  let timer: ReturnType<typeof setTimeout> | null = null;
  const blocking = () => openDialogs(document).some(isBlocking);
  const look = () => {
    timer = null;
    taken &&= blocking();
    const out = taken || document.querySelector("dialog:modal") !== null;
    if (out === told) return;
    told = out;
    onKeptOut(out);
  };
  const soon = () => {
    timer ??= setTimeout(look, QUIET);
  };
  const observer = new MutationObserver(soon);
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributeFilter: ["open", "aria-modal", "hidden"],
  });
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
