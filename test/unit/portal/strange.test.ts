// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { isStrange } from "../../../src/portal/strange.ts";
import { Stage } from "../simulator/portal/stage.ts";
import { freshState } from "../simulator/portal/tenant-state.ts";

const ROOT = "/securitysettings/defender_experts";
let stage: Stage;
afterEach(() => stage.close());

async function strangeAt(page: string, lang = "en", submitted = true) {
  stage = new Stage({ ...freshState("current"), submitted }, `${ROOT}${page}`, { lang });
  await stage.shows("Defender Experts");
  return isStrange(document, stage.router.path());
}

test.each(["/permissions", "/notification_contacts", "/teams", "/cloud_workloads"])(
  "%s is as it is known",
  async (page) => {
    expect(await strangeAt(page)).toBe(false);
  },
);

test("a first page whose button is called something else is strange", async () => {
  expect(await strangeAt("", "en", false)).toBe(false);
  stage.close();
  expect(await strangeAt("", "de", false)).toBe(true);
});
