import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { built } from "../../scripts/harness/build.ts";
import { type Launched, launchBrowser } from "../../scripts/harness/launch.ts";
import { startLoopbackServer } from "../../scripts/harness/loopback-server.ts";
import { portalHandler } from "../../scripts/harness/portal-server.ts";
import { createSimulator } from "../../src/simulator/simulator.ts";
import { practiceTenant } from "../../src/simulator/tenants/index.ts";
import { withoutContentScript } from "./bare-extension.ts";
import { median } from "./median.ts";
import type { Measured } from "./run.ts";

const PAGE = "https://security.microsoft.com/incidents?quirks=none";
const LOADS = 15;

/** Main-thread time of loading a portal page that is not ours, with the content script and without it, by turns. */
export async function offRoute(): Promise<Measured[]> {
  const simulator = createSimulator({
    tenants: [practiceTenant("reader-and-operator")],
    clientId: "0f6f2c7e-3b1d-4a55-9c0e-5d7a1e2b9c44",
    redirectUris: [],
  });
  const server = await startLoopbackServer(await portalHandler(simulator, "en"));
  const bare = withoutContentScript(built("chrome"));
  const launch = (extension: string) =>
    launchBrowser({ name: "chromium", extension, server, headless: true });
  const [withIt, without] = [await launch(built("chrome")), await launch(bare)];
  const times = { with: [] as number[], without: [] as number[] };
  // The first loads of each warm up caches.
  for (let load = -2; load < LOADS; load++) {
    const pair = { with: await mainThreadTime(withIt), without: await mainThreadTime(without) };
    if (load < 0) continue;
    times.with.push(pair.with);
    times.without.push(pair.without);
  }
  await withIt.close();
  await without.close();
  await server.close();
  rmSync(bare, { recursive: true });
  const [ours, theirs] = [median(times.with), median(times.without)];
  return [
    {
      what: "Main-thread time of loading a page off the route, with and without the content script",
      values: `${ours.toFixed(0)} ms, ${theirs.toFixed(0)} ms`,
      ratio: ours / theirs,
      aim: "1.0 within noise",
    },
  ];
}

async function mainThreadTime({ browser }: Launched): Promise<number> {
  const page = await browser.newPage();
  await page.goto(PAGE, { waitUntil: "load" });
  await page.waitForSelector("h1");
  await sleep(400);
  const { TaskDuration = Number.NaN } = await page.metrics();
  await page.close();
  return TaskDuration * 1000;
}
