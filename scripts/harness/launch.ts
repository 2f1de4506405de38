import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, launch, type Page } from "puppeteer-core";
import { startConnectProxy } from "./connect-proxy.ts";
import { type BrowserName, findBrowser } from "./find-browser.ts";
import { HOSTS } from "./hosts.ts";
import type { LoopbackServer } from "./loopback-server.ts";

export interface LaunchOptions {
  readonly name: BrowserName;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly server: LoopbackServer;
  readonly headless: boolean;
  /** Language that the browser itself speaks (BCP 47). */
  readonly language?: string;
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
  /** Ends the extension's background as the browser does when it is idle. */
  killBackground(): Promise<void>;
  close(): Promise<void>;
}

/** A fixed uuid, so that the extension's own pages in Firefox have an address that is known beforehand. */
const FIREFOX_UUID = "7f3d6c1e-52a4-4f0e-9b1d-6a7c2e9d4b58";

/** Starts a browser with the extension in it, in which the production host names lead to the server. */
export function launchBrowser(options: LaunchOptions): Promise<Launched> {
  return options.name === "firefox" ? launchFirefox(options) : launchChromium(options);
}

async function launchChromium({
  name,
  extension,
  server,
  headless,
  language = "en",
  profile,
}: LaunchOptions) {
  const rules = [
    ...HOSTS.map((host) => `MAP ${host}:443 127.0.0.1:${server.port}`),
    "MAP * ~NOTFOUND",
    "EXCLUDE 127.0.0.1",
  ];
  const browser = await launch({
    executablePath: findBrowser(name),
    headless,
    pipe: true,
    enableExtensions: [extension],
    acceptInsecureCerts: true,
    defaultViewport: null,
    ...(profile && { userDataDir: profile }),
    env: { ...process.env, LANGUAGE: language },
    args: [
      `--host-resolver-rules=${rules.join(",")}`,
      "--ignore-certificate-errors",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--window-size=1440,900",
      `--lang=${language}`,
      // Chromium's sandbox refuses to run as root, as in a container.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
  const id = chromiumId(extension);
  const worker = () =>
    browser.targets().find((target) => target.type() === "service_worker" && target.url().includes(id));
  return {
    name,
    browser,
    redirectUri: `https://${id}.chromiumapp.org/`,
    pageUrl: (path: string) => `chrome-extension://${id}/${path}`,
    newPage: () => browser.newPage(),
    async killBackground() {
      const target = worker();
      if (!target) return;
      const page = await browser.newPage();
      const session = await page.createCDPSession();
      await session.send("ServiceWorker.enable");
      await session.send("ServiceWorker.stopAllWorkers");
      await page.close();
      const alive = await target.worker().catch(() => null);
      await alive?.close().catch(() => undefined);
    },
    close: () => browser.close(),
  };
}

async function launchFirefox({ extension, server, headless, language = "en", profile }: LaunchOptions) {
  const proxy = await startConnectProxy(server.port);
  const id = geckoId(extension);
  const folder = profile ?? mkdtempSync(join(tmpdir(), "companion-firefox-"));
  const browser = await launch({
    browser: "firefox",
    executablePath: findBrowser("firefox"),
    headless,
    acceptInsecureCerts: true,
    defaultViewport: null,
    userDataDir: folder,
    args: ["--width=1440", "--height=900"],
    extraPrefsFirefox: {
      "network.proxy.type": 1,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": proxy.port,
      "network.proxy.allow_hijacking_localhost": false,
      "extensions.originControls.grantByDefault": true,
      "extensions.webextensions.uuids": JSON.stringify({ [id]: FIREFOX_UUID }),
      "intl.accept_languages": language,
      "intl.locale.requested": language,
    },
  });
  await browser.installExtension(extension);
  return {
    name: "firefox" as const,
    browser,
    redirectUri: `https://${createHash("sha1").update(id).digest("hex")}.extensions.allizom.org/`,
    pageUrl: (path: string) => `moz-extension://${FIREFOX_UUID}/${path}`,
    newPage: () => browser.newPage(),
    killBackground: async () => {},
    async close() {
      await browser.close();
      await proxy.close();
      if (!profile) rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface BuiltManifest {
  readonly key?: string;
  readonly browser_specific_settings?: { readonly gecko: { readonly id: string } };
}

function manifestOf(extension: string): BuiltManifest {
  return JSON.parse(readFileSync(join(extension, "manifest.json"), "utf8")) as BuiltManifest;
}

/** Chromium's id of an unpacked extension: the start of the key's SHA-256, its digits written as a to p. */
export function chromiumId(extension: string): string {
  const { key = "" } = manifestOf(extension);
  const digest = createHash("sha256").update(Buffer.from(key, "base64")).digest("hex").slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
}

export function geckoId(extension: string): string {
  return manifestOf(extension).browser_specific_settings?.gecko.id ?? "";
}
