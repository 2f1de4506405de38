import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { expect, test, vi } from "vitest";
import { rootOf } from "../../scripts/harness/shadow-root.ts";
import { STAGES } from "../../src/practice/portal/face.ts";
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
