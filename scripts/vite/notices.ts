import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** Packages whose values are in the build though no module of theirs is: the stylesheets are filled from them. */
const IN_STYLES = ["@fluentui/tokens"];
const LICENSES = ["LICENSE", "LICENSE.md", "LICENSE.txt", "license"];

/** The package that a module belongs to. */
const PACKAGE = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/;

/**
 * Writes `third-party-notices.txt` beside the build, for every package that the build was made from: their licenses ask
 * that their notices come along.
 * @throws Error when a package names no license.
 */
export function thirdPartyNotices(): Plugin {
  return {
    name: "third-party-notices",
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((part) =>
        part.type === "chunk" ? Object.keys(part.modules) : [],
      );
      const names = modules.flatMap((id) => PACKAGE.exec(id.replaceAll("\\", "/"))?.[1] ?? []);
      const all = [...new Set([...names, ...IN_STYLES])].sort();
      this.emitFile({
        type: "asset",
        fileName: "third-party-notices.txt",
        source: `${all.map(notice).join("\n\n")}\n`,
      });
    },
  };
}

function notice(name: string): string {
  const folder = fileURLToPath(new URL(`../../node_modules/${name}/`, import.meta.url));
  const { version, license } = JSON.parse(readFileSync(`${folder}package.json`, "utf8")) as {
    version: string;
    license?: string;
  };
  if (!license) throw new Error(`${name} names no license, so it can't be in the build.`);
  const file = LICENSES.map((candidate) => folder + candidate).find((candidate) => existsSync(candidate));
  const text = file ? readFileSync(file, "utf8").trim() : `https://www.npmjs.com/package/${name}`;
  return `${name} ${version} (${license})\n\n${text}`;
}
