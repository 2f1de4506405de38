import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";
import { FLUENT_ICONS } from "./fluent.ts";

// Vite looks for the PostCSS configuration under its root, which would be wherever the caller happens to stand.
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PORTAL = "src/simulator/portal/main.tsx";

/**
 * Bundles the practice portal into one script (an ES module) and one stylesheet, in memory.
 * @throws whatever the build throws, and Error when it gave anything but one of each.
 */
export async function bundlePortal(): Promise<{ js: string; css: string }> {
  const { js, css } = await bundle(PORTAL);
  if (css === null) throw new Error("The portal has no stylesheet");
  return { js, css };
}

/**
 * Bundles whatever a page runs.
 * @param entry path from the project's root
 */
export async function bundle(entry: string): Promise<{ js: string; css: string | null }> {
  const output = (await build({
    root: ROOT,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: "warn",
    resolve: { alias: [FLUENT_ICONS] },
    build: {
      write: false,
      target: "es2023",
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { input: join(ROOT, entry) },
    },
  })) as Rolldown.RolldownOutput;
  const scripts = output.output.filter((file) => file.type === "chunk");
  const styles = output.output.filter((file) => file.type === "asset" && file.fileName.endsWith(".css"));
  const [script] = scripts;
  const [style] = styles;
  if (!script || scripts.length > 1 || styles.length > 1) {
    throw new Error(
      `Expected one script and at most one stylesheet, got ${output.output.map((file) => file.fileName)}`,
    );
  }
  return { js: script.code, css: style?.type === "asset" ? String(style.source) : null };
}
