import type { Page } from "puppeteer-core";
import { expect, test, vi } from "vitest";
import { rootOf } from "../../scripts/harness/shadow-root.ts";
import { SPOTLIGHT_HOST } from "../../src/platform/keys.ts";
import { follow, inEachBrowser } from "./support.ts";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the ring is; null where there is none. */
const ringOf = (page: Page) =>
  rootOf<Box | null>(
    page,
    (root) => {
      const ring = root.querySelector("div");
      if (!ring || ring.hidden) return null;
      const { x, y, width, height } = ring.getBoundingClientRect();
      return { x, y, width, height };
    },
    [],
    SPOTLIGHT_HOST,
  );

const panelOf = (page: Page) =>
  rootOf<Box | null>(page, (root) => {
    const shown = root.querySelector(".sheet:not([hidden]), .tab");
    if (!shown) return null;
    const { x, y, width, height } = shown.getBoundingClientRect();
    return { x, y, width, height };
  });

/** The box of the field with this label, as the portal lays it out. */
const fieldOf = (page: Page, label: string) =>
  page.evaluate((words) => {
    const found = [...document.querySelectorAll("label")].find((one) =>
      (one.textContent ?? "").replace(/[\uE000-\uF8FF]/g, "").startsWith(words),
    );
    const box = document.getElementById(found?.htmlFor ?? "")?.getBoundingClientRect();
    return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
  }, label);

function contains(outer: Box | null, inner: Box | null): boolean {
  if (!outer || !inner) return false;
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

const OPERATOR = { role: "button", name: /^Show me: .*Respond directly to active threats/ } as const;

inEachBrowser("pointing at the portal's controls", (set) => {
  test("leads into the wizard, then marks the box, follows it, and is gone on Escape", async () => {
    const stage = await set({ tenants: ["fresh"] });
    const { page, panel } = await stage.open();
    await panel.click(OPERATOR);
    await panel.shows("What leads there is marked on the page");
    await follow(page, "Get started", "main");
    await page.waitForSelector("main input[type=checkbox]");
    await panel.shows("It is marked on the page");
    const fits = async () => contains(await ringOf(page), await fieldOf(page, "Respond directly"));
    await vi.waitFor(async () => expect(await fits()).toBe(true), 3000);
    const [ring, sheet] = [await ringOf(page), await panelOf(page)];
    expect(ring && sheet && overlap(ring, sheet)).toBe(false);

    await page.setViewport({ width: 1100, height: 420 });
    await page.evaluate(() => document.querySelector("main")?.scrollBy(0, 60));
    await vi.waitFor(async () => expect(await fits()).toBe(true), 3000);

    // It takes no clicks: the box under it is ticked.
    const box = await fieldOf(page, "Respond directly");
    if (!box) throw new Error("the box is gone");
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    expect(await page.$$eval("main input:checked", (boxes) => boxes.length)).toBe(3);

    await page.keyboard.press("Escape");
    await panel.isSilent("It is marked on the page");
    expect(await ringOf(page)).toBeNull();
  });

  test("a window too narrow for both folds the panel up", async () => {
    const stage = await set({ tenants: ["fresh"] });
    const { page, panel } = await stage.open();
    await page.setViewport({ width: 400, height: 700 });
    await panel.click({ role: "button", name: /^Show me: .*Get started/ });
    await vi.waitFor(async () => {
      const [ring, sheet] = [await ringOf(page), await panelOf(page)];
      expect(ring && sheet && !overlap(ring, sheet)).toBe(true);
    }, 5000);
    await page.keyboard.press("Escape");
    await panel.shows("Show me");
  });

  test("where the portal's language or page does not tell, it says in words where the control should be", async () => {
    const stage = await set({ tenants: ["fresh"], lang: "ar" });
    const { page, panel } = await stage.open();
    await panel.click(OPERATOR);
    await panel.shows("It is under Settings › Defender Experts › Permissions");
    expect(await ringOf(page)).toBeNull();
  });

  test("the pop-up says that the page is not as it is known, and what it is made of without its text", async () => {
    const stage = await set({ tenants: ["fresh"], lang: "ar" });
    const { panel } = await stage.open();
    await panel.shows("Checklist");
    const own = await stage.openExtensionPage("src/pages/popup/index.html");
    const ask = () =>
      own.evaluate(
        `(async () => {
          const { tabs } = globalThis.browser ?? chrome;
          for (const { id } of await tabs.query({})) {
            const view = await tabs.sendMessage(id, { page: "diagnose" }).catch(() => null);
            if (view) return view;
          }
        })()`,
      );
    // A page that is still on its way is not strange.
    const view = await vi.waitFor(async () => {
      const view = await ask();
      expect(view).toMatchObject({ shown: true, changed: true });
      return view;
    }, 15_000);
    const { structure } = view as { structure: string };
    expect(JSON.parse(structure).pages[0]).toMatchObject({ named: true, language: "ar" });
    // Our own words are in English.
    expect(structure).not.toMatch(/[\u0600-\u06ff]/);
  });

  test("behind a dialog of the portal's nothing is marked", async () => {
    const stage = await set({ tenants: ["fresh"] });
    const { page, panel } = await stage.open();
    await page.evaluate(() => {
      const dialog = document.createElement("dialog");
      dialog.textContent = "Session about to expire";
      document.body.append(dialog);
      dialog.show();
    });
    await panel.click({ role: "button", name: /^Show me: .*Get started/ });
    await panel.shows("A dialog of the portal lies over the page");
    expect(await ringOf(page)).toBeNull();
  });
});
