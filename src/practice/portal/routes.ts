/**
 * Every address of the practice portal, in one place. Microsoft documents the addresses of many portal pages, but not
 * that of Settings > Defender Experts; so that nothing may come to hang on one guess, that page exists under two sets
 * of addresses, and the second has no word of the product in it.
 */
export const ADDRESS_SETS = ["a", "b"] as const;
export type AddressSet = (typeof ADDRESS_SETS)[number];

const COMMON = {
  home: "/homepage",
  incidents: "/incidents",
  incident: "/incident2/:id/overview",
  alerts: "/alerts",
  hunting: "/v2/advanced-hunting",
  actionsPending: "/action-center/pending",
  actionsHistory: "/action-center/history",
  threatAnalytics: "/threatanalytics3",
  devices: "/machines",
  identities: "/identity-inventory",
  vulnerabilities: "/vulnerabilities",
  explorer: "/threatexplorerv3",
  cloudApps: "/cloudapps/discovery",
  expertsOverview: "/experts/overview",
  expertsArticle: "/learning/articles/bring-in-defender-experts",
  reports: "/reports",
  audit: "/auditlogsearch",
  permissions: "/securitypermissions",
  settings: "/securitysettings",
  settingsPortal: "/securitysettings/preferences",
  settingsEmailNotifications: "/securitysettings/defender/email_notifications",
  settingsAlertSuppression: "/securitysettings/defender/alert_suppression",
  settingsCriticalAssets: "/securitysettings/defender/critical_asset_management",
  settingsPreviewFeatures: "/securitysettings/defender/preview_features",
  settingsEndpoints: "/securitysettings/endpoints/integration",
  settingsEmail: "/securitysettings/email_collaboration",
  settingsIdentities: "/settings/identities",
  settingsDiscovery: "/securitysettings/device_discovery",
  settingsCloudApps: "/cloudapps/settings",
  checkout: "/adminportal/checkout",
} as const;

const EXPERTS: Record<AddressSet, Record<ExpertsPage, string>> = {
  a: {
    experts: "/securitysettings/defender_experts",
    expertsPermissions: "/securitysettings/defender_experts/permissions",
    expertsExclusions: "/securitysettings/defender_experts/exclusions",
    expertsContacts: "/securitysettings/defender_experts/notification_contacts",
    expertsTeams: "/securitysettings/defender_experts/teams",
    expertsStatus: "/securitysettings/defender_experts/service_status",
    expertsWorkloads: "/securitysettings/defender_experts/cloud_workloads",
  },
  b: {
    experts: "/securitysettings/mdx",
    expertsPermissions: "/securitysettings/mdx/access",
    expertsExclusions: "/securitysettings/mdx/scope",
    expertsContacts: "/securitysettings/mdx/people",
    expertsTeams: "/securitysettings/mdx/channel",
    expertsStatus: "/securitysettings/mdx/health",
    expertsWorkloads: "/securitysettings/mdx/servers",
  },
};

/** The settings page of Defender Experts and its sub-pages. */
export type ExpertsPage =
  | "experts"
  | "expertsPermissions"
  | "expertsExclusions"
  | "expertsContacts"
  | "expertsTeams"
  | "expertsStatus"
  | "expertsWorkloads";

export type PortalPage = keyof typeof COMMON | ExpertsPage;

/** Where a path leads; `id` is there for pages about one thing, such as one incident. */
export interface PortalPlace {
  readonly page: PortalPage;
  readonly id?: string;
}

function addresses(set: AddressSet): Record<PortalPage, string> {
  return { ...COMMON, ...EXPERTS[set] };
}

/** The path of a page. `id` fills the address of a page about one thing. */
export function addressOf(page: PortalPage, set: AddressSet, id = ""): string {
  return addresses(set)[page].replace(":id", id);
}

/** The page at a path, or null where the portal has none. A trailing slash does not matter; `/` is the home page. */
export function pageAt(path: string, set: AddressSet): PortalPlace | null {
  const plain = path.replace(/\/+$/, "");
  if (plain === "") return { page: "home" };
  if (plain === "/action-center") return { page: "actionsPending" };
  for (const [page, address] of Object.entries(addresses(set)) as [PortalPage, string][]) {
    if (address === plain) return { page };
    const [before, after] = address.split(":id");
    if (after === undefined || !before || !plain.startsWith(before) || !plain.endsWith(after)) continue;
    const id = plain.slice(before.length, plain.length - after.length);
    if (/^[\w-]+$/.test(id)) return { page, id };
  }
  return null;
}

/** The set that a path can only belong to, or null where either would do: a deep link brings its own set. */
export function addressSetOf(path: string): AddressSet | null {
  const fitting = ADDRESS_SETS.filter((set) => pageAt(path, set) !== null);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
