import axe from "axe-core";
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { rootOf } from "../../scripts/harness/shadow-root.ts";
import { inEachBrowser, signInFully } from "./support.ts";

interface Copied {
  readonly html: string;
  readonly css: string;
}

/** The panel as it is, to be laid out elsewhere: axe can't look into a closed root. */
const copyOf = (page: Page) =>
  rootOf<Copied>(page, (root) => {
    // What is only a property of an element does not travel with its HTML.
    for (const box of root.querySelectorAll<HTMLInputElement>("input[type=checkbox], input[type=radio]"))
      box.toggleAttribute("checked", box.checked);
    for (const field of root.querySelectorAll("textarea")) field.textContent = field.value;
    const css = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
    return { html: root.innerHTML, css: css.join("\n") };
  });

/** What axe says of the panel in a document that holds nothing else, colours included. */
async function violations(page: Page, scheme: "light" | "dark"): Promise<string[]> {
  const copied = await copyOf(page);
  if (!copied) throw new Error("there is no panel");
  const bench = await page.browser().newPage();
  try {
    await bench.goto("about:blank");
    await bench
      .emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }])
      .catch(() => undefined);
    await bench.evaluate(({ html, css }) => {
      document.documentElement.lang = "en";
      document.title = "Panel";
      const style = document.createElement("style");
      style.textContent = css;
      document.head.append(style);
      document.body.innerHTML = html;
    }, copied);
    await bench.evaluate(axe.source);
    return (await bench.evaluate(
      `axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        // A panel beside a page is no page of its own.
        rules: { "landmark-one-main": { enabled: false } },
      }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" | ")))`,
    )) as string[];
  } finally {
    await bench.close();
  }
}

inEachBrowser("The panel is for everyone", (set, browser) => {
  test("axe finds nothing in any state, light and dark", { timeout: 120_000 }, async () => {
    const stage = await set({
      tenants: ["reader-only"],
      simulator: { autoSignIn: true, autoConsent: "accept" },
    });
    const { page, panel } = await stage.open();
    // The policy's client id reaches a browser that has just started only when it is idle.
    await panel.shows("Sign in to check the tenant", 40_000);
    const looks = browser === "chromium" ? (["light", "dark"] as const) : (["light"] as const);
    const check = async (state: string) => {
      for (const look of looks) expect(await violations(page, look), `${state}, ${look}`).toEqual([]);
    };
    await check("signed out");
    await panel.click({ role: "button", name: /^Show me: .*Respond directly/ });
    await panel.shows(/It is marked on the page/);
    await check("pointing");
    await page.keyboard.press("Escape");
    await signInFully(panel);
    await check("checked");
    await panel.openAll();
    await check("all open");
  });

  test("every control is reached and used with the keyboard alone", { timeout: 90_000 }, async () => {
    const stage = await set({ tenants: ["fresh"], policy: null });
    const { page, panel } = await stage.open();
    await panel.shows("Checklist");
    await rootOf(page, (root) => root.querySelector<HTMLElement>("h1")?.focus());
    const focused = () =>
      rootOf<{ name: string; outline: boolean } | null>(page, (root) => {
        const at = root.activeElement as HTMLElement | null;
        if (!at) return null;
        const name =
          at.getAttribute("aria-label") ??
          (at as HTMLInputElement).labels?.[0]?.textContent ??
          at.textContent ??
          "";
        const { outlineStyle } = getComputedStyle(at);
        return { name: name.trim(), outline: outlineStyle !== "none" };
      });
    const reached: string[] = [];
    const unmarked: string[] = [];
    for (let press = 0; press < 120; press++) {
      await page.keyboard.press("Tab");
      const at = await focused();
      if (!at) break;
      reached.push(at.name);
      if (!at.outline) unmarked.push(at.name);
    }
    expect(unmarked).toEqual([]);
    const all = await rootOf<number>(
      page,
      (root) =>
        [
          ...root.querySelectorAll<HTMLElement>("button, a[href], input, select, summary, [tabindex='0']"),
        ].filter((one) => one.checkVisibility() && !(one as HTMLButtonElement).disabled).length,
    );
    // The resizer comes before the heading that the walk began at.
    expect(reached.length).toBeGreaterThanOrEqual((all ?? 0) - 1);
    // Out at the end: the keyboard is never kept in.
    expect(await focused()).toBeNull();
  });

  test("a step is ticked, a section opened and the panel folded without the mouse", async () => {
    const stage = await set({ tenants: ["fresh"], policy: null });
    const { page, panel } = await stage.open();
    await panel.shows("Checklist");
    const focusOn = (selector: string) =>
      rootOf(page, (root, [one]) => root.querySelector<HTMLElement>(String(one))?.focus(), [selector]);
    await focusOn(".step input");
    await page.keyboard.press(" ");
    await panel.shows("1 of 8 done");
    await focusOn("h2 button");
    await page.keyboard.press("Enter");
    await panel.isSilent("Choose by what the tenant shows");
    await page.keyboard.press("Escape");
    expect(await rootOf(page, (root) => root.querySelector(".tab") !== null)).toBe(true);
    await focusOn(".tab");
    await page.keyboard.press("Enter");
    await panel.shows("Checklist");
  });

  test("nothing is cut off at 400 % and at 320 pixels", async () => {
    const stage = await set({ tenants: ["fresh"], policy: null });
    const { page, panel } = await stage.open();
    await panel.shows("Checklist");
    await page.setViewport({ width: 320, height: 256 });
    const wide = await rootOf<string[]>(page, (root) =>
      [...root.querySelectorAll<HTMLElement>("aside *")]
        .filter((one) => one.checkVisibility() && !one.closest(".sr, svg, .edge"))
        .filter(
          (one) =>
            one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1,
        )
        .map((one) => one.outerHTML.slice(0, 80)),
    );
    expect(wide).toEqual([]);
  });

  if (browser === "chromium")
    test("a screen reader is told what stands there", async () => {
      const stage = await set({ tenants: ["fresh"], policy: null });
      const { page, panel } = await stage.open();
      await panel.shows("Checklist");
      const session = await page.createCDPSession();
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      const told = nodes
        .filter((node) => !node.ignored)
        .map((node) => `${node.role?.value}: ${node.name?.value ?? ""}`);
      expect(told).toContain("complementary: Defender Experts onboarding");
      expect(told).toContain("heading: Defender Experts onboarding");
      expect(told).toContain("progressbar: 0 of 8 steps done");
      expect(told.filter((line) => line.startsWith("checkbox: ") && line !== "checkbox: ").length).toBe(
        told.filter((line) => line.startsWith("checkbox")).length,
      );
      expect(told.filter((line) => line === "button: " || line === "link: ")).toEqual([]);
    });
});
