import { PANEL_HOST } from "../platform/keys.ts";

export interface Host {
  readonly root: ShadowRoot;
  remove(): void;
}

/**
 * An element of our own beside the portal's, in the top layer, so that no z-index of the page covers it, and with a closed
 * shadow root, so that page and panel cannot style or read each other by accident.
 */
export function createHost(): Host {
  const element = document.createElement("div");
  element.id = PANEL_HOST;
  element.popover = "manual";
  const root = element.attachShadow({ mode: "closed" });
  document.documentElement.append(element);
  element.showPopover();
  return { root, remove: () => element.remove() };
}
