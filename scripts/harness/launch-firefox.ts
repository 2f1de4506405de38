import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, launch } from "puppeteer-core";
import { callThroughBidi, contextOf, sendBidi } from "./bidi.ts";
import { startConnectProxy } from "./connect-proxy.ts";
import { geckoId } from "./extension-id.ts";
import { findBrowser } from "./find-browser.ts";
import type { Launched, LaunchOptions } from "./launch.ts";

/** A fixed uuid, so that the extension's own pages have an address that is known beforehand. */
const UUID = "7f3d6c1e-52a4-4f0e-9b1d-6a7c2e9d4b58";

export async function launchFirefox(options: LaunchOptions): Promise<Launched> {
  const {
    extension,
    server,
    headless,
    language = "en",
    size = { width: 1440, height: 900 },
    dark,
    profile,
  } = options;
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
    args: [
      `--width=${size.width}`,
      `--height=${size.height}`,
      // Without it, neither the extension's pages can be opened nor its background be stopped.
      "--remote-allow-system-access",
    ],
    extraPrefsFirefox: {
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": proxy.port,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": proxy.port,
      // Firefox goes past a proxy for its own services otherwise, and where the proxy refuses.
      "network.proxy.allow_bypass": false,
      "network.proxy.failover_direct": false,
      "extensions.originControls.grantByDefault": true,
      "extensions.webextensions.uuids": JSON.stringify({ [id]: UUID }),
      // The extension is installed for the session only; what it stored would go with it.
      "extensions.webextensions.keepStorageOnUninstall": true,
      "extensions.webextensions.keepUuidOnUninstall": true,
      "intl.accept_languages": language,
      "intl.locale.requested": language,
      ...(dark !== undefined && { "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1 }),
    },
  });
  await browser.installExtension(extension);
  const pageUrl = (path: string) => `moz-extension://${UUID}/${path}`;
  return {
    name: "firefox",
    browser,
    redirectUri: `https://${createHash("sha1").update(id).digest("hex")}.extensions.allizom.org/`,
    pageUrl,
    newPage: () => browser.newPage(),
    async openExtensionPage(path) {
      const page = await browser.newPage();
      // puppeteer's own goto waits for an event that Firefox does not send when a tab becomes an extension's.
      await sendBidi(browser, "browsingContext.navigate", {
        context: contextOf(page),
        url: pageUrl(path),
        wait: "none",
      });
      await page.waitForFunction(
        (url) => location.href === url && document.readyState === "complete",
        {},
        pageUrl(path),
      );
      return page;
    },
    killBackground: () => stopEventPage(browser, id),
    async replaceExtension() {
      await browser.installExtension(extension);
    },
    async close() {
      await browser.close();
      await proxy.close();
      if (!profile) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** There is no command for it; Firefox's own scripts stop an event page like this when it was idle for half a minute. */
async function stopEventPage(browser: Browser, id: string): Promise<void> {
  const { contexts } = await sendBidi<{ contexts: { context: string }[] }>(
    browser,
    "browsingContext.getTree",
    {
      "moz:scope": "chrome",
    },
  );
  const [window] = contexts;
  if (!window) throw new Error("Firefox has no window");
  const stop = `async (id) => {
    await WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true });
  }`;
  await callThroughBidi(browser, window.context, stop, [{ type: "string", value: id }]);
}
