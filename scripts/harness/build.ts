import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export type Target = "chrome" | "firefox";

/** Folder of a built target. */
function builtFolder(target: Target): string {
  return `${root}dist/${target}`;
}

/** Builds a target as `npm run build` does, and returns its folder. */
export function build(target: Target): string {
  execFileSync(
    process.execPath,
    [`${root}node_modules/vite/bin/vite.js`, "build", "--mode", target, "--logLevel", "warn"],
    {
      cwd: root,
      stdio: "inherit",
    },
  );
  return builtFolder(target);
}

/** @throws Error when the target was not built. Tests run on what was built before, never on something else. */
export function built(target: Target): string {
  const folder = builtFolder(target);
  if (!existsSync(`${folder}/manifest.json`)) throw new Error("Not built yet: run npm run build first.");
  return folder;
}
