import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** Packages whose code, icons or values are in the build. Their licences ask that their notices come along. */
const PACKAGES = [
  "@azure/msal-browser",
  "@azure/msal-common",
  "@fluentui/svg-icons",
  "@fluentui/tokens",
  "preact",
  "webextension-polyfill",
  "zod",
];
const LICENCES = ["LICENSE", "LICENSE.md", "LICENSE.txt", "license"];

/** Writes `third-party-notices.txt` beside the build. @throws Error when a package is not installed. */
export function thirdPartyNotices(): Plugin {
  return {
    name: "third-party-notices",
    generateBundle() {
      this.emitFile({
        type: "asset",
        fileName: "third-party-notices.txt",
        source: PACKAGES.map(notice).join("\n\n"),
      });
    },
  };
}

function notice(name: string): string {
  const folder = fileURLToPath(new URL(`../../node_modules/${name}/`, import.meta.url));
  const { version, license } = JSON.parse(readFileSync(`${folder}package.json`, "utf8")) as {
    version: string;
    license: string;
  };
  const file = LICENCES.map((candidate) => folder + candidate).find((candidate) => existsSync(candidate));
  return `${name} ${version} (${license})\n\n${file ? readFileSync(file, "utf8").trim() : `https://www.npmjs.com/package/${name}`}`;
}
