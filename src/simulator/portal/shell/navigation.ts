import organizationIcon from "fluent-icon:apps_20_regular";
import clipboardIcon from "fluent-icon:clipboard_task_list_ltr_20_regular";
import cloudIcon from "fluent-icon:cloud_20_regular";
import reportsIcon from "fluent-icon:data_trending_20_regular";
import devicesIcon from "fluent-icon:desktop_20_regular";
import auditIcon from "fluent-icon:document_search_20_regular";
import homeIcon from "fluent-icon:home_20_regular";
import keyIcon from "fluent-icon:key_20_regular";
import endpointIcon from "fluent-icon:laptop_20_regular";
import mailIcon from "fluent-icon:mail_20_regular";
import expertsIcon from "fluent-icon:person_support_20_regular";
import huntingIcon from "fluent-icon:scan_dash_20_regular";
import settingsIcon from "fluent-icon:settings_20_regular";
import shieldIcon from "fluent-icon:shield_error_20_regular";
import threatIcon from "fluent-icon:target_20_regular";
import type { PortalEra } from "../../portal-api.ts";
import type { PortalPage } from "../routes.ts";
import type { WordKey } from "../strings/language.ts";

export interface NavPlace {
  readonly word: WordKey;
  readonly page: PortalPage;
}

/** One line of the navigation: a place of its own, or a group of places. */
export interface NavEntry {
  readonly word: WordKey;
  readonly icon: string;
  readonly page?: PortalPage;
  readonly places?: readonly NavPlace[];
}

const ENTRIES: readonly NavEntry[] = [
  { word: "navHome", icon: homeIcon, page: "home" },
  {
    word: "navIncidentsAlerts",
    icon: shieldIcon,
    places: [
      { word: "navIncidents", page: "incidents" },
      { word: "navAlerts", page: "alerts" },
    ],
  },
  { word: "navHunting", icon: huntingIcon, places: [{ word: "navAdvancedHunting", page: "hunting" }] },
  { word: "navActions", icon: clipboardIcon, places: [{ word: "navActionCenter", page: "actionsPending" }] },
  { word: "navThreat", icon: threatIcon, places: [{ word: "navThreatAnalytics", page: "threatAnalytics" }] },
  {
    word: "navAssets",
    icon: devicesIcon,
    places: [
      { word: "navDevices", page: "devices" },
      { word: "navIdentities", page: "identities" },
    ],
  },
  {
    word: "navEndpoints",
    icon: endpointIcon,
    places: [{ word: "navVulnerabilities", page: "vulnerabilities" }],
  },
  { word: "navEmail", icon: mailIcon, places: [{ word: "navExplorer", page: "explorer" }] },
  { word: "navCloudApps", icon: cloudIcon, places: [{ word: "navCloudDiscovery", page: "cloudApps" }] },
  {
    word: "navExperts",
    icon: expertsIcon,
    places: [
      { word: "navExpertsOverview", page: "expertsOverview" },
      { word: "navExpertsMessages", page: "expertsMessages" },
    ],
  },
  { word: "navReports", icon: reportsIcon, page: "reports" },
  { word: "navAudit", icon: auditIcon, page: "audit" },
  { word: "navPermissions", icon: keyIcon, page: "permissions" },
  { word: "navSystem", icon: organizationIcon, places: [{ word: "navSettings", page: "settings" }] },
];

/**
 * The navigation of an era. In 2022 Settings stood by itself and there was no Defender Experts group; by 06/16/2026
 * Settings is reached as System > Settings, and the group came on 04/06/2026 (Microsoft, "Start using Defender Experts").
 */
export function navigationOf(era: PortalEra): readonly NavEntry[] {
  if (era === "current") return ENTRIES;
  return [
    ...ENTRIES.filter((entry) => entry.word !== "navExperts" && entry.word !== "navSystem"),
    { word: "navSettings", icon: settingsIcon, page: "settings" },
  ];
}

/** Every place of the navigation, for the search box. */
export function placesOf(era: PortalEra): readonly NavPlace[] {
  return navigationOf(era).flatMap(({ word, page, places }) => places ?? (page ? [{ word, page }] : []));
}
