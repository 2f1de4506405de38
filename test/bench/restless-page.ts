import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { built } from "../../scripts/harness/build.ts";
import { launchBrowser } from "../../scripts/harness/launch.ts";
import { startLoopbackServer } from "../../scripts/harness/loopback-server.ts";
import { portalHandler } from "../../scripts/harness/portal-server.ts";
import { createSimulator } from "../../src/practice/simulator.ts";
import { practiceTenant } from "../../src/practice/tenants/index.ts";
import { withoutContentScript } from "./bare-extension.ts";
import { median } from "./median.ts";
import type { Measured } from "./run.ts";

const NODES = 5000;
const SECONDS = 4;
const RUNS = 3;
const ORIGIN = "https://security.microsoft.com";

/** Main-thread time while a portal page changes 5 000 nodes a second: with the panel open, off the route, and without us. */
export async function restlessPage(): Promise<Measured[]> {
  const simulator = createSimulator({
    tenants: [practiceTenant("reader-and-operator")],
    clientId: "0f6f2c7e-3b1d-4a55-9c0e-5d7a1e2b9c44",
    redirectUris: [],
  });
  const server = await startLoopbackServer(await portalHandler(simulator, "en"));
  const bare = withoutContentScript(built("chrome"));
  const measure = async (extension: string, path: string) => {
    const { browser, close } = await launchBrowser({ name: "chromium", extension, server, headless: true });
    const page = await browser.newPage();
    await page.goto(`${ORIGIN}${path}?quirks=none`, { waitUntil: "load" });
    await page.waitForSelector("h1");
    await sleep(1500);
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) times.push(await mainThreadShare(page));
    await close();
    return median(times);
  };
  const experts = "/securitysettings/defender_experts";
  const open = await measure(built("chrome"), experts);
  const openBare = await measure(bare, experts);
  const off = await measure(built("chrome"), "/incidents");
  const offBare = await measure(bare, "/incidents");
  await server.close();
  rmSync(bare, { recursive: true });
  const row = (what: string, ours: number, theirs: number): Measured => ({
    what: `Main-thread share of a page that changes ${NODES} nodes a second, ${what}`,
    values: `${(ours * 100).toFixed(1)} %, ${(theirs * 100).toFixed(1)} %`,
    ratio: ours / theirs,
    aim: "1.1 at most",
  });
  return [row("panel open, with and without us", open, openBare), row("off the route", off, offBare)];
}

/** The part of the time that the page's main thread was busy. */
async function mainThreadShare(page: Page): Promise<number> {
  const before = (await page.metrics()).TaskDuration ?? Number.NaN;
  await page.evaluate(
    (nodes, seconds) =>
      new Promise<void>((resolve) => {
        const list = document.createElement("ul");
        document.querySelector("main")?.append(list);
        let ticks = 0;
        const timer = setInterval(() => {
          const items = Array.from({ length: nodes / 20 }, (_, index) => {
            const item = document.createElement("li");
            item.textContent = String(index);
            return item;
          });
          list.replaceChildren(...items);
          if (++ticks < seconds * 20) return;
          clearInterval(timer);
          list.remove();
          resolve();
        }, 50);
      }),
    NODES,
    SECONDS,
  );
  const after = (await page.metrics()).TaskDuration ?? Number.NaN;
  return (after - before) / SECONDS;
}
