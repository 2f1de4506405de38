import { setTimeout as sleep } from "node:timers/promises";
import { launch } from "puppeteer-core";
import { chromiumId } from "./extension-id.ts";
import { findBrowser } from "./find-browser.ts";
import { HOSTS } from "./hosts.ts";
import type { Launched, LaunchOptions } from "./launch.ts";

/** Chromium's sandbox refuses to run as root, as in a container. */
export const AS_ROOT: readonly string[] = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** Chromium, Chrome or Edge. Through the pipe, branded builds load unpacked extensions too. */
export async function launchChromium(options: LaunchOptions): Promise<Launched> {
  const {
    name,
    extension,
    server,
    headless,
    language = "en",
    size = { width: 1440, height: 900 },
    dark,
    profile,
  } = options;
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
      `--window-size=${size.width},${size.height}`,
      `--lang=${language}`,
      ...(dark ? ["--force-dark-mode"] : []),
      ...AS_ROOT,
    ],
  });
  const id = chromiumId(extension);
  const worker = () =>
    browser.targets().find((target) => target.type() === "service_worker" && target.url().includes(id));
  // Its background starts once after it was loaded; before that, pages get neither its scripts nor its own pages.
  await browser
    .waitForTarget((target) => target.type() === "service_worker" && target.url().includes(id), {
      timeout: 20_000,
    })
    .catch(() => undefined);
  const pageUrl = (path: string) => `chrome-extension://${id}/${path}`;
  return {
    name,
    browser,
    redirectUri: `https://${id}.chromiumapp.org/`,
    pageUrl,
    newPage: () => browser.newPage(),
    async openExtensionPage(path) {
      const page = await browser.newPage();
      // Right after the start the browser may not know the extension's pages yet.
      for (let attempt = 0; ; attempt++) {
        try {
          await page.goto(pageUrl(path));
          return page;
        } catch (error) {
          if (attempt === 20 || !String(error).includes("ERR_BLOCKED_BY_CLIENT")) throw error;
          await sleep(250);
        }
      }
    },
    async killBackground() {
      await (await worker()?.worker())?.close();
      while (worker()) await sleep(20);
    },
    async replaceExtension() {
      await browser.uninstallExtension(id);
      await browser.installExtension(extension);
    },
    close: () => browser.close(),
  };
}
