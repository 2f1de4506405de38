import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RULES_PAGE_FILE, rulesPage } from "../../../scripts/rules-page.ts";

test("the page of rules is what the rules say; npm run generate writes it anew", () => {
  expect(readFileSync(RULES_PAGE_FILE, "utf8")).toBe(rulesPage());
});
