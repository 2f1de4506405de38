import type { ControlId, PartId } from "../../../src/portal/controls.ts";
import { addressOf, type PortalPage } from "../../../src/simulator/portal/routes.ts";
import { wordsOf } from "../../../src/simulator/portal/strings/language.ts";
import type { PortalState } from "../../../src/simulator/portal-api.ts";
import { freshState } from "../../unit/simulator/portal/tenant-state.ts";
import { Theatre, type TheatreOptions } from "./theatre.ts";

type Words = Parameters<ReturnType<typeof wordsOf>>[0];

/** One state of the simulated portal: how to get there, and which controls are then on the page. */
export interface Scene {
  readonly name: string;
  readonly page: PortalPage;
  /** Of what the page is about, where it is about one thing. */
  readonly id?: string;
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
    name: "groups to exclude, over the sub-page",
    page: "expertsExclusions",
    state: submitted,
    press: ["xAddDeviceGroups"],
    experts: true,
    part: null,
    controls: {},
  },
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
  readonly options: TheatreOptions;
  /** What the browser shows of the address. */
  readonly path: string;
  readonly title: string;
  readonly html: string;
}

/** Draws a scene with the portal's own code. @throws where the portal has not the controls that the scene names. */
export async function draw(scene: Scene, options: TheatreOptions): Promise<Drawn> {
  const { theatre, path } = await play(scene, options);
  for (const box of document.body.querySelectorAll<HTMLInputElement>("input[type=checkbox]"))
    box.toggleAttribute("checked", box.checked);
  // Pictures weigh most and say nothing to a locator.
  for (const picture of document.body.querySelectorAll("svg")) picture.replaceChildren();
  const html = document.body.innerHTML;
  theatre.close();
  return { scene, options, path, title: theatre.title, html };
}

/** Plays a scene up to where it is to be looked at, and marks its true controls. The theatre is the caller's to close. */
export async function play(
  scene: Scene,
  options: TheatreOptions,
): Promise<{ theatre: Theatre; path: string }> {
  const say = wordsOf(options.language, {}, options.face.words);
  const address = addressOf(scene.page, options.addresses, scene.id);
  const theatre = new Theatre(scene.state, address, options);
  for (const words of scene.press ?? []) {
    const button = await theatre.wait(() => pressable(say(words)));
    button.click();
    // The next piece may have a button of the same name.
    const stays = OPENS.includes(words) || (words === "xGetStarted" && options.face.guide === "layer");
    if (stays) await theatre.wait(() => (front().matches("main") ? null : true));
    else await theatre.wait(() => (button.isConnected ? null : true));
  }
  await theatre.wait(() => document.body.querySelector("main:not(:has(.skeleton)) h1"));
  for (const [id, words] of Object.entries(scene.controls)) {
    const control = await theatre.wait(() => trueControl(say(words)));
    control.setAttribute("data-truth", id);
  }
  return { theatre, path: address.split("~")[0] ?? "" };
}

/** What these lead to lies over the page that they stand on. */
const OPENS: readonly Words[] = ["pManagePermissions", "askExperts", "xAddDeviceGroups"];

/** The last dialog that can be seen, or the page. */
function front(): Element {
  const dialogs = [...document.body.querySelectorAll("dialog[open], [role=dialog], [role=alertdialog]")];
  return (
    dialogs.filter((each) => each.checkVisibility({ visibilityProperty: true })).at(-1) ??
    document.body.querySelector("main") ??
    document.body
  );
}

function pressable(label: string): HTMLElement | null {
  const all = [...front().querySelectorAll<HTMLElement>("button:enabled")];
  // The guide begins on the page and goes on in a layer.
  const page = [...document.body.querySelectorAll<HTMLElement>("main button:enabled")];
  return [...all, ...page].find((one) => textOf(one) === label) ?? null;
}

function trueControl(label: string): Element | null {
  const zone = front();
  for (const one of zone.querySelectorAll("label")) {
    if (!textOf(one).startsWith(label)) continue;
    const beside = one.parentElement?.querySelector("[role=combobox]") ?? null;
    return zone.querySelector(`[id="${one.getAttribute("for")}"]`) ?? beside;
  }
  const pressed = [...zone.querySelectorAll("button, [role=tab]")].filter((one) => textOf(one) === label);
  return pressed.at(-1) ?? null;
}

/** Without the letters that icons are. */
function textOf(element: Element): string {
  return (element.textContent ?? "").replace(/[\uE000-\uF8FF]/g, "").trim();
}
