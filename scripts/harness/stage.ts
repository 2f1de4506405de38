import type { Page } from "puppeteer-core";
import { createSimulator, type Simulator, type SimulatorOptions } from "../../src/simulator/simulator.ts";
import { practiceTenant } from "../../src/simulator/tenants/index.ts";
import { built, type Target } from "./build.ts";
import { chromiumId, geckoId } from "./extension-id.ts";
import type { BrowserName } from "./find-browser.ts";
import { type Launched, type LaunchOptions, launchBrowser } from "./launch.ts";
import { type LoopbackServer, startLoopbackServer } from "./loopback-server.ts";
import { type ManagedPolicy, writeManagedPolicy } from "./managed-policy.ts";
import { PanelDriver } from "./panel-driver.ts";
import { type PortalLanguage, portalHandler } from "./portal-server.ts";

/** The app registration of the simulated tenants. */
export const CLIENT_ID = "0f6f2c7e-3b1d-4a55-9c0e-5d7a1e2b9c44";

/** Where the practice portal keeps the Defender Experts settings. */
export const EXPERTS_PAGE = "https://security.microsoft.com/securitysettings/defender_experts";

export interface StageOptions {
  readonly browser: BrowserName;
  /** Simulated tenants; the first is the portal's. */
  readonly tenants: readonly string[];
  readonly headless?: boolean;
  readonly lang?: PortalLanguage;
  readonly profile?: LaunchOptions["profile"];
  /** Values of the organization's policy. Default: the app registration and the first tenant. null: no policy. */
  readonly policy?: Record<string, unknown> | null;
  readonly simulator?: Partial<Pick<SimulatorOptions, "autoSignIn" | "autoConsent" | "now">>;
}

/** A browser with the extension in it, before a simulated portal and tenant. */
export interface Stage extends Launched {
  readonly server: LoopbackServer;
  readonly simulator: Simulator;
  readonly policy: ManagedPolicy | null;
  /** A page of the portal with the panel's driver. */
  open(url?: string): Promise<{ page: Page; panel: PanelDriver }>;
}

/** @throws Error when the extension is not built or the browser is not found. */
export async function setStage(options: StageOptions): Promise<Stage> {
  const target: Target = options.browser === "firefox" ? "firefox" : "chrome";
  const extension = built(target);
  const tenants = options.tenants.map(practiceTenant);
  const values =
    options.policy === undefined
      ? { clientId: CLIENT_ID, ...(tenants[0] && { tenantId: tenants[0].tenantId }) }
      : options.policy;
  const id = target === "firefox" ? geckoId(extension) : chromiumId(extension);
  // Before the browser starts, which reads it then. Without one, whatever an earlier run left is taken away.
  const policy = writeManagedPolicy(options.browser, id, values ?? {});
  if (values === null) policy.remove();

  const server = await startLoopbackServer(async () => new Response(null, { status: 503 }));
  const launched = await launchBrowser({
    name: options.browser,
    extension,
    server,
    headless: options.headless ?? true,
    ...(options.profile && { profile: options.profile }),
  });
  const simulator = createSimulator({
    tenants,
    clientId: CLIENT_ID,
    redirectUris: [launched.redirectUri],
    ...options.simulator,
  });
  server.handler = await portalHandler(simulator, options.lang ?? "en");

  return {
    ...launched,
    server,
    simulator,
    policy: values === null ? null : policy,
    async open(url = EXPERTS_PAGE) {
      const page = await launched.newPage();
      await page.goto(url);
      return { page, panel: new PanelDriver(page) };
    },
    async close() {
      await launched.close();
      await server.close();
      policy.remove();
    },
  };
}
