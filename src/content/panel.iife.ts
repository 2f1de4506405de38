import { createHost } from "../panel/host.ts";
import { openLivePanel } from "../panel/live.ts";
import browser from "./browser.ts";
import { type OpenPanel, offerPanel } from "./here.ts";

/**
 * The panel, in a script of its own: put into the page by the background when the page turns out to be Defender Experts,
 * so that no other page of the portal loads more than the watcher.
 */
offerPanel(({ onOrphaned }, inspector) => {
  const host = createHost();
  const open = new AbortController();
  const panel = openLivePanel(host.root, {
    frame: "overlay",
    place: inspector.place,
    send: (message) => browser.runtime.sendMessage(message),
    stored: browser.storage.local.onChanged,
    isAlive: () => Boolean(browser.runtime?.id),
    onOrphaned,
    messages: [(key, args) => browser.i18n.getMessage(key, args), browser.i18n.getUILanguage()],
    pointer: {
      canShow: inspector.canShow,
      show: (step) => inspector.show(step, { onView: panel.spotlight, onMoved: panel.makeRoom }),
      hide: inspector.hide,
      focus: inspector.focus,
    },
  });
  inspector.liveBeside(host.root, open.signal, panel.keptOut);
  inspector.watch(open.signal, panel.read);
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
    moved: panel.refresh,
    close(): void {
      open.abort();
      inspector.hide();
      panel.close();
      host.remove();
    },
  } satisfies OpenPanel;
});
