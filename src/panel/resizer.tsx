import { words } from "../platform/i18n.ts";
import { MAX_WIDTH, MIN_WIDTH } from "../platform/width.ts";

/** CSS pixels that one press of an arrow key moves the edge. */
const STEP = 24;

interface ResizerProps {
  width: number;
  /** The panel stands at the right of the window, so that it grows to the left. */
  atRight: boolean;
  /** @param settled the edge was let go: the width is worth keeping. */
  resize: (width: number, settled: boolean) => void;
}

/** The panel's inner edge, which can be dragged, or moved with the arrow keys. */
export function Resizer({ width, atRight, resize }: ResizerProps) {
  const widthAt = (x: number) => fitted(atRight ? innerWidth - x : x);
  const outward = atRight ? "ArrowLeft" : "ArrowRight";
  const inward = atRight ? "ArrowRight" : "ArrowLeft";
  return (
    // A splitter after the ARIA authoring practices (window splitter), which can be focused and has a value.
    // biome-ignore lint/a11y/useSemanticElements: hr can't be moved
    <div
      class="edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={words("panel_resize")}
      aria-valuenow={Math.round(width)}
      aria-valuemin={MIN_WIDTH}
      aria-valuemax={MAX_WIDTH}
      tabIndex={0}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(widthAt(event.clientX), false);
      }}
      onLostPointerCapture={(event) => resize(widthAt(event.clientX), true)}
      onKeyDown={(event) => {
        const moved =
          event.key === outward ? STEP : event.key === inward ? -STEP : event.key === "Home" ? -MAX_WIDTH : 0;
        if (moved === 0) return;
        event.preventDefault();
        resize(fitted(width + moved), true);
      }}
    />
  );
}

const fitted = (width: number) => Math.round(Math.min(Math.max(width, MIN_WIDTH), MAX_WIDTH));
