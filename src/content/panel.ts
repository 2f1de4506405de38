import type { Request } from "../platform/protocol.ts";
import browser from "./browser.ts";
import { type OpenPanel, scriptsHere } from "./here.ts";

/** After how many milliseconds a background that did not bring the panel is asked again: twice as many each time, up to a limit. */
const RETRY = 250;
const LONGEST_RETRY = 8000;

/** A panel that is there as soon as its script is. Closed before that, it never appears. */
export function bringPanel(onOrphaned: () => void): OpenPanel {
  let panel: OpenPanel | null = null;
  let open = true;
  let wanted: (() => void) | null = null;

  async function bring(wait: number): Promise<void> {
    if (!scriptsHere()) {
      const request: Request = { do: "bring-panel" };
      await browser.runtime?.sendMessage(request).catch(() => undefined);
    }
    const here = scriptsHere();
    if (!open) return;
    if (here) {
      panel = here.openPanel({ onOrphaned }, here.eyes);
      wanted?.();
    } else if (!browser.runtime?.id) onOrphaned();
    else setTimeout(() => void bring(Math.min(wait * 2, LONGEST_RETRY)), wait);
  }

  /** What is asked of a panel that is still on its way is done when it arrives; the last wish counts. */
  const later = (wish: () => void) => {
    if (panel) wish();
    else wanted = wish;
  };
  void bring(RETRY);
  return {
    focus: () => later(() => panel?.focus()),
    toggleFocus: () => later(() => panel?.toggleFocus()),
    moved: () => panel?.moved(),
    close(): void {
      open = false;
      panel?.close();
    },
  };
}
