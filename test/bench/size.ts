import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { built } from "../../scripts/harness/build.ts";
import type { Measured } from "./run.ts";

const require = createRequire(import.meta.url);
const gzip = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;

/** The whole content script beside driver.js, a small library that can only point at things. */
export async function size(): Promise<Measured[]> {
  const folder = built("chrome");
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as {
    content_scripts: { js: string[] }[];
  };
  const ours = gzip(join(folder, manifest.content_scripts[0]?.js[0] ?? ""));
  const theirs = gzip(join(dirname(require.resolve("driver.js")), "driver.js.iife.js"));
  return [
    {
      what: "Content script, gzip, beside driver.js",
      values: `${(ours / 1000).toFixed(1)} kB, ${(theirs / 1000).toFixed(1)} kB`,
      ratio: ours / theirs,
      aim: "at most 20 kB",
    },
  ];
}
