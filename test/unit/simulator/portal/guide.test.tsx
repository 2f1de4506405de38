// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { Stage } from "./stage.ts";
import { freshState } from "./tenant-state.ts";

let stage: Stage;
afterEach(() => stage.close());

const SETTINGS = "/securitysettings/defender_experts";

test("the current guide sends every choice and ends at the readiness assessment", async () => {
  stage = new Stage(freshState("current"), SETTINGS);
  await stage.press("Get started");
  expect((await stage.field("Service provider access")).disabled).toBe(true);
  await stage.tick("Respond directly to active threats");
  await stage.press("Next");
  await stage.shows("Stay signed in");
  await stage.press("Add device groups");
  await stage.tick("Domain controllers");
  await stage.press("Add device groups");
  await stage.press("User groups");
  await stage.press("Add user groups");
  await stage.tick("SG-Board");
  await stage.press("Add user groups");
  await stage.press("Next");
  await stage.type("Contact person or team", "Security operations center");
  await stage.type("Phone number", " +46 8 555 0100 ");
  await stage.type("Contact for", "review");
  await stage.press("Add");
  await stage.press("Next");
  await stage.tick("Communicate on Teams");
  await stage.press("Next");
  await stage.shows("Communicate on Teams: On");
  await stage.press("Submit");
  await stage.press("View readiness assessment");
  await stage.shows("Actions needed");
  expect(stage.router.path()).toBe(`${SETTINGS}/service_status`);
  expect(stage.commands).toEqual([
    { do: "give-access", roles: ["reader", "operator"] },
    { do: "set-exclusions", deviceGroups: ["Domain controllers"], userGroups: ["SG-Board"] },
    {
      do: "add-contact",
      contact: {
        name: "Security operations center",
        email: "soc@fabrikam.example",
        phone: "+46 8 555 0100",
        purpose: "review",
      },
    },
    { do: "set-teams", on: true },
    { do: "submit" },
  ]);
});

test("Skip drops the exclusions that were added", async () => {
  stage = new Stage(freshState("current"), SETTINGS);
  await stage.press("Get started");
  await stage.press("Next");
  await stage.press("Add device groups");
  await stage.tick("Lobby kiosks");
  await stage.press("Add device groups");
  await stage.shows("Lobby kiosks");
  await stage.press("Skip");
  await stage.shows("Contact person or team");
  expect(stage.commands).toEqual([{ do: "give-access", roles: ["reader"] }]);
});

test("an admin who leaves while the policies are created has given nothing", async () => {
  stage = new Stage(freshState("current"), SETTINGS);
  await stage.press("Get started");
  await stage.press("Next");
  await stage.shows("Stay signed in");
  stage.router.go("/incidents");
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(stage.heading()).toBe("Incidents");
  expect(stage.commands).toEqual([]);
});

test("at least one access level has to be chosen", async () => {
  stage = new Stage(freshState("current"), SETTINGS);
  await stage.press("Get started");
  await stage.tick("Investigate incidents and guide my responses");
  await stage.press("Next");
  await stage.shows("Choose at least one access level");
  expect(stage.commands).toEqual([]);
});

test("a contact is a person of the list or an email address", async () => {
  stage = new Stage({ ...freshState("current"), submitted: true }, `${SETTINGS}/notification_contacts`);
  await stage.type("Contact person or team", "somebody");
  await stage.press("Add");
  await stage.shows("Choose somebody from the list");
  expect(stage.commands).toEqual([]);
  await stage.type("Contact person or team", "oncall@partner.example");
  await stage.press("Add");
  await stage.shows("Email");
  expect(stage.commands).toEqual([
    {
      do: "add-contact",
      contact: {
        name: "oncall@partner.example",
        email: "oncall@partner.example",
        phone: "",
        purpose: "incident",
        priority: "primary",
      },
    },
  ]);
});

test("after the guide each sub-page changes its own part", async () => {
  const done = {
    ...freshState("current"),
    submitted: true,
    serviceProviderAccess: true,
    roles: ["reader"] as const,
  };
  stage = new Stage({ ...done, exclusions: { deviceGroups: ["Lobby kiosks"], userGroups: [] } }, SETTINGS);
  await stage.tick("Respond directly to active threats");
  await stage.press("Save");
  await stage.shows("Stay signed in");
  await expect.poll(() => stage.commands.length, { timeout: 3000 }).toBe(1);
  await stage.press("Exclusions");
  await stage.press("Remove device group");
  await stage.press("Teams");
  await stage.tick("Communicate on Teams");
  await stage.press("Save");
  expect(stage.commands).toEqual([
    { do: "give-access", roles: ["reader", "operator"] },
    { do: "set-exclusions", deviceGroups: [], userGroups: [] },
    { do: "set-teams", on: true },
  ]);
});

test("the preview goes from terms over the order to the roles", async () => {
  stage = new Stage(freshState("preview-2022-11"), SETTINGS);
  await stage.press("Accept");
  await stage.press("Go to Microsoft 365 admin center");
  await stage.press("Place order");
  await stage.press("Return to Microsoft 365 Defender");
  await stage.press("Manage permissions");
  expect((await stage.field("Security reader")).disabled).toBe(true);
  await stage.tick("Security operator (recommended)");
  await stage.tick("Security administrator (optimal)");
  await stage.tick("Security administrator (optimal)");
  await stage.press("Give access");
  expect(stage.commands).toEqual([
    { do: "accept-terms" },
    { do: "place-order" },
    { do: "give-access", roles: ["reader", "operator"] },
  ]);
  expect(stage.root.querySelector('[role="dialog"]')).toBeNull();
});

test("a refusal of the back end is told, and nothing is claimed to be done", async () => {
  stage = new Stage(freshState("preview-2022-11"), SETTINGS);
  await stage.shows("Accept");
  stage.status = 503;
  await stage.press("Accept");
  await expect.poll(() => stage.root.textContent).toContain("could not reach its service");
  await stage.shows("Preview terms and conditions");
});
