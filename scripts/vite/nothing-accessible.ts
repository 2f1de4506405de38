import type { Plugin } from "vite";

/**
 * CRXJS lists a script that is imported with `?script` as accessible to every website, and leaves a second copy of it that
 * nothing loads. `scripting.executeScript` needs neither: pages get no way to find out that the extension is there.
 * To stand after the plugin that writes the manifest.
 */
export function nothingAccessible(): Plugin {
  return {
    name: "nothing-accessible",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const file = bundle["manifest.json"];
        if (file?.type !== "asset") throw new Error("manifest.json is not in the bundle");
        const { web_accessible_resources, ...manifest } = JSON.parse(String(file.source));
        file.source = JSON.stringify(manifest, null, 2);
        for (const [name, part] of Object.entries(bundle)) {
          if (part.type === "chunk" && part.facadeModuleId?.includes(".iife.")) delete bundle[name];
        }
      },
    },
  };
}
