import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import type { BrowserName } from "./find-browser.ts";

export interface ManagedPolicy {
  /** null when it was written; otherwise why it could not be. */
  readonly refused: string | null;
  remove(): void;
}

/** Where each browser of the Chromium family reads its policies on Linux. */
const CHROMIUM_FOLDERS: Partial<Record<BrowserName, string>> = {
  chromium: "/etc/chromium/policies/managed",
  chrome: "/etc/opt/chrome/policies/managed",
  edge: "/etc/opt/edge/policies/managed",
};

/**
 * Sets values of the extension's managed storage, as an organization's policy does. Chromium reads them from a folder of
 * the machine's, which needs root; Firefox from a native manifest of the user's own.
 * @param extensionId Chromium's id, or the gecko id.
 */
export function writeManagedPolicy(
  browser: BrowserName,
  extensionId: string,
  values: Record<string, unknown>,
): ManagedPolicy {
  if (process.platform !== "linux") {
    return { refused: `policies are set here on Linux only, not on ${process.platform}`, remove() {} };
  }
  const [file, content] =
    browser === "firefox"
      ? [
          join(homedir(), ".mozilla/managed-storage", `${extensionId}.json`),
          {
            name: extensionId,
            description: "Settings of the onboarding companion",
            type: "storage",
            data: values,
          },
        ]
      : [
          join(CHROMIUM_FOLDERS[browser] ?? "", "onboarding-companion.json"),
          { "3rdparty": { extensions: { [extensionId]: values } } },
        ];
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(content));
    const remove = () => {
      process.off("exit", remove);
      rmSync(file, { force: true });
    };
    // Interrupted, the process must not leave a policy behind on the person's machine.
    process.once("exit", remove);
    return { refused: null, remove };
  } catch (error) {
    return { refused: `${file} can't be written (${(error as Error).message})`, remove() {} };
  }
}
