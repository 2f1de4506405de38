import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { built } from "../../scripts/harness/build.ts";
import type { Measured } from "./run.ts";

const require = createRequire(import.meta.url);
const gzip = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** The two content scripts beside driver.js, a small library that can only point at things. */
export async function size(): Promise<Measured[]> {
  const folder = built("chrome");
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as {
    content_scripts: { js: string[] }[];
  };
  const everywhere = gzip(join(folder, manifest.content_scripts[0]?.js[0] ?? ""));
  const panel = gzip(join(folder, "src/content/panel.iife.js"));
  const inspector = gzip(join(folder, "src/content/page-inspector.iife.js"));
  const theirs = gzip(join(dirname(require.resolve("driver.js")), "driver.js.iife.js"));
  return [
    {
      what: "Script on every page of the portal, gzip, beside driver.js",
      values: `${kilobytes(everywhere)}, ${kilobytes(theirs)}`,
      ratio: everywhere / theirs,
      aim: "at most 3 kB",
    },
    {
      what: "What looks at the experts' page, gzip, beside driver.js",
      values: `${kilobytes(inspector)}, ${kilobytes(theirs)}`,
      ratio: inspector / theirs,
      aim: "at most 8 kB",
    },
    {
      what: "The panel's script on the experts' page, gzip, beside driver.js",
      values: `${kilobytes(panel)}, ${kilobytes(theirs)}`,
      ratio: panel / theirs,
      aim: "at most 20 kB",
    },
  ];
}
