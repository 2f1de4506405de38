// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from "vitest";
import { readPage } from "../../../src/portal/read-page.ts";
import type { PortalState } from "../../../src/simulator/portal-api.ts";
import { Stage } from "../simulator/portal/stage.ts";
import { freshState } from "../simulator/portal/tenant-state.ts";

const ROOT = "/securitysettings/defender_experts";
const granted: PortalState = {
  ...freshState("current"),
  serviceProviderAccess: true,
  roles: ["reader"],
  submitted: true,
  exclusions: { deviceGroups: ["Lobby kiosks"], userGroups: [] },
  contacts: [{ name: "Sasha", email: "sasha@fabrikam.example", phone: "", purpose: "incident" }],
};

let stage: Stage;
afterEach(() => stage.close());

async function read(state: PortalState, page: string, lang = "en", touched = false) {
  stage = new Stage(state, `${ROOT}${page}`, { lang });
  await stage.shows("Defender Experts");
  return readPage(document, stage.router.path(), { touched, young: false });
}

const SETTLED = { touched: false, young: false };
const nothing = { provider: null, reader: null, operator: null, administrator: null };

describe("what the portal's page says", () => {
  test("of the access levels that are saved", async () => {
    const words = await read(granted, "/permissions");
    expect(words.accessLevels).toEqual({
      provider: null,
      reader: true,
      operator: false,
      administrator: null,
    });
    expect(words.shown.submitted).toBe(true);
  });

  test("nothing of them once the admin has touched a box", async () => {
    expect((await read(granted, "/permissions", "en", true)).accessLevels).toEqual(nothing);
  });

  test("only what is ticked while the page is young: other ticks may be on their way", async () => {
    stage = new Stage(granted, `${ROOT}/permissions`);
    await stage.shows("Access level: Security Reader");
    const { accessLevels } = readPage(document, stage.router.path(), { touched: false, young: true });
    expect(accessLevels).toEqual({ ...nothing, reader: true });
  });

  test("nothing of them in the wizard, where a tick is a wish", async () => {
    stage = new Stage({ ...granted, submitted: false }, ROOT);
    await stage.press("Get started");
    await stage.field("Respond directly");
    const words = readPage(document, ROOT, SETTLED);
    expect(words.accessLevels).toEqual(nothing);
    expect(words.wizardStep).toBe("Permissions");
    expect(words.shown.submitted).toBe(false);
  });

  test("nothing of them where its labels are in a language that no guide gives", async () => {
    expect((await read(granted, "/permissions", "ar")).accessLevels).toEqual(nothing);
  });

  test("that there are contacts, and never who", async () => {
    const words = await read(granted, "/notification_contacts");
    expect(words.shown.contacts).toBe(true);
    expect(JSON.stringify(words)).not.toContain("sasha");
  });

  test("not that there are none: the list may still be loading", async () => {
    expect((await read({ ...granted, contacts: [] }, "/notification_contacts")).shown.contacts).toBeNull();
  });

  test("that something is excluded", async () => {
    expect((await read(granted, "/exclusions")).shown.exclusions).toBe(true);
  });

  test("whether Teams is used", async () => {
    expect((await read(granted, "/teams")).shown.teams).toBe(false);
    stage.close();
    expect((await read({ ...granted, teams: true }, "/teams")).shown.teams).toBe(true);
  });

  test("that the readiness assessment asks for more, and never that it is finished", async () => {
    expect((await read(granted, "/service_status")).shown.readiness).toBe(false);
    stage.close();
    const readiness = { ...granted.readiness, actionsNeeded: [] };
    expect((await read({ ...granted, readiness }, "/service_status")).shown.readiness).toBeNull();
  });

  test("nothing on other pages", async () => {
    stage = new Stage(granted, "/securitysettings/endpoints/integration");
    await stage.shows("Live response");
    const words = readPage(document, stage.router.path(), SETTLED);
    expect(words.accessLevels).toEqual(nothing);
    expect(Object.values(words.shown).filter((value) => value !== null)).toEqual([]);
  });
});
