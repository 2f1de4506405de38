/**
 * Every address of the practice portal, in one place. Microsoft documents the addresses of many portal pages, but not
 * that of Settings > Defender Experts; so that nothing may come to hang on one guess, that page exists under several sets
 * of addresses, which are all guesses, by analogy with those that are known:
 * - `a`: a path for each sub-page, and the product's name in it
 * - `b`: a path for each sub-page, and no word of the product in it
 * - `c`: sub-pages are told by the query, as `?viewid=` and `?tabid=` do on other pages
 * - `d`: all sub-pages have one address, as those of Settings > Identities have in Microsoft's documents of 2026
 */
export const ADDRESS_SETS = ["a", "b", "c", "d"] as const;
export type AddressSet = (typeof ADDRESS_SETS)[number];

/** By analogy with Settings > Identities and > Email & collaboration, which keep the place in the query. */
export const USUAL_ADDRESSES: AddressSet = "c";

/** Keys of the query that say which piece of a page is shown (Microsoft Defender documentation, links to single tabs). */
export const PLACE_KEYS = ["tabid", "viewid", "childviewid"] as const;

/** Known from Microsoft's documents, where no comment says that it is a guess. */
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
  // A guess.
  identities: "/identity-inventory",
  vulnerabilities: "/vulnerabilities",
  explorer: "/threatexplorerv3",
  cloudApps: "/cloudapps/discovery",
  // A guess: the group of the navigation is documented, its addresses are not.
  expertsOverview: "/experts/overview",
  // A guess.
  expertsMessages: "/experts/messages",
  // A guess.
  expertsArticle: "/learning/articles/bring-in-defender-experts",
  reports: "/reports",
  audit: "/auditlogsearch?viewid=Search",
  permissions: "/securitypermissions",
  settings: "/securitysettings",
  settingsPortal: "/securitysettings/defender/session_details",
  settingsEmailNotifications: "/securitysettings/defender/email_notifications",
  settingsAlertSuppression: "/securitysettings/defender/alert_suppression",
  settingsCriticalAssets: "/securitysettings/defender/critical_asset_management",
  settingsPreviewFeatures: "/securitysettings/defender/preview_features",
  settingsEndpoints: "/securitysettings/endpoints/integration",
  settingsEndpointRoles: "/securitysettings/endpoints/user_roles",
  settingsIndicators: "/securitysettings/endpoints/custom_ti_indicators?childviewid=ip",
  settingsRoles: "/securitysettings/mtp_roles",
  settingsEmail: "/securitysettings/userSubmission",
  settingsIdentities: "/securitysettings/identities?tabid=sensor",
  // A guess.
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
    expertsSamples: "/securitysettings/defender_experts/sample_notifications",
  },
  b: {
    experts: "/securitysettings/mdx",
    expertsPermissions: "/securitysettings/mdx/access",
    expertsExclusions: "/securitysettings/mdx/scope",
    expertsContacts: "/securitysettings/mdx/people",
    expertsTeams: "/securitysettings/mdx/channel",
    expertsStatus: "/securitysettings/mdx/health",
    expertsWorkloads: "/securitysettings/mdx/servers",
    expertsSamples: "/securitysettings/mdx/samples",
  },
  c: {
    experts: "/securitysettings/dex",
    expertsPermissions: "/securitysettings/dex?viewid=permissions",
    expertsExclusions: "/securitysettings/dex?viewid=exclusions",
    expertsContacts: "/securitysettings/dex?viewid=contacts",
    expertsTeams: "/securitysettings/dex?viewid=teams",
    expertsStatus: "/securitysettings/dex?viewid=status",
    expertsWorkloads: "/securitysettings/dex?viewid=workloads",
    expertsSamples: "/securitysettings/dex?viewid=samples",
  },
  // What stands after "~" is told to nobody: see router.ts.
  d: {
    experts: "/securitysettings/managed",
    expertsPermissions: "/securitysettings/managed~permissions",
    expertsExclusions: "/securitysettings/managed~exclusions",
    expertsContacts: "/securitysettings/managed~contacts",
    expertsTeams: "/securitysettings/managed~teams",
    expertsStatus: "/securitysettings/managed~status",
    expertsWorkloads: "/securitysettings/managed~workloads",
    expertsSamples: "/securitysettings/managed~samples",
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
  | "expertsWorkloads"
  | "expertsSamples";

export type PortalPage = keyof typeof COMMON | ExpertsPage;

/** Where a path leads; `id` is there for pages about one thing, such as one incident. */
export interface PortalPlace {
  readonly page: PortalPage;
  readonly id?: string;
}

function addresses(set: AddressSet): Record<PortalPage, string> {
  return { ...COMMON, ...EXPERTS[set] };
}

/** The address of a page: its path, and what of the query belongs to it. `id` fills the address of a page about one thing. */
export function addressOf(page: PortalPage, set: AddressSet, id = ""): string {
  return addresses(set)[page].replace(":id", id);
}

/** The page at an address, or null where the portal has none. A trailing slash does not matter; `/` is the home page. */
export function pageAt(address: string, set: AddressSet): PortalPlace | null {
  const plain = address.replace(/\/+(?=$|[?~])/, "");
  if (plain === "") return { page: "home" };
  if (plain === "/action-center") return { page: "actionsPending" };
  const all = Object.entries(addresses(set)) as [PortalPage, string][];
  for (const [page, known] of all) {
    if (known === plain) return { page };
    const [before, after] = known.split(":id");
    if (after === undefined || !before || !plain.startsWith(before) || !plain.endsWith(after)) continue;
    const id = plain.slice(before.length, plain.length - after.length);
    if (/^[\w-]+$/.test(id)) return { page, id };
  }
  // A query that no page knows leads to the page without it, and a page that has one by itself is found without it.
  const path = pathOf(plain);
  const bare = all.find(([, known]) => known === path) ?? all.find(([, known]) => pathOf(known) === path);
  return bare ? { page: bare[0] } : null;
}

function pathOf(address: string): string {
  return address.split(/[?~]/)[0] ?? "";
}

/** The set that an address can only belong to, or null where either would do: a deep link brings its own set. */
export function addressSetOf(address: string): AddressSet | null {
  const fitting = ADDRESS_SETS.filter((set) => pageAt(address, set) !== null);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
