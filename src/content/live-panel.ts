import { openLivePanel } from "../panel/live.ts";
import { setMessages } from "../platform/i18n.ts";
import { placeOf } from "../portal/address.ts";
import browser from "./browser.ts";
import { createHost } from "./host.ts";

/** Puts the panel over the portal's page and keeps it in step with the background until closed. */
export function openPanel({ onOrphaned }: { onOrphaned(): void }) {
  setMessages((key, args) => browser.i18n.getMessage(key, args), browser.i18n.getUILanguage());
  const host = createHost();
  const open = new AbortController();
  const panel = openLivePanel(host.root, {
    frame: "overlay",
    place: () => placeOf(location),
    send: (message) => browser.runtime.sendMessage(message),
    stored: browser.storage.local.onChanged,
    isAlive: () => Boolean(browser.runtime?.id),
    onOrphaned,
  });
  // Back at this tab: the facts may be old by now.
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.visibilityState === "visible") panel.refresh();
    },
    { signal: open.signal },
  );

  return {
    focus: panel.focus,
    toggleFocus: panel.toggleFocus,
    /** The portal went to another address, perhaps of another tenant. */
    moved: panel.refresh,
    close(): void {
      open.abort();
      panel.close();
      host.remove();
    },
  };
}
