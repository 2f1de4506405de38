import type { Browser, Page } from "puppeteer-core";
import type { BrowserName } from "./find-browser.ts";
import { launchChromium } from "./launch-chromium.ts";
import { launchFirefox } from "./launch-firefox.ts";
import type { LoopbackServer } from "./loopback-server.ts";

export interface LaunchOptions {
  readonly name: BrowserName;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly server: LoopbackServer;
  readonly headless: boolean;
  /** Language that the browser itself speaks (BCP 47). */
  readonly language?: string;
  /** Of the window, in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Whether pages are told that the person prefers dark. Default: as the machine is set. */
  readonly dark?: boolean;
  /** Kept between two launches, to see what survives a restart. Made new and thrown away when absent. */
  readonly profile?: string;
}

export interface Launched {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Where Microsoft's sign-in window sends its answer. */
  readonly redirectUri: string;
  /** Address of one of the extension's own pages. */
  pageUrl(path: string): string;
  newPage(): Promise<Page>;
  /** A tab with one of the extension's own pages, loaded. */
  openExtensionPage(path: string): Promise<Page>;
  /** Ends the extension's background as the browser does when it is idle; the next message starts another. */
  killBackground(): Promise<void>;
  /**
   * Puts the extension anew over the one that runs, as an update does. Chromium can only remove it first, with all that it
   * stored.
   */
  replaceExtension(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser with the extension in it, in which the production host names lead to the server and no other leads anywhere. */
export function launchBrowser(options: LaunchOptions): Promise<Launched> {
  return options.name === "firefox" ? launchFirefox(options) : launchChromium(options);
}
