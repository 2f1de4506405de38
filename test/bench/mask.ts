import { built } from "../../scripts/harness/build.ts";
import { launchBrowser } from "../../scripts/harness/launch.ts";
import { startLoopbackServer } from "../../scripts/harness/loopback-server.ts";
import { bundle } from "../../scripts/vite/portal-bundle.ts";
import type { Measured } from "./run.ts";

const NODES = 5000;
const AIM_MS = 8;

/** What the mask takes of a frame: for a batch of changes (20 table rows at once) on a page of 5 000 nodes. */
export async function mask(): Promise<Measured[]> {
  const server = await startLoopbackServer(
    async () =>
      new Response("<!doctype html><title>bench</title>", { headers: { "content-type": "text/html" } }),
  );
  const { browser, close } = await launchBrowser({
    name: "chromium",
    extension: built("chrome"),
    server,
    headless: true,
  });
  const page = await browser.newPage();
  await page.goto("https://security.microsoft.com/bench");
  await page.evaluate((await bundle("test/browser/mask/in-page.ts")).js);
  const { median, longest } = (await page.evaluate(`maskTest.cost(${NODES})`)) as {
    median: number;
    longest: number;
  };
  await close();
  await server.close();
  return [
    {
      what: `Masking a batch of changes on a page of ${NODES} nodes, as part of ${AIM_MS} ms`,
      values: `median ${median.toFixed(2)} ms, longest ${longest.toFixed(2)} ms`,
      ratio: median / AIM_MS,
      aim: "1 at most",
    },
  ];
}
