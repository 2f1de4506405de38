import { beforeAll, expect, test } from "vitest";
import { bundle } from "../../scripts/vite/portal-bundle.ts";
import type { Row } from "./matrix/in-page.ts";
import { inEachBrowser } from "./support.ts";

interface InPage {
  runMatrix(languages: readonly string[]): Promise<Row[]>;
}

let code = "";
beforeAll(async () => {
  code = (await bundle("test/browser/matrix/in-page.ts")).js;
});

inEachBrowser("a portal that Microsoft changed", (set, browser) => {
  // What a word in another language does is no matter of the browser.
  const languages = browser === "chromium" ? ["en", "de", "ar"] : ["en"];

  test("is known for what it is, and nothing wrong is ever pointed at", async () => {
    const page = await (await set()).browser.newPage();
    // An empty page, so that nothing but the variants is on it.
    await page.goto("about:blank");
    await page.evaluate(code);
    const rows = await page.evaluate((tags) => (globalThis as unknown as InPage).runMatrix(tags), languages);
    console.table(
      Object.fromEntries(
        rows.map(({ mutation, wrong, missed, without, ...row }) => [
          mutation,
          { ...row, missed: missed.length, wrong: wrong.length, ...without },
        ]),
      ),
    );
    const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
    expect(sum((row) => row.variants)).toBeGreaterThanOrEqual(500);
    expect(sum((row) => row.pageRight) / sum((row) => row.variants)).toBeGreaterThanOrEqual(0.99);
    for (const row of rows) {
      expect(row.wrong, row.mutation).toEqual([]);
      expect(row.missed, row.mutation).toEqual([]);
    }
  }, 120_000);
});
