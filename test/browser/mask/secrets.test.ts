import { expect, test } from "vitest";
import { bundle } from "../../../scripts/vite/portal-bundle.ts";
import { inEachBrowser } from "../support.ts";
import type { Outcome } from "./in-page.ts";

inEachBrowser("The mask over a page", (set) => {
  test("leaves none of 200 planted names to be seen, and goes without a trace", {
    timeout: 120_000,
  }, async () => {
    const stage = await set({ policy: null });
    const page = await stage.newPage();
    await page.goto("https://security.microsoft.com/homepage");
    const { js } = await bundle("test/browser/mask/in-page.ts");
    // The portal's policy forbids inline scripts to the page, not to whoever drives the browser.
    await page.evaluate(js);
    const outcome = (await page.evaluate("maskTest.run()")) as Outcome;
    expect(outcome.planted).toBeGreaterThanOrEqual(200);
    expect(outcome.before).toBeGreaterThanOrEqual(180);
    expect(outcome.static).toEqual([]);
    expect(outcome.undone).toBe(true);
    expect(outcome.valuesKept).toBe(true);
    expect(outcome.late).toEqual([]);
    expect(outcome.afterUndo).toBeGreaterThan(150);
  });
});
