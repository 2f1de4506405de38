import { expect, test } from "vitest";
import { rootOf } from "../../scripts/harness/shadow-root.ts";
import { inEachBrowser } from "./support.ts";

/** What the background does on the shortcut; the keys themselves are the browser's and reach no page. */
const SHORTCUT = `(async () => {
  const { tabs } = globalThis.browser ?? chrome;
  for (const { id } of await tabs.query({})) await tabs.sendMessage(id, { page: "toggle-focus" }).catch(() => null);
})()`;

inEachBrowser("The shortcut", (set) => {
  test("takes the keyboard into the panel and back to where it was", { timeout: 60_000 }, async () => {
    const stage = await set({ tenants: ["reader-only"], policy: null });
    const own = await stage.openExtensionPage("src/pages/popup/index.html");
    const { page, panel } = await stage.open();
    await panel.shows("Checklist");
    await page.bringToFront();
    await page.focus("header button, header a, header input");
    const inPage = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 60));
    const inPanel = () => rootOf(page, (root) => root.activeElement?.tagName ?? "none", []);
    const before = await inPage();
    expect(await inPanel()).toBe("none");
    await own.evaluate(SHORTCUT);
    expect(await inPanel()).toBe("H1");
    await own.evaluate(SHORTCUT);
    expect(await inPanel()).toBe("none");
    expect(await inPage()).toBe(before);
  });
});
