import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { rootOf } from "../../scripts/harness/shadow-root.ts";
import { PANEL_HOST, SPOTLIGHT_HOST } from "../../src/platform/keys.ts";
import { STAGES } from "../../src/simulator/portal/face.ts";
import { PORTAL_STATE_PATH } from "../../src/simulator/portal-api.ts";
import { follow, inEachBrowser, watchStay } from "./support.ts";

const PERMISSIONS = "https://security.microsoft.com/securitysettings/dex?viewid=permissions";
const OPERATOR = { role: "button", name: /^Show me: .*Respond directly to active threats/ } as const;
const [, controls, all] = STAGES.slow;

inEachBrowser("a portal as slow as the real one", (set) => {
  test("is said to be still loading, never not to be known, and its control is marked when it is there", async () => {
    const stage = await set({ tenants: ["reader-only"] });
    const { page, panel } = await stage.open(`${PERMISSIONS}&face=arrival:slow,moves:anew`);
    await panel.shows("Checklist", 30_000);
    const stays = await watchStay(page, PANEL_HOST);
    await follow(page, "Exclusions", "main");
    await sleep(all + 1000);
    await follow(page, "Permissions", "main");
    await panel.click(OPERATOR);
    await panel.shows("The page is still loading");
    const said: string[] = [];
    await vi.waitFor(async () => {
      said.push((await panel.text()) ?? "");
      const ring = await rootOf<boolean>(
        page,
        (root) => root.querySelector("div:not([hidden])") !== null,
        [],
        SPOTLIGHT_HOST,
      );
      expect(ring).toBe(true);
    }, controls + 5000);
    expect(said.filter((text) => /can't be told|could not be found/.test(text))).toEqual([]);
    // The panel was never taken away on the way.
    expect(await stays()).toBe(true);
  }, 90_000);

  test("of a customer who bought hunting alone never has the panel, at no moment of its loading", async () => {
    const stage = await set({ tenants: ["fresh"] });
    const answer = stage.server.handler;
    stage.server.handler = async (request) => {
      const response = await answer(request);
      if (new URL(request.url).pathname !== PORTAL_STATE_PATH) return response;
      return Response.json({ ...((await response.json()) as object), huntingOnly: true });
    };
    const { page, panel } = await stage.open("about:blank");
    await page.evaluateOnNewDocument((id) => {
      const seen = globalThis as { stood?: boolean };
      new MutationObserver(() => {
        if (document.getElementById(id)) seen.stood = true;
      }).observe(document, { childList: true, subtree: true });
    }, PANEL_HOST);
    await page.goto(
      "https://security.microsoft.com/securitysettings/dex?viewid=contacts&face=arrival:slow,moves:anew",
    );
    await page.waitForFunction(() => document.body.textContent?.includes("Sample notifications"));
    await sleep(all - controls + 1000);
    expect(await panel.exists()).toBe(false);
    expect(await page.evaluate(() => (globalThis as { stood?: boolean }).stood ?? false)).toBe(false);
  }, 90_000);
});
