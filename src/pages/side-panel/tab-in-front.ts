import browser from "webextension-polyfill";
import type { Place } from "../../platform/protocol.ts";
import { askTab } from "../tab.ts";

/** A tab in which the portal does not stand names no tenant. */
const NOWHERE: Place = { path: "/", tid: null };

/**
 * Where the portal is in the tab in front, so that one customer's facts are never shown beside another customer's page.
 * @param onMoved called when it may be somewhere else.
 */
export function watchTabInFront(onMoved: () => void) {
  let place = NOWHERE;
  let shown = false;
  const look = async () => {
    const view = await askTab("look");
    shown = view?.shown ?? false;
    const found = view ? { path: view.path, tid: view.tid } : NOWHERE;
    if (found.path === place.path && found.tid === place.tid) return;
    place = found;
    onMoved();
  };
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onUpdated.addListener(look);
  void look();
  return {
    place: () => place,
    /** Whether the Defender Experts page is in that tab, so that its controls can be pointed at. */
    isPortal: () => shown,
  };
}
