// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { ADDRESS_SETS, addressOf, type PortalPage } from "../../../../src/simulator/portal/routes.ts";
import { Stage } from "./stage.ts";
import { freshState } from "./tenant-state.ts";

let stage: Stage;
afterEach(() => stage.close());

const submitted = { ...freshState("current"), submitted: true, roles: ["reader"] as const };

test.each(ADDRESS_SETS)(
  "address set %s leads to the settings of Defender Experts and back",
  async (addresses) => {
    stage = new Stage(submitted, "/securitysettings", { addresses });
    await stage.press("Defender Experts");
    expect(stage.router.path()).toBe(addressOf("experts", addresses));
    await stage.shows("Access level: Security Reader");
    await stage.press("Service status");
    await stage.shows("Protected assets");
    stage.router.back();
    await stage.shows("Access level: Security Reader");
    stage.router.back();
    await vi.waitFor(() => expect(stage.heading()).toBe("Settings"));
  },
);

test.each<[PortalPage, string]>([
  ["home", "Home"],
  ["incidents", "Incidents"],
  ["alerts", "Alerts"],
  ["hunting", "Advanced hunting"],
  ["actionsHistory", "Action center"],
  ["threatAnalytics", "Threat analytics"],
  ["devices", "Device inventory"],
  ["identities", "Identity inventory"],
  ["explorer", "Explorer"],
  ["audit", "Audit"],
  ["settings", "Settings"],
  ["settingsEmailNotifications", "Microsoft Defender XDR"],
  ["expertsOverview", "Defender Experts overview"],
  ["expertsArticle", "Bring in Defender Experts"],
  ["expertsStatus", "Defender Experts"],
])("%s can be loaded directly", async (page, heading) => {
  stage = new Stage(submitted, addressOf(page, "a"));
  await vi.waitFor(() => expect(stage.heading()).toBe(heading));
});

test("an address of nothing says so", async () => {
  stage = new Stage(submitted, "/nowhere");
  await stage.shows("Go to Home");
});

test("incidents can be sorted both ways and filtered", async () => {
  stage = new Stage(submitted, "/incidents");
  const ids = () =>
    [...stage.root.querySelectorAll("tbody tr")].map((row) => Number(row.children[1]?.textContent));
  await vi.waitFor(() => expect(ids()).toHaveLength(31));
  await stage.press("Incident ID");
  expect(ids()).toEqual([...ids()].sort((a, b) => a - b));
  await stage.press("Incident ID");
  expect(ids()).toEqual([...ids()].sort((a, b) => b - a));
  const filter = stage.root.querySelector<HTMLInputElement>('[aria-label="Filter"]');
  if (!filter) throw new Error("There is no filter");
  filter.value = "defender experts";
  filter.dispatchEvent(new Event("input", { bubbles: true }));
  await vi.waitFor(() => expect(ids()).toHaveLength(4));
});

test("the page speaks the language that was asked for and turns with it", async () => {
  stage = new Stage(submitted, "/securitysettings", { lang: "ar-EG" });
  await vi.waitFor(() => expect(stage.heading()).toBe("الإعدادات"));
  expect(stage.root.firstElementChild?.getAttribute("dir")).toBe("rtl");
  await stage.press("Defender Experts");
  await vi.waitFor(() => expect(stage.heading()).toBe("Defender Experts"));
});

test("the back end is asked for the tenant of the address, on the origin that was given", async () => {
  stage = new Stage(submitted, "/", { origin: "https://security.microsoft.com", tid: "a b" });
  await stage.shows("Good to see you");
  expect(stage.asked).toEqual(["https://security.microsoft.com/apiproxy/experts/state?tid=a%20b"]);
});

test("what changed behind the portal's back is shown after a refresh", async () => {
  stage = new Stage(freshState("current"), "/securitysettings/defender_experts");
  await stage.shows("Get started");
  stage.state = submitted;
  stage.refresh();
  await stage.shows("Access level: Security Reader");
});

test("the back end's silence is an error that can be tried again", async () => {
  stage = new Stage(submitted, "/homepage");
  stage.status = 500;
  stage.refresh();
  await stage.shows("answered 500");
  stage.status = 200;
  await stage.press("Try again");
  await vi.waitFor(() => expect(stage.text()).not.toContain("answered 500"));
});
