import browser from "webextension-polyfill";

/** Chrome's and Edge's own API for it; the polyfill knows Firefox's alone. */
interface WithSidePanel {
  readonly chrome?: {
    readonly sidePanel?: { open(options: { windowId: number | undefined }): Promise<void> };
  };
}

/** Opens the side panel, or Firefox's sidebar, in this window. To be called on the admin's own click only. */
export async function openSidePanel(): Promise<void> {
  const { chrome } = globalThis as unknown as WithSidePanel;
  if (!chrome?.sidePanel) return browser.sidebarAction.open();
  const { id } = await browser.windows.getCurrent();
  return chrome.sidePanel.open({ windowId: id });
}
