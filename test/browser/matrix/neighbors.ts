import type { PortalPage } from "../../../src/simulator/portal/routes.ts";
import { freshState } from "../../unit/simulator/portal/tenant-state.ts";
import type { Scene } from "./scenes.ts";

const state = freshState("current");
const hunting = { ...state, huntingOnly: true };
const none = { experts: false, part: null, controls: {} } as const;

const SETTINGS: readonly PortalPage[] = [
  "settings",
  "settingsPortal",
  "settingsEmailNotifications",
  "settingsAlertSuppression",
  "settingsCriticalAssets",
  "settingsPreviewFeatures",
  "settingsEndpoints",
  "settingsEndpointRoles",
  "settingsIndicators",
  "settingsRoles",
  "settingsEmail",
  "settingsIdentities",
  "settingsDiscovery",
  "settingsCloudApps",
];

/**
 * Pages around Settings > Defender Experts on which no panel may stand: the other settings at their real addresses, pages
 * that name the service in their heading, **Ask Defender Experts** open beside them, and the settings of customers who
 * bought hunting alone.
 */
export const NEIGHBORS: readonly Scene[] = [
  ...SETTINGS.map((page) => ({ name: page, page, state, ...none })),
  { name: "overview", page: "expertsOverview", state, ...none },
  { name: "messages", page: "expertsMessages", state, ...none },
  { name: "article", page: "expertsArticle", state, ...none },
  { name: "permissions of the portal", page: "permissions", state, ...none },
  { name: "an incident", page: "incident", id: "2481", state, ...none },
  { name: "a question to the experts", page: "incident", id: "2481", state, press: ["askExperts"], ...none },
  { name: "a sample notification", page: "incident", id: "2403", state, ...none },
  { name: "hunting: contacts", page: "expertsContacts", state: hunting, ...none },
  { name: "hunting: Teams", page: "expertsTeams", state: hunting, ...none },
  { name: "hunting: samples", page: "expertsSamples", state: hunting, ...none },
];
