import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { defineConfig } from "vite";
import manifest from "./manifest.json" with { type: "json" };
import { version } from "./package.json" with { type: "json" };
import { fluentIcons, fluentTokens } from "./scripts/vite/fluent.ts";

/** `--mode chrome` (Chrome and Edge) or `--mode firefox`; each takes its own background key from the one manifest. */
export default defineConfig(({ mode }) => {
  const target = mode === "firefox" ? "firefox" : "chrome";
  return {
    plugins: [
      fluentTokens(),
      fluentIcons(),
      // The plugin's types are behind the manifest keys that both browsers know.
      crx({ manifest: manifestFor(target) as unknown as ManifestV3Export, browser: target }),
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: "es2022",
      // A source map in the package would be listed as web-accessible; reviewers build from source instead.
      sourcemap: false,
      modulePreload: false,
    },
  };
});

/** The store of each browser refuses or warns about the other's keys. */
function manifestFor(target: "chrome" | "firefox"): object {
  const { key, minimum_chrome_version, browser_specific_settings, ...shared } = { ...manifest, version };
  return target === "chrome"
    ? { ...shared, key, minimum_chrome_version }
    : { ...shared, browser_specific_settings };
}
