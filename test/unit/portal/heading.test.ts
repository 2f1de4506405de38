// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { namesDefenderExperts } from "../../../src/portal/heading.ts";

function pageOf(...nodes: [tag: string, text: string, attributes?: Record<string, string>][]) {
  const main = document.createElement("main");
  for (const [tag, text, attributes = {}] of nodes) {
    const node = document.createElement(tag);
    node.textContent = text;
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    main.append(node);
  }
  document.body.replaceChildren(main);
}

describe("the page's own words", () => {
  beforeEach(() => document.body.replaceChildren());

  test.each([
    "Defender Experts",
    "Microsoft Defender Experts",
    "Einstellungen für Defender Experts",
    "خبراء Defender Experts",
  ])("a heading %j says that this is the page", (text) => {
    pageOf(["h1", text]);
    expect(namesDefenderExperts(document)).toBe(true);
  });

  test("a heading by role counts as one", () => {
    pageOf(["div", "Defender Experts", { role: "heading", "aria-level": "1" }]);
    expect(namesDefenderExperts(document)).toBe(true);
  });

  test("other mentions do not count", () => {
    pageOf(
      ["h1", "Settings"],
      ["a", "Defender Experts"],
      ["h2", "Defender Experts"],
      ["p", "Buy Defender Experts today"],
    );
    expect(namesDefenderExperts(document)).toBe(false);
  });

  test("a long heading that only mentions the product does not count", () => {
    pageOf([
      "h1",
      "What is new this month in Microsoft Defender, including news about Defender Experts and Sentinel",
    ]);
    expect(namesDefenderExperts(document)).toBe(false);
  });
});
