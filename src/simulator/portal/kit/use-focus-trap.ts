import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { stageOf } from "./stage-of.ts";

/** The innermost is the last, and only it pulls. */
const traps: symbol[] = [];

interface FocusTrap {
  /** Not while a panel is closed but kept, and never for one that does not block. */
  readonly active: boolean;
  /** Clicks elsewhere are swallowed too, as by a dialog that blocks. */
  readonly clicks: boolean;
}

/**
 * Keeps the focus in an element as Fluent UI 8 does (packages/react, FocusTrapZone): it hears on the window, before
 * anyone else, of every focus and click, and takes those back that are elsewhere.
 */
export function useFocusTrap(zone: RefObject<HTMLElement | null>, { active, clicks }: FocusTrap): void {
  useEffect(() => {
    const element = zone.current;
    if (!active || !element) return;
    const stage = stageOf(element);
    const id = Symbol();
    const before = document.activeElement;
    let last: HTMLElement | null = null;
    const focusInside = () => {
      const inside = last && element.contains(last) ? last : element.querySelector<HTMLElement>(STOPS);
      (inside ?? element).focus();
    };
    const pull = (event: Event) => {
      const target = event.target instanceof Node ? event.target : null;
      if (traps.at(-1) !== id || (stage !== document.body && target && !stage.contains(target))) return;
      if (target && element.contains(target)) {
        if (event.type === "focus") last = target as HTMLElement;
        return;
      }
      // Fluent waits for the next frame, lest the browser settle the focus after us.
      requestAnimationFrame(focusInside);
      event.preventDefault();
      event.stopPropagation();
    };
    traps.push(id);
    if (!element.contains(before)) focusInside();
    window.addEventListener("focus", pull, true);
    if (clicks) window.addEventListener("click", pull, true);
    return () => {
      window.removeEventListener("focus", pull, true);
      window.removeEventListener("click", pull, true);
      traps.splice(traps.indexOf(id), 1);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [active, clicks]);
}

const STOPS = "button:enabled, input:enabled, a[href], select:enabled, textarea:enabled, [tabindex='0']";

/** Ends of the zone that the Tab key falls on, so that it goes round. */
export function wrapTab(event: KeyboardEvent, zone: HTMLElement | null): void {
  if (event.key !== "Tab" || !zone) return;
  const stops = [...zone.querySelectorAll<HTMLElement>(STOPS)];
  const first = stops[0];
  const last = stops.at(-1);
  const at = (zone.getRootNode() as Document | ShadowRoot).activeElement;
  const leaving = event.shiftKey ? at === first || at === zone : at === last;
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
