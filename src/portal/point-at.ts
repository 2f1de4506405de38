import { SPOTLIGHT_HOST } from "../platform/keys.ts";

/** So far around the control, in CSS pixels, the ring stands. */
const MARGIN = 4;
/** Pixels below which a box is an invisible native control that the portal draws over. */
const TINY = 8;
/** Milliseconds between two searches for a control that the portal has drawn anew. */
const SEARCH = 250;

const STYLE = `
:host { all: initial !important; display: block !important; position: fixed !important; inset: 0 auto auto 0 !important;
  pointer-events: none !important; border: 0 !important; padding: 0 !important; margin: 0 !important; background: none !important; }
div { position: fixed; inset: 0 auto auto 0; box-sizing: border-box; pointer-events: none; border-radius: 6px;
  border: 3px solid #c50f1f; outline: 2px solid #fff; box-shadow: 0 0 0 6px rgb(197 15 31 / 25%); }
@media (prefers-color-scheme: dark) { div { border-color: #ff99a4; outline-color: #000; } }
@media (forced-colors: active) { div { border-color: Highlight; outline-color: Canvas; forced-color-adjust: none; } }
@media (prefers-reduced-motion: no-preference) { div { animation: near 300ms ease-out 2; } }
@keyframes near { from { box-shadow: 0 0 0 24px rgb(197 15 31 / 0%); } }
`;

interface Watched {
  /** Looks for the element again; null once it is no longer there. */
  find(): Element | null;
  /** Where it is, whenever that changes; null when it is gone. */
  onMoved(area: DOMRect | null): void;
  signal: AbortSignal;
}

/**
 * Draws a ring around an element of the portal's, above everything, and follows it until aborted. It lies in an element of
 * our own that takes no clicks; the portal's nodes are only measured. Runs once a frame, and only while it is shown.
 */
export function pointAt({ find, onMoved, signal }: Watched): void {
  const host = document.createElement("div");
  host.id = SPOTLIGHT_HOST;
  host.popover = "manual";
  host.ariaHidden = "true";
  const root = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const ring = document.createElement("div");
  root.append(ring);
  document.documentElement.append(host);
  host.showPopover();

  let element: Element | null = null;
  let searched = Number.NEGATIVE_INFINITY;
  let last: string | null = null;

  const follow = (now: number) => {
    if (signal.aborted) return;
    // What is marked may have become something else, or the way to what is meant.
    if (now - searched > SEARCH) {
      searched = now;
      const found = find();
      if (found !== element) found?.scrollIntoView({ block: "center", inline: "nearest" });
      element = found;
    }
    const area = element?.isConnected ? areaOf(element) : null;
    const key = area ? `${area.x},${area.y},${area.width},${area.height}` : "";
    if (key !== last) {
      last = key;
      ring.hidden = area === null;
      if (area) {
        ring.style.translate = `${area.x - MARGIN}px ${area.y - MARGIN}px`;
        ring.style.inlineSize = `${area.width + 2 * MARGIN}px`;
        ring.style.blockSize = `${area.height + 2 * MARGIN}px`;
      }
      onMoved(area);
    }
    requestAnimationFrame(follow);
  };
  signal.addEventListener("abort", () => host.remove(), { once: true });
  follow(performance.now());
}

/** Where a person sees the control: a check box with its label, for the box itself may be invisible. */
function areaOf(element: Element): DOMRect {
  const own = element.getBoundingClientRect();
  const label = (element as HTMLInputElement).labels?.[0]?.getBoundingClientRect();
  const box = element.matches("input[type=checkbox], input[type=radio], [role=checkbox], [role=switch]");
  if (!box || !label) return own;
  if (own.width < TINY || own.height < TINY) return label;
  const [left, top] = [Math.min(own.left, label.left), Math.min(own.top, label.top)];
  return new DOMRect(
    left,
    top,
    Math.max(own.right, label.right) - left,
    Math.max(own.bottom, label.bottom) - top,
  );
}
