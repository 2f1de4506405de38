import { bring } from "./bring.ts";
import { type OpenPanel, scriptsHere } from "./here.ts";

/** A panel that is there as soon as its script is. Closed before that, it never appears. */
export function openPanelWhenLoaded(onOrphaned: () => void): OpenPanel {
  let panel: OpenPanel | null = null;
  let wanted: (() => void) | null = null;
  const open = new AbortController();

  /** What is asked of a panel that is still on its way is done when it arrives; the last wish counts. */
  const later = (wish: () => void) => {
    if (panel) wish();
    else wanted = wish;
  };
  bring({
    what: "panel",
    find: scriptsHere,
    onHere: ({ openPanel, inspector }) => {
      panel = openPanel({ onOrphaned }, inspector);
      wanted?.();
    },
    onOrphaned,
    signal: open.signal,
  });
  return {
    focus: () => later(() => panel?.focus()),
    toggleFocus: () => later(() => panel?.toggleFocus()),
    moved: () => panel?.moved(),
    close(): void {
      open.abort();
      panel?.close();
    },
  };
}
