import { parseArgs } from "node:util";
import { PRACTICE_TENANTS } from "../../src/simulator/tenants/index.ts";
import { BROWSER_NAMES, type BrowserName } from "../harness/find-browser.ts";
import { PORTAL_LANGUAGES, type PortalLanguage } from "../harness/portal-server.ts";

export interface StartOptions {
  readonly tenant: string;
  readonly browser: BrowserName;
  readonly lang: PortalLanguage;
  /** Walk through the main job and end, rather than leave the browser to the person. */
  readonly walk: boolean;
}

const USAGE = `npm start -- [options]

  --tenant <name>    simulated tenant (default: reader-only); "list" names them all
  --browser <name>   ${BROWSER_NAMES.join(", ")} (default: chromium)
  --lang <tag>       language of the simulated portal: ${PORTAL_LANGUAGES.join(", ")} (default: en)
  --headless         walk through the main job, print what the panel says, and end
  --help             this text`;

/** Something to be told to the person, after which nothing is started. */
export class Told extends Error {
  constructor(
    message: string,
    readonly exitCode: 0 | 2,
  ) {
    super(message);
  }
}

/** @throws Told for help, for the list of tenants, and for whatever is not understood */
export function startOptions(args: string[], environment: NodeJS.ProcessEnv): StartOptions {
  const { tenant, browser, lang, headless, help } = parse(args);
  if (help) throw new Told(USAGE, 0);
  if (tenant === "list") throw new Told(tenantList(), 0);
  if (!Object.hasOwn(PRACTICE_TENANTS, tenant)) {
    throw new Told(`There is no tenant "${tenant}". There are:\n${tenantList()}`, 2);
  }
  return {
    tenant,
    browser: oneOf(BROWSER_NAMES, browser, "--browser"),
    lang: oneOf(PORTAL_LANGUAGES, lang, "--lang"),
    walk: headless || !hasDisplay(environment),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        tenant: { type: "string", default: "reader-only" },
        browser: { type: "string", default: "chromium" },
        lang: { type: "string", default: "en" },
        headless: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    throw new Told(`${(error as Error).message}\n\n${USAGE}`, 2);
  }
}

function oneOf<T extends string>(known: readonly T[], value: string, flag: string): T {
  const found = known.find((item) => item === value);
  if (!found) throw new Told(`${flag} is one of ${known.join(", ")}, not "${value}".`, 2);
  return found;
}

function tenantList(): string {
  return Object.values(PRACTICE_TENANTS)
    .map(({ id, name }) => `  ${id.padEnd(32)}${name}`)
    .join("\n");
}

/** A build server may have a display that nobody looks at. */
function hasDisplay({ CI, DISPLAY, WAYLAND_DISPLAY }: NodeJS.ProcessEnv): boolean {
  if (CI) return false;
  return process.platform !== "linux" || Boolean(DISPLAY || WAYLAND_DISPLAY);
}
