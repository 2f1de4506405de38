import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

export type BrowserName = "chromium" | "chrome" | "edge" | "firefox";
export const BROWSER_NAMES: readonly BrowserName[] = ["chromium", "chrome", "edge", "firefox"];

interface Places {
  /** Environment variable that names the executable. */
  readonly variable: string;
  /** Commands to look for on the path. */
  readonly commands: readonly string[];
  readonly mac: string;
  /** Below the folders where Windows installs programs. */
  readonly windows: string;
  /** Debian's package, where there is one. */
  readonly debian?: string;
  readonly advice: string;
}

const PLACES: Record<BrowserName, Places> = {
  chromium: {
    variable: "CHROMIUM_PATH",
    commands: ["chromium", "chromium-browser"],
    mac: "Chromium.app/Contents/MacOS/Chromium",
    windows: "Chromium/Application/chrome.exe",
    debian: "chromium",
    advice: "Debian and Ubuntu: sudo apt-get install chromium. macOS: brew install --cask chromium.",
  },
  chrome: {
    variable: "CHROME_PATH",
    commands: ["google-chrome", "google-chrome-stable"],
    mac: "Google Chrome.app/Contents/MacOS/Google Chrome",
    windows: "Google/Chrome/Application/chrome.exe",
    advice:
      "Install Google Chrome. macOS: brew install --cask google-chrome. Windows: winget install Google.Chrome.",
  },
  edge: {
    variable: "EDGE_PATH",
    commands: ["microsoft-edge", "microsoft-edge-stable"],
    mac: "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    windows: "Microsoft/Edge/Application/msedge.exe",
    advice:
      "Install Microsoft Edge. macOS: brew install --cask microsoft-edge. Windows: it is there already.",
  },
  firefox: {
    variable: "FIREFOX_PATH",
    commands: ["firefox", "firefox-esr"],
    mac: "Firefox.app/Contents/MacOS/firefox",
    windows: "Mozilla Firefox/firefox.exe",
    debian: "firefox-esr",
    advice:
      "Debian: sudo apt-get install firefox-esr. macOS: brew install --cask firefox. Windows: winget install Mozilla.Firefox.",
  },
};

/** A browser of the Chromium family may stand in for Chromium; the extension is the same. */
const STAND_INS: Partial<Record<BrowserName, readonly BrowserName[]>> = { chromium: ["chrome", "edge"] };

/**
 * Path of the browser: from its environment variable, from the usual places, or newly installed from Debian's packages
 * where that is allowed.
 * @throws Error that holds the command to run.
 */
export function findBrowser(name: BrowserName): string {
  const found = [name, ...(STAND_INS[name] ?? [])].map(installed).find((path) => path !== null);
  if (found) return found;
  const { debian, variable, advice } = PLACES[name];
  if (debian && mayInstall()) {
    console.log(`Installing ${debian} …`);
    // A list of packages that is months old names versions which are no longer there.
    execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "-qq", debian], { stdio: "ignore" });
    const path = installed(name);
    if (path) return path;
  }
  throw new Error(`No ${name} was found. ${advice} Or set ${variable} to its executable.`);
}

function installed(name: BrowserName): string | null {
  const { variable, commands, mac, windows } = PLACES[name];
  const named = process.env[variable];
  if (named) {
    if (!existsSync(named)) throw new Error(`${variable} names ${named}, where there is no file.`);
    return named;
  }
  const candidates =
    process.platform === "darwin"
      ? ["/Applications", join(homedir(), "Applications")].map((folder) => join(folder, mac))
      : process.platform === "win32"
        ? [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
            .filter((folder) => folder !== undefined)
            .map((folder) => join(folder, windows))
        : (process.env.PATH ?? "")
            .split(delimiter)
            .flatMap((folder) => commands.map((command) => join(folder, command)));
  return candidates.find((path) => existsSync(path)) ?? null;
}

function mayInstall(): boolean {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}
