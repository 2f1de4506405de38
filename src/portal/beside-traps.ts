import { isBlocking, openDialogs } from "./dialogs.ts";

/**
 * Keeps an element of our own usable while a dialog of the portal is open. Fluent UI 8 hears on the window, before anyone
 * else, of every focus and of every click outside of such a dialog, and takes them back (packages/react, FocusTrapZone).
 * Listeners on one target are called in the order in which they were added, so ours, which are there before the dialog is,
 * can keep from its trap what happened in our own element, and that alone: the portal's own events are left as they are.
 * A dialog in the browser's top layer makes everything else inert, and no script changes that.
 * @param root the shadow root of our element.
 */
export function liveBesideTraps(root: ShadowRoot, signal: AbortSignal): void {
  const isOurs = (event: Event) => event.target === root.host;
  window.addEventListener("focus", (event) => isOurs(event) && event.stopImmediatePropagation(), {
    capture: true,
    signal,
  });
  window.addEventListener(
    "click",
    (event) => {
      if (!isOurs(event) || !openDialogs(document).some(isBlocking)) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      pressAgain(event, root);
    },
    { capture: true, signal },
  );
}

/** Stopped at the window, a click never arrives inside: it is given again there, and does not leave the root. */
function pressAgain(event: MouseEvent, root: ShadowRoot): void {
  const byKeyboard = event.detail === 0;
  const at = byKeyboard ? root.activeElement : root.elementFromPoint(event.clientX, event.clientY);
  // A label would click its field for us, by an event that the trap hears.
  const target = at?.closest("label")?.control ?? at;
  const { altKey, ctrlKey, metaKey, shiftKey, detail, clientX, clientY } = event;
  const again = new MouseEvent("click", {
    bubbles: true,
    cancelable: true,
    altKey,
    ctrlKey,
    metaKey,
    shiftKey,
    detail,
    clientX,
    clientY,
  });
  // A check box is ticked before its click is heard, and is what it was again only after all have heard it.
  setTimeout(() => target?.dispatchEvent(again));
}
