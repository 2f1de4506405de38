import type { Request } from "../platform/protocol.ts";
import browser from "./browser.ts";
import { type OpenPanel, scriptsHere } from "./here.ts";

/** How often, and after how many milliseconds, a background that did not bring the panel is asked again. */
const RETRIES = 5;
const RETRY = 500;

/** A panel that is there as soon as its script is. Closed before that, it never appears. */
export function bringPanel(onOrphaned: () => void): OpenPanel {
  let panel: OpenPanel | null = null;
  let open = true;
  let wanted: (() => void) | null = null;

  async function bring(failures: number): Promise<void> {
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
    else if (failures < RETRIES) setTimeout(() => void bring(failures + 1), RETRY);
  }

  /** What is asked of a panel that is still on its way is done when it arrives; the last wish counts. */
  const later = (wish: () => void) => {
    if (panel) wish();
    else wanted = wish;
  };
  void bring(0);
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
