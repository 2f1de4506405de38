import type { ControlId, PartId } from "../../../src/portal/controls.ts";
import { type AddressSet, addressOf, type PortalPage } from "../../../src/practice/portal/routes.ts";
import { type PortalLanguage, wordsOf } from "../../../src/practice/portal/strings/language.ts";
import type { PortalState } from "../../../src/practice/portal-api.ts";
import { freshState } from "../../unit/practice/portal/tenant-state.ts";
import { Theatre } from "./theatre.ts";

type Words = Parameters<ReturnType<typeof wordsOf>>[0];

/** One state of the simulated portal: how to get there, and which controls are then on the page. */
interface Scene {
  readonly name: string;
  readonly page: PortalPage;
  readonly state: PortalState;
  /** Labels of what is pressed, one after another. */
  readonly press?: readonly Words[];
  /** Whether this is Settings > Defender Experts. */
  readonly experts: boolean;
  readonly part: PartId | null;
  /** The truth: which label belongs to which control. */
  readonly controls: Partial<Record<ControlId, Words>>;
}

const current = freshState("current");
const chosen: PortalState = { ...current, roles: ["reader", "operator"], serviceProviderAccess: true };
const submitted: PortalState = {
  ...chosen,
  submitted: true,
  contacts: [{ name: "Sasha", email: "sasha@fabrikam.example", phone: "", purpose: "incident" }],
  exclusions: { deviceGroups: ["Lobby kiosks"], userGroups: [] },
};
const preview = freshState("preview-2022-11");
const licensed: PortalState = { ...preview, termsAccepted: true, licenceOrdered: true };
const LEVELS = { provider: "xServiceProvider", reader: "xInvestigate", operator: "xRespond" } as const;
const elsewhere = { experts: false, part: null, controls: {} } as const;
const guided = (name: string, part: PartId, steps: Words[], controls: Scene["controls"]): Scene => ({
  name: `wizard: ${name}`,
  page: "experts",
  state: current,
  press: ["xGetStarted", ...steps],
  experts: true,
  part,
  controls,
});
const section = (
  name: string,
  page: PortalPage,
  part: PartId | null,
  controls: Scene["controls"],
): Scene => ({
  name: `afterwards: ${name}`,
  page,
  state: submitted,
  experts: true,
  part,
  controls,
});

export const SCENES: readonly Scene[] = [
  {
    name: "welcome",
    page: "experts",
    state: current,
    experts: true,
    part: null,
    controls: { "get-started": "xGetStarted" },
  },
  guided("permissions", "permissions", [], { ...LEVELS, "finish-permissions": "next" }),
  guided("exclusions", "exclusions", ["next"], { "device-groups": "xDeviceGroups" }),
  guided("contacts", "contacts", ["next", "next"], {
    contact: "xContactPerson",
    "contact-for": "xContactFor",
  }),
  guided("teams", "teams", ["next", "next", "next"], { teams: "xCommunicate" }),
  guided("review", "review", ["next", "next", "next", "next"], { submit: "xSubmit" }),
  guided("submitted", "submitted", ["next", "next", "next", "next", "xSubmit"], {
    "view-readiness": "xViewReadiness",
  }),
  section("permissions", "expertsPermissions", "permissions", LEVELS),
  section("exclusions", "expertsExclusions", "exclusions", { "device-groups": "xDeviceGroups" }),
  section("contacts", "expertsContacts", "contacts", {
    contact: "xContactPerson",
    "contact-for": "xNotificationType",
  }),
  section("teams", "expertsTeams", "teams", { teams: "xCommunicate" }),
  section("status", "expertsStatus", "status", { "complete-now": "xCompleteNow" }),
  section("workloads", "expertsWorkloads", null, {}),
  {
    name: "preview: terms",
    page: "experts",
    state: preview,
    experts: true,
    part: null,
    controls: { accept: "pAccept" },
  },
  {
    name: "preview: access",
    page: "experts",
    state: licensed,
    experts: true,
    part: null,
    controls: { manage: "pManagePermissions" },
  },
  {
    name: "preview: panel",
    page: "experts",
    state: licensed,
    press: ["pManagePermissions"],
    experts: true,
    part: "manage",
    controls: {
      "required-provider": "xServiceProvider",
      "required-reader": "pSecurityReader",
      "additional-operator": "pSecurityOperator",
      "additional-administrator": "pSecurityAdministrator",
      "give-access": "pGiveAccess",
    },
  },
  { name: "other: settings", page: "settings", state: current, ...elsewhere },
  { name: "other: endpoints", page: "settingsEndpoints", state: current, ...elsewhere },
  { name: "other: notifications", page: "settingsEmailNotifications", state: current, ...elsewhere },
  { name: "other: overview", page: "expertsOverview", state: current, ...elsewhere },
  { name: "other: article", page: "expertsArticle", state: current, ...elsewhere },
  { name: "other: portal permissions", page: "permissions", state: current, ...elsewhere },
  { name: "other: home", page: "home", state: current, ...elsewhere },
];

/** A scene as it was drawn: everything that a variant changes, with the true controls marked by `data-truth`. */
export interface Drawn {
  readonly scene: Scene;
  readonly language: PortalLanguage;
  readonly path: string;
  readonly title: string;
  readonly html: string;
}

/** Draws a scene with the portal's own code. @throws where the portal has not the controls that the scene names. */
export async function draw(scene: Scene, language: PortalLanguage, addresses: AddressSet): Promise<Drawn> {
  const say = wordsOf(language);
  const path = addressOf(scene.page, addresses);
  const theatre = new Theatre(scene.state, path, language, addresses);
  for (const words of scene.press ?? []) {
    const button = await theatre.wait(() => pressable(theatre.root, say(words)));
    button.click();
    // The next piece may have a button of the same name.
    if (words !== "pManagePermissions") await theatre.wait(() => (button.isConnected ? null : true));
  }
  await theatre.wait(() => theatre.root.querySelector("main h1"));
  for (const [id, words] of Object.entries(scene.controls)) {
    const control = await theatre.wait(() => trueControl(theatre.root, say(words)));
    control.setAttribute("data-truth", id);
  }
  for (const box of theatre.root.querySelectorAll<HTMLInputElement>("input[type=checkbox]"))
    box.toggleAttribute("checked", box.checked);
  // Pictures weigh most and say nothing to a locator.
  for (const picture of theatre.root.querySelectorAll("svg")) picture.replaceChildren();
  const html = theatre.root.innerHTML;
  theatre.close();
  return { scene, language, path, title: theatre.title, html };
}

function pressable(root: Element, label: string): HTMLElement | null {
  const all = [...root.querySelectorAll<HTMLElement>("main button:enabled")];
  return all.find((one) => one.textContent?.trim() === label) ?? null;
}

function trueControl(root: Element, label: string): Element | null {
  const main = root.querySelector("main") ?? root;
  for (const one of main.querySelectorAll("label")) {
    if (!one.textContent?.trim().startsWith(label)) continue;
    const field = root.querySelector(`[id="${one.getAttribute("for")}"]`);
    if (field) return field;
  }
  const pressed = [...main.querySelectorAll("button, [role=tab]")].filter(
    (one) => one.textContent?.trim() === label,
  );
  return pressed.at(-1) ?? null;
}
