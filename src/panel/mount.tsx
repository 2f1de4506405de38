import { render } from "preact";
import type { PanelState } from "../platform/protocol.ts";
import type { SpotlightView } from "../platform/spotlight.ts";
import { placementAvoiding } from "./avoidance.ts";
import type { Frame, PanelCalls } from "./calls.ts";
import css from "./panel.css?inline";
import { type Aside, Panel } from "./panel.tsx";

/** Ages on screen ("3 minutes ago") are right to within this many milliseconds. */
const TICK = 30_000;

export interface MountOptions {
  state: PanelState | null;
  calls: PanelCalls;
  frame: Frame;
}

export interface MountedPanel {
  /** Shows another state. */
  update(state: PanelState | null): void;
  /** Says what came of pointing at a control; null: nothing is pointed at. */
  spotlight(view: SpotlightView | null): void;
  /** Says that a dialog of the page keeps the panel from being used. */
  keptOut(out: boolean): void;
  /** Keeps an overlay off this part of the window; null: it may stand where the admin put it. */
  makeRoom(area: DOMRect | null): void;
  /** Takes the keyboard: to the panel's title, or to its tab while it is collapsed. */
  focus(): void;
  /** Takes the keyboard, or gives it back to whatever had it before. */
  toggleFocus(): void;
  /** Removes everything that mounting added to the root. */
  unmount(): void;
}

/**
 * Puts the panel into a shadow root. An overlay places itself at the edge of the window: its host is the element that
 * carries `popover`, stays empty-sized, and needs no style of its own.
 */
export function mountPanel(root: ShadowRoot, { state, calls, frame }: MountOptions): MountedPanel {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];

  const ended = new AbortController();
  const { signal } = ended;
  let previous: HTMLElement | null = null;
  root.addEventListener(
    "focusin",
    (event) => {
      const from = (event as FocusEvent).relatedTarget as HTMLElement | null;
      if (!from || !root.contains(from)) previous = from;
    },
    { signal },
  );
  // The page sees our host, not our field, as the target of a key, and would take typing for its own shortcuts.
  for (const type of ["keydown", "keyup", "keypress"]) {
    root.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
  const leave = () => {
    if (!previous?.isConnected) return false;
    previous.focus();
    return true;
  };

  let current = state;
  let spotlight: SpotlightView | null = null;
  let aside: Aside = null;
  let keptOut = false;
  let home: DOMRect | null = null;
  let measured = "";
  const draw = () => {
    const now = Date.now();
    render(<Panel {...{ state: current, calls, frame, now, leave, spotlight, aside, keptOut }} />, root);
  };
  const focus = () => root.querySelector<HTMLElement>(".tab, h1")?.focus();
  const timer = setInterval(draw, TICK);
  draw();

  return {
    update(next) {
      current = next;
      draw();
    },
    spotlight(view) {
      spotlight = view;
      draw();
    },
    keptOut(out) {
      keptOut = out;
      draw();
    },
    makeRoom(area) {
      // Where it stands by itself can be measured only while it does.
      const size = `${innerWidth}x${innerHeight}`;
      if (size !== measured) {
        measured = size;
        aside = null;
        draw();
      }
      if (aside === null) home = root.querySelector(".sheet, .tab")?.getBoundingClientRect() ?? null;
      const wanted = area && home && frame === "overlay" ? placementAvoiding(area, home, innerWidth) : null;
      if (wanted === aside) return;
      aside = wanted;
      draw();
    },
    focus,
    toggleFocus() {
      const inside = root.activeElement as HTMLElement | null;
      if (!inside) focus();
      else if (!leave()) inside.blur();
    },
    unmount() {
      clearInterval(timer);
      ended.abort();
      render(null, root);
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}
