import { render } from "preact";
import type { PanelState } from "../platform/protocol.ts";
import type { Frame, PanelCalls } from "./calls.ts";
import css from "./panel.css?inline";
import { Panel } from "./panel.tsx";

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
  const draw = () =>
    render(<Panel state={current} calls={calls} frame={frame} now={Date.now()} leave={leave} />, root);
  const focus = () => root.querySelector<HTMLElement>(".tab, h1")?.focus();
  const timer = setInterval(draw, TICK);
  draw();

  return {
    update(next) {
      current = next;
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
