// @vitest-environment happy-dom
import axe from "axe-core";
import { afterEach, expect, it } from "vitest";
import * as fixtures from "./fixtures.ts";
import { type Shown, show } from "./render.ts";

let shown: Shown | undefined;
afterEach(() => {
  shown?.panel.unmount();
  shown?.host.remove();
});

const {
  allGood,
  allUnknown,
  checking,
  collapsed,
  notConfigured,
  judgedFully,
  readerOnly,
  signedOut,
  withProblems,
  wrongTenant,
} = fixtures;

it.each(
  Object.entries({
    allGood,
    allUnknown,
    checking,
    collapsed,
    notConfigured,
    judgedFully,
    readerOnly,
    signedOut,
    withProblems,
    wrongTenant,
  }),
)("axe finds nothing to complain of: %s", async (_, state) => {
  shown = await show(state);
  for (const heading of shown.all("h2 button[aria-expanded=false]")) await shown.click(heading);
  for (const details of shown.all("details")) details.setAttribute("open", "");
  // axe can't enter a closed root, so it is shown the same tree outside of it. Colours need a real browser.
  document.body.append(shown.find("aside"));
  const { violations, passes } = await axe.run(document.body, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "color-contrast": { enabled: false }, "page-has-heading-one": { enabled: false } },
  });
  document.body.replaceChildren();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(passes.length).toBeGreaterThan(5);
});
