import { spawn } from "node:child_process";
import { type BrowserName, findBrowser } from "./harness/find-browser.ts";

/**
 * Runs the browser tests in Chromium and Firefox side by side: each has policies, profiles and ports of its own, and most of
 * a browser test is waiting. Arguments are handed on to vitest; `BROWSERS=firefox` runs one of them only.
 */
const names = (process.env.BROWSERS?.split(",") ?? ["chromium", "firefox"]) as BrowserName[];

// One after the other, for both may have to be installed first.
for (const name of names) await findBrowser(name);

const run = (name: BrowserName) =>
  new Promise<number>((resolve) => {
    const vitest = spawn("npx", ["vitest", "run", "--project", "browser", ...process.argv.slice(2)], {
      env: { ...process.env, BROWSERS: name },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const [from, to] of [
      [vitest.stdout, process.stdout],
      [vitest.stderr, process.stderr],
    ] as const) {
      from.setEncoding("utf8").on("data", (text: string) => to.write(text.replace(/^(?=.)/gm, `${name}  `)));
    }
    vitest.on("close", (code) => resolve(code ?? 1));
  });

const codes = await Promise.all(names.map(run));
process.exitCode = Math.max(...codes);
