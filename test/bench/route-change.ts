import { setStage } from "../../scripts/harness/stage.ts";
import { median } from "./median.ts";
import type { Measured } from "./run.ts";

const RUNS = 15;
const FRAME = 1000 / 60;

/** From the portal's change of address to the first frame that shows the panel, beside one frame. */
export async function routeChange(): Promise<Measured[]> {
  const stage = await setStage({ browser: "chromium", tenants: ["reader-and-operator"], policy: null });
  const { page, panel } = await stage.open("https://security.microsoft.com/securitysettings?quirks=none");
  await page.waitForSelector("main a");
  const times: number[] = [];
  for (let run = -2; run < RUNS; run++) {
    const time = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const link = [...document.querySelectorAll<HTMLElement>("main a")].find((item) =>
            item.textContent?.trim().startsWith("Defender Experts"),
          );
          let start = 0;
          const observer = new MutationObserver(() => {
            if (!document.getElementById("defender-experts-companion")) return;
            observer.disconnect();
            requestAnimationFrame(() => resolve(performance.now() - start));
          });
          observer.observe(document.documentElement, { childList: true });
          start = performance.now();
          link?.click();
        }),
    );
    if (run >= 0) times.push(time);
    await page.goBack();
    await panel.isGone();
    await page.waitForSelector("main a");
  }
  await stage.close();
  const middle = median(times);
  return [
    {
      what: "From a change of route to the painted panel, beside one frame",
      values: `${middle.toFixed(1)} ms, ${FRAME.toFixed(1)} ms`,
      ratio: middle / FRAME,
      aim: "a few frames",
    },
  ];
}
