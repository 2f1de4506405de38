// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { describePage } from "../../../../src/portal/structure/describe-page.ts";
import { USUAL_FACE } from "../../../../src/simulator/portal/face.ts";
import { Stage } from "../../simulator/portal/stage.ts";
import { freshState } from "../../simulator/portal/tenant-state.ts";

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = "";
  document.title = "";
});

const describeHere = (search = "") =>
  describePage(document, { pathname: "/securitysettings/dex", search }, "/securitysettings/dex");

test("says what a control is, and which ways of looking tell it", async () => {
  const state = { ...freshState("current"), submitted: true };
  const stage = new Stage(state, "/securitysettings/defender_experts/permissions", {
    face: { ...USUAL_FACE, arrival: "at-once" },
  });
  await stage.shows("Respond directly");
  const { part, named, controls, sections, navigation, words } = describeHere();
  expect({ part, named }).toEqual({ part: "permissions", named: true });
  expect(sections).toMatchObject({ lines: 6, line: { tag: "a", classes: ["ms-Nav"] } });
  expect(navigation.lines).toBeGreaterThan(10);
  expect(words).toMatchObject({ product: true, labels: true, navigation: true });
  expect(controls.find(({ taken }) => taken.includes("operator"))).toMatchObject({
    kind: "checkbox",
    tag: "input",
    type: "checkbox",
    classes: ["ms-Checkbox"],
    named: "attribute",
    told: { operator: ["name", "mention", "position", "order", "sole"] },
  });
  stage.close();
});

test.each([
  ["a page", ""],
  [
    "a page with a dialog over it",
    "<dialog open class='sashavega' data-testid='sashavega.x'>sashavega</dialog>",
  ],
])("of %s, holds nothing that somebody's tenant could have put into it", (_name, dialog) => {
  const secret = "sashavega";
  document.documentElement.lang = `${secret} of Contoso`;
  document.title = `Defender Experts - ${secret}`;
  document.body.innerHTML = `
    <main class="ms-Panel ${secret} ms-${secret}@contoso" role="${secret}">
      <nav role="navigation"><ol><li>${secret}</li></ol></nav>
      <h1 class="${secret}">Defender Experts</h1>
      <h2 aria-level="${"4255550100".repeat(3)}" role="heading">${secret}</h2>
      <button type="${secret}" data-automation-id="${secret}@contoso.com" aria-label="${secret}">x</button>
      <button data-automation-id="user-5d7a1e2b9c44">x</button>
      <button data-automation-id="device_4255550100">x</button>
      <button data-automation-id="two words ${secret}">x</button>
      <input value="${secret}" placeholder="${secret}" type="${secret}">
      <select><option>${secret}</option></select>
      <ul><li><ul><li><button data-automation-id="${secret}">${secret}</button></li></ul></li></ul>
      <table role="grid"><tr role="row"><td><input type="checkbox" data-automation-id="${secret}"></td></tr></table>
      ${dialog}
    </main>`;
  const text = JSON.stringify(describeHere(`?tid=${secret}&${secret}.x=1&${secret}%20=2&user-${secret}=3`));
  expect(text).not.toContain("contoso");
  expect(text).not.toMatch(/[0-9]{5}/);
  expect(text.split(secret)).toHaveLength(1);
});

test("keeps the names that the portal's makers gave to their controls, without their numbers", () => {
  document.body.innerHTML = `<main><h1>Defender Experts</h1>
    <button data-automation-id="mdx-permissions-next">a</button>
    <button data-automation-id="Group_160_id23">b</button>
    <button data-testid="saveButton">c</button></main>`;
  expect(describeHere().controls.map(({ automationId }) => automationId)).toEqual([
    "mdx-permissions-next",
    "Group_#_id#",
    "saveButton",
  ]);
});

test("is bounded, however large the page is", () => {
  document.body.innerHTML = `<main>${"<h2>a</h2><button>b</button><table></table><dialog></dialog>".repeat(500)}</main>`;
  const { headings, controls, tables, dialogs } = describeHere(`?${"abcdefghijkl".split("").join("=1&x")}`);
  expect(headings.length).toBeLessThanOrEqual(12);
  expect(tables.length).toBeLessThanOrEqual(12);
  expect(dialogs.length).toBeLessThanOrEqual(12);
  expect(controls).toHaveLength(60);
});

test("names of the query's parameters are told, their values are not", () => {
  document.body.innerHTML = "<main><h1>Defender Experts</h1></main>";
  expect(describeHere("?viewid=permissions&tid=0f6f2c7e&tid=1").address).toEqual({
    root: "securitysettings",
    pieces: 2,
    keys: ["viewid", "tid"],
  });
});
