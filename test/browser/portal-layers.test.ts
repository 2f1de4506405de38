import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { expect, test, vi } from "vitest";
import { rootOf } from "../../scripts/harness/shadow-root.ts";
import { STAGES } from "../../src/simulator/portal/face.ts";
import { follow, inEachBrowser } from "./support.ts";

const EXCLUSIONS = "https://security.microsoft.com/securitysettings/dex?viewid=exclusions";
const STEP = { role: "checkbox", name: /Follow the link in the welcome email/ } as const;

const dialogs = (page: Page) => page.$$eval("[role=alertdialog]", (all) => all.length);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");
const scrolled = (page: Page) =>
  rootOf<number>(page, (root) =>
    Math.max(...[...root.querySelectorAll("*")].map((element) => element.scrollTop)),
  );

inEachBrowser("beside a dialog of the portal that traps focus and clicks", (set) => {
  async function open() {
    const stage = await set({ tenants: ["reader-only"] });
    const { page, panel } = await stage.open(EXCLUSIONS);
    await panel.shows("Checklist");
    // What is excluded comes last, and the page starts over with it.
    await sleep(STAGES.staged[2] + 500);
    await follow(page, "Add device groups", "main");
    await page.waitForSelector("[role=alertdialog]");
    return { page, panel };
  }

  test("the panel can be pressed, typed in, and scrolled, and its Escape is its own", async () => {
    const { page, panel } = await open();
    await panel.click(STEP);
    await vi.waitFor(async () => expect(await panel.isChecked(STEP)).toBe(true), 5000);
    expect(await focused(page)).toBe("defender-experts-companion");
    await panel.press(" ");
    await vi.waitFor(async () => expect(await panel.isChecked(STEP)).toBe(false), 5000);

    const before = await scrolled(page);
    await page.mouse.move(1100, 500);
    await page.mouse.wheel({ deltaY: 300 });
    await vi.waitFor(async () => expect(await scrolled(page)).not.toBe(before), 5000);

    await panel.press("Escape");
    expect(await dialogs(page)).toBe(1);
  });

  test("the portal's own dialog keeps working", async () => {
    const { page, panel } = await open();
    await panel.click(STEP);
    await vi.waitFor(async () => expect(await panel.isChecked(STEP)).toBe(true), 5000);
    await page.evaluate(() => {
      const label = [...document.querySelectorAll<HTMLElement>("[role=alertdialog] label")].find((one) =>
        one.textContent?.includes("Domain controllers"),
      );
      label?.click();
    });
    expect(await page.$$eval("[role=alertdialog] input:checked", (all) => all.length)).toBe(1);
    // The trap still holds for everything else.
    const outside = await page.evaluate(() => {
      const search = document.querySelector<HTMLElement>("input[type=search]");
      search?.focus();
      return new Promise<boolean>((resolve) =>
        setTimeout(() => resolve(document.activeElement?.closest("[role=alertdialog]") !== null), 200),
      );
    });
    expect(outside).toBe(true);
    await page.keyboard.press("Escape");
    await vi.waitFor(async () => expect(await dialogs(page)).toBe(0), 5000);
    expect(await panel.exists()).toBe(true);
  });
});

const KEPT_OUT = "A dialog of the portal keeps this panel from being used";

inEachBrowser("beside a dialog that no script gets around", (set) => {
  test("in the browser's top layer, the panel says so and names the side panel, until it is closed", async () => {
    const stage = await set({ tenants: ["reader-only"] });
    const { page, panel } = await stage.open(`${EXCLUSIONS}&face=layers:native`);
    await panel.shows("Checklist");
    await sleep(STAGES.staged[2] + 500);
    await follow(page, "Add device groups", "main");
    await page.waitForSelector("dialog:modal");
    await panel.shows(KEPT_OUT);
    await panel.shows("Open beside any tab");
    // It is as the sentence says, and the portal's own dialog works.
    await page.mouse.click(1100, 500);
    expect(await focused(page)).not.toBe("defender-experts-companion");
    await page.keyboard.press("Escape");
    await panel.shows(/^(?![\s\S]*keeps this panel)/);
    await panel.click(STEP);
    await vi.waitFor(async () => expect(await panel.isChecked(STEP)).toBe(true), 5000);
  });

  test("with a trap that was there first, it can be pressed, and says that it can't be typed in", async () => {
    const stage = await set({ tenants: ["reader-only"] });
    const { page, panel } = await stage.open(EXCLUSIONS);
    await panel.shows("Checklist");
    await sleep(STAGES.staged[2] + 500);
    const own = await stage.openExtensionPage("src/pages/popup/index.html");
    const settle = (wish: "hide-here" | "show-here") =>
      own.evaluate(
        async (wish, path) => {
          const { runtime, tabs } =
            (globalThis as unknown as { browser?: Api; chrome: Api }).browser ??
            (globalThis as unknown as { chrome: Api }).chrome;
          await runtime.sendMessage({ do: wish, path });
          for (const { id } of await tabs.query({}))
            await tabs.sendMessage(id, { page: "decide" }).catch(() => null);
        },
        wish,
        "/securitysettings/dex?viewid=exclusions",
      );
    await settle("hide-here");
    await page.bringToFront();
    await panel.isGone();
    await follow(page, "Add device groups", "main");
    await page.waitForSelector("[role=alertdialog]");
    await settle("show-here");
    await panel.shows("Checklist");
    await panel.click(STEP);
    await vi.waitFor(async () => expect(await panel.isChecked(STEP)).toBe(true), 5000);
    await panel.shows(KEPT_OUT);
    await page.keyboard.press("Escape");
    await vi.waitFor(async () => expect(await dialogs(page)).toBe(0), 5000);
    await panel.shows(/^(?![\s\S]*keeps this panel)/);
  });
});

interface Api {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly tabs: {
    query(what: object): Promise<{ id: number }[]>;
    sendMessage(id: number, message: object): Promise<unknown>;
  };
}
