import { isVisible } from "./words.ts";

/** Every way in which the portal's dialogs and panels are made, and the host in which Fluent UI 8 keeps its layers. */
export const DIALOGS = "dialog, [role=dialog], [role=alertdialog]";
export const LAYERS = "#fluent-default-layer-host, .ms-Layer--fixed";

/** Those that can be seen. Closed panels may be kept in the page, hidden. */
export function openDialogs(document: Document): Element[] {
  return [...document.querySelectorAll(DIALOGS)].filter(
    (dialog) => isVisible(dialog) && !dialog.closest("[aria-hidden=true], [hidden]"),
  );
}

/** Whether a dialog keeps everything else from being used. */
export function isBlocking(dialog: Element): boolean {
  return dialog.matches("dialog[open], [aria-modal=true], [role=alertdialog]");
}
