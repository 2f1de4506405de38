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
    "\ue710Defender Experts",
    "Defender-Experten",
    "Expertos de Microsoft Defender",
    "Experts Defender",
    "Defender エキスパート",
    "Defender-experter",
  ])("a heading %j says that this is the page", (text) => {
    pageOf(["h1", text]);
    expect(namesDefenderExperts(document)).toBe(true);
  });

  test("a heading by role counts as one", () => {
    pageOf(["div", "Defender Experts", { role: "heading", "aria-level": "1" }]);
    expect(namesDefenderExperts(document)).toBe(true);
  });

  test("panels of other teams do not count, wherever they lie", () => {
    pageOf(["h1", "Endpoints"], ["div", "", { role: "dialog" }]);
    const heading = document.createElement("div");
    heading.setAttribute("role", "heading");
    heading.setAttribute("aria-level", "1");
    heading.textContent = "Ask Defender Experts";
    document.querySelector("[role=dialog]")?.append(heading);
    expect(namesDefenderExperts(document)).toBe(false);
    document.body.insertAdjacentHTML(
      "beforeend",
      '<div id="fluent-default-layer-host"><h1>Ask Defender Experts</h1></div>',
    );
    expect(namesDefenderExperts(document)).toBe(false);
  });

  test("the end of a trail counts though nothing marks it, and the end of the navigation does not", () => {
    const trail = (last: string) =>
      `<div role="navigation"><ol><li><a>Settings</a></li><li>${last}</li></ol></div>`;
    document.body.innerHTML = `${trail("<span>Defender Experts</span>")}<main><h1>Permissions</h1></main>`;
    expect(namesDefenderExperts(document)).toBe(true);
    document.body.innerHTML = `${trail("<a>Defender Experts</a>")}<main><h1>Permissions</h1></main>`;
    expect(namesDefenderExperts(document)).toBe(false);
  });

  test("where no heading is of the first level, the first of the page counts", () => {
    pageOf(["h2", "Defender Experts"], ["h2", "Permissions"]);
    expect(namesDefenderExperts(document)).toBe(true);
    pageOf(["h2", "Permissions"], ["h2", "Defender Experts"]);
    expect(namesDefenderExperts(document)).toBe(false);
  });

  test("the title counts only where nothing else speaks, for it may lag behind", () => {
    document.title = "Defender Experts - Microsoft Defender";
    pageOf(["p", "Loading"]);
    expect(namesDefenderExperts(document)).toBe(true);
    pageOf(["h1", "Endpoints"]);
    expect(namesDefenderExperts(document)).toBe(false);
    document.title = "";
  });

  test("customers of hunting alone give no access", () => {
    const lines = (...names: string[]) => `<nav>${names.map((name) => `<a>${name}</a>`).join("")}</nav>`;
    document.body.innerHTML = `<main><h1>Defender Experts</h1>${lines("Notification contacts", "Sample notifications")}</main>`;
    expect(namesDefenderExperts(document)).toBe(false);
    document.body.innerHTML = `<main><h1>Defender Experts</h1>${lines("Exclusions", "Sample notifications")}</main>`;
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
