// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { diagnose, isStrange } from "../../../src/portal/diagnose.ts";
import { Stage } from "../practice/portal/stage.ts";
import { freshState } from "../practice/portal/tenant-state.ts";

const ROOT = "/securitysettings/defender_experts";
let stage: Stage;
afterEach(() => stage.close());

async function at(page: string, lang = "en", submitted = true) {
  stage = new Stage({ ...freshState("current"), submitted }, `${ROOT}${page}`, { lang });
  await stage.shows("Defender Experts");
  return diagnose(document, stage.router.path());
}

test.each(["/permissions", "/notification_contacts", "/teams", "/cloud_workloads"])(
  "%s is as it is known",
  async (page) => {
    expect(isStrange(await at(page))).toBe(false);
  },
);

test("a first page whose button is called something else is strange", async () => {
  const known = await at("", "en", false);
  expect(isStrange(known)).toBe(false);
  stage.close();
  expect(isStrange(await at("", "de", false))).toBe(true);
});

test("says which ways of looking failed, and nothing of the page's text", async () => {
  const { page, controls } = await at("/permissions", "de");
  expect(page).toMatchObject({ named: true, part: "permissions", wizard: false, dialog: false });
  expect(controls.find(({ id }) => id === "provider")?.found).toMatchObject({ name: 0, order: 1 });
  expect(JSON.stringify(controls)).not.toContain("Berechtigungen");
});
