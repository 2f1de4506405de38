import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { defineConfig } from "vite";
import manifest from "./manifest.json" with { type: "json" };
import pkg from "./package.json" with { type: "json" };
import { FLUENT_ICONS } from "./scripts/vite/fluent.ts";
import { nothingAccessible } from "./scripts/vite/nothing-accessible.ts";
import { thirdPartyNotices } from "./scripts/vite/notices.ts";

/** Pages that CRXJS does not find in the manifest: Firefox's sidebar, and those that only the extension itself opens. */
const PAGES = {
  "side-panel": "src/pages/side-panel/index.html",
  report: "src/pages/report/index.html",
  export: "src/pages/export/index.html",
  open: "src/pages/open/index.html",
  practice: "src/pages/practice/index.html",
  "practice-notes": "src/pages/practice/notes/index.html",
  welcome: "src/pages/welcome/index.html",
};

/** `--mode chrome` (Chrome and Edge) or `--mode firefox`; each takes its own background key from the one manifest. */
export default defineConfig(({ mode }) => {
  const target = mode === "firefox" ? "firefox" : "chrome";
  return {
    resolve: { alias: [FLUENT_ICONS] },
    plugins: [
      thirdPartyNotices(),
      // The plugin's types are behind the manifest keys that both browsers know.
      crx({ manifest: manifestFor(target) as unknown as ManifestV3Export, browser: target }),
      nothingAccessible(),
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      // The oldest versions that the manifest admits.
      target: target === "chrome" ? "chrome120" : "firefox140",
      // A source map in the package would be listed as web-accessible; reviewers build from source instead.
      sourcemap: false,
      modulePreload: false,
      rolldownOptions: { input: PAGES },
    },
  };
});

/** The store of each browser refuses or warns about the other's keys. */
function manifestFor(target: "chrome" | "firefox"): object {
  const { key, minimum_chrome_version, side_panel, browser_specific_settings, sidebar_action, ...shared } = {
    ...manifest,
    version: pkg.version,
  };
  return target === "chrome"
    ? {
        ...shared,
        key,
        minimum_chrome_version,
        side_panel,
        permissions: [...shared.permissions, "sidePanel"],
      }
    : { ...shared, browser_specific_settings, sidebar_action };
}
