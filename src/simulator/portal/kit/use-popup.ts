import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { stageOf } from "./stage-of.ts";

interface Popup {
  readonly active: boolean;
  readonly onDismiss: () => void;
  /** A press of the mouse elsewhere in the body closes it, as it does a panel that blocks. */
  readonly closesOutside: boolean;
  /** Everything beside it is hidden from screen readers. */
  readonly hidesRest: boolean;
}

/** What Fluent UI 8 does around every dialog and panel (packages/react, Popup and Panel; packages/utilities, modalize). */
export function usePopup(popup: RefObject<HTMLElement | null>, options: Popup): void {
  const { active, closesOutside, hidesRest } = options;
  // Its owner makes a new one in each drawing, for which nothing has to be hidden anew.
  const dismiss = useRef(options.onDismiss);
  dismiss.current = options.onDismiss;
  useEffect(() => {
    const element = popup.current;
    if (!active || !element) return;
    const stage = stageOf(element) as HTMLElement;
    // Wherever the key is pressed, unless somebody has used it.
    const keys = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      dismiss.current();
    };
    const presses = (event: MouseEvent) => {
      if (!event.composedPath().includes(element)) dismiss.current();
    };
    window.addEventListener("keydown", keys);
    if (closesOutside) stage.addEventListener("mousedown", presses, true);
    const undo = hidesRest ? modalize(element) : () => undefined;
    return () => {
      window.removeEventListener("keydown", keys);
      stage.removeEventListener("mousedown", presses, true);
      undo();
    };
  }, [active, closesOutside, hidesRest]);
}

function modalize(target: HTMLElement): () => void {
  const hidden: HTMLElement[] = [];
  const stage = stageOf(target);
  for (let at: HTMLElement | null = target; at && at !== stage; at = at.parentElement) {
    const parent: ParentNode | null = at.parentNode;
    for (const sibling of parent?.children ?? []) {
      if (sibling === at || sibling.getAttribute("aria-hidden") === "true" || sibling.matches("style"))
        continue;
      sibling.setAttribute("aria-hidden", "true");
      hidden.push(sibling as HTMLElement);
    }
  }
  return () => {
    for (const element of hidden) element.removeAttribute("aria-hidden");
  };
}
