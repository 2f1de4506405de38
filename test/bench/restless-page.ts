import { setTimeout as sleep } from "node:timers/promises";
import type { Page, Protocol } from "puppeteer-core";
import { built } from "../../scripts/harness/build.ts";
import { launchBrowser } from "../../scripts/harness/launch.ts";
import { startLoopbackServer } from "../../scripts/harness/loopback-server.ts";
import { portalHandler } from "../../scripts/harness/portal-server.ts";
import { createSimulator } from "../../src/simulator/simulator.ts";
import { practiceTenant } from "../../src/simulator/tenants/index.ts";
import type { Measured } from "./run.ts";

/** Changes a second. */
const CHANGES = 5000;
const SECONDS = 8;
const ORIGIN = "https://security.microsoft.com";
/** Microseconds between two samples of what the main thread does. */
const SAMPLE = 200;

/** What changes: nodes that are drawn anew, words that are changed in place, and attributes that say what is chosen. */
const KINDS = ["nodes", "words", "marks"] as const;
type Kind = (typeof KINDS)[number];

/**
 * What our scripts take of the main thread while a page of the portal never rests, by samples of what it does: two
 * browsers side by side differ by more than that, whatever is in them.
 */
export async function restlessPage(): Promise<Measured[]> {
  const simulator = createSimulator({
    tenants: [practiceTenant("reader-and-operator")],
    clientId: "0f6f2c7e-3b1d-4a55-9c0e-5d7a1e2b9c44",
    redirectUris: [],
  });
  const server = await startLoopbackServer(await portalHandler(simulator, "en"));
  const rows: Measured[] = [];
  for (const [where, path] of [
    ["panel open", "/securitysettings/defender_experts"],
    ["off the route", "/incidents"],
  ] as const) {
    const { browser, close } = await launchBrowser({
      name: "chromium",
      extension: built("chrome"),
      server,
      headless: true,
    });
    const page = await browser.newPage();
    await page.goto(`${ORIGIN}${path}?quirks=none`, { waitUntil: "load" });
    await page.waitForSelector("h1");
    await sleep(3000);
    for (const kind of KINDS) {
      const { busy, ours } = await whileRestless(page, kind);
      rows.push({
        what: `Main-thread time of a page that changes ${CHANGES} ${kind} a second, ${where}`,
        values: `${busy.toFixed(0)} ms in ${SECONDS} s, of which ours ${ours.toFixed(1)} ms`,
        ratio: busy / (busy - ours),
        aim: "1.02 at most",
      });
    }
    await close();
  }
  await server.close();
  return rows;
}

/** Milliseconds that the page's main thread was busy, and that our scripts, with all that they call, were on it. */
async function whileRestless(page: Page, kind: Kind): Promise<{ busy: number; ours: number }> {
  const session = await page.createCDPSession();
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: SAMPLE });
  const before = await page.metrics();
  await session.send("Profiler.start");
  await keepRestless(page, kind);
  const { profile } = await session.send("Profiler.stop");
  const after = await page.metrics();
  await session.detach();
  const busy = ((after.TaskDuration ?? Number.NaN) - (before.TaskDuration ?? Number.NaN)) * 1000;
  return { busy, ours: timeIn(profile, (url) => url.startsWith("chrome-extension://")) };
}

/** Milliseconds in functions of certain scripts, and in whatever these called. */
function timeIn(profile: Protocol.Profiler.Profile, isMeant: (url: string) => boolean): number {
  const meant = new Set<number>();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const mark = (id: number, within: boolean) => {
    const node = nodes.get(id);
    if (!node) return;
    const inside = within || isMeant(node.callFrame.url);
    if (inside) meant.add(id);
    for (const child of node.children ?? []) mark(child, inside);
  };
  const [root] = profile.nodes;
  if (root) mark(root.id, false);
  const { samples = [], timeDeltas = [] } = profile;
  return samples.reduce((sum, id, at) => sum + (meant.has(id) ? (timeDeltas[at] ?? 0) : 0), 0) / 1000;
}

async function keepRestless(page: Page, kind: Kind): Promise<void> {
  await page.evaluate(
    (changes, seconds, what) =>
      new Promise<void>((resolve) => {
        const list = document.createElement("ul");
        document.querySelector("main")?.append(list);
        let ticks = 0;
        const timer = setInterval(() => {
          if (what === "nodes" || ticks === 0) {
            const items = Array.from({ length: changes / 20 }, (_, index) => {
              const item = document.createElement("li");
              item.textContent = String(index);
              return item;
            });
            list.replaceChildren(...items);
          } else {
            for (const item of list.children) {
              if (what === "words") (item.firstChild as Text).data = String(ticks);
              else item.setAttribute("aria-current", ticks % 2 ? "true" : "false");
            }
          }
          if (++ticks < seconds * 20) return;
          clearInterval(timer);
          list.remove();
          resolve();
        }, 50);
      }),
    CHANGES,
    SECONDS,
    kind,
  );
}
