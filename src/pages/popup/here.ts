import browser from "webextension-polyfill";
import { type HostKind, hostKind, isOurs, patternOf } from "../../platform/hosts.ts";

/** The tab in front, as far as the browser lets the pop-up know it. */
export interface Here {
  readonly kind: HostKind;
  readonly hostname: string;
  /** Whether the companion may run there; null where that is no question. */
  readonly allowed: boolean | null;
  readonly tabId: number | null;
}

/** Opened by a click, the pop-up may know the address of the tab in front (`activeTab`). */
export async function whereWeAre(): Promise<Here> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const hostname = hostnameOf(tab?.url);
  const kind = hostKind(hostname);
  const allowed = isOurs(kind)
    ? await browser.permissions.contains({ origins: [patternOf(hostname)] })
    : null;
  return { kind, hostname, allowed, tabId: tab?.id ?? null };
}

/** Asks the browser for this host, and brings the companion to the tab. Must be called from a click. */
export async function allowHere({ hostname, tabId }: Here): Promise<boolean> {
  const granted = await browser.permissions.request({ origins: [patternOf(hostname)] });
  const js = browser.runtime.getManifest().content_scripts?.[0]?.js;
  if (granted && tabId !== null && js) {
    await browser.scripting.executeScript({ target: { tabId }, files: js }).catch(() => undefined);
  }
  return granted;
}

function hostnameOf(url: string | undefined): string {
  try {
    return url === undefined ? "" : new URL(url).hostname;
  } catch {
    return "";
  }
}
