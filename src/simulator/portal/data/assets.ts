import type { Severity } from "./incidents.ts";

type DeviceHealth = "Active" | "Inactive" | "Misconfigured";

export interface Device {
  readonly name: string;
  readonly domain: string;
  readonly risk: Severity | "None";
  readonly exposure: Exclude<Severity, "Informational">;
  readonly os: string;
  readonly health: DeviceHealth;
  readonly hoursAgo: number;
}

export interface Identity {
  readonly name: string;
  /** The part before the @; the domain is the tenant's. */
  readonly alias: string;
  readonly department: string;
  readonly risk: Severity | "None";
  readonly hoursAgo: number;
}

const device = (
  name: string,
  domain: string,
  risk: Device["risk"],
  exposure: Device["exposure"],
  os: string,
  health: DeviceHealth,
  hoursAgo: number,
): Device => ({ name, domain, risk, exposure, os, health, hoursAgo });

export const DEVICES: readonly Device[] = [
  device("fin-lt-0417", "corp", "High", "Medium", "Windows 11", "Active", 1),
  device("fin-lt-0422", "corp", "High", "Medium", "Windows 11", "Active", 1),
  device("dc-ams-01", "corp", "High", "Low", "Windows Server 2022", "Active", 0),
  device("dc-ams-02", "corp", "None", "Low", "Windows Server 2022", "Active", 0),
  device("hr-lt-0093", "corp", "Medium", "High", "Windows 10", "Active", 3),
  device("eng-mac-017", "Entra joined", "None", "Low", "macOS", "Active", 2),
  device("eng-mac-023", "Entra joined", "Low", "Low", "macOS", "Active", 6),
  device("build-ubu-04", "", "None", "Medium", "Linux", "Active", 1),
  device("sql-prod-02", "corp", "Medium", "Medium", "Windows Server 2019", "Active", 0),
  device("kiosk-lobby-1", "Workgroup", "Low", "High", "Windows 10", "Inactive", 240),
  device("mfg-hmi-11", "plant", "Medium", "High", "Windows 10", "Misconfigured", 30),
  device("mfg-hmi-12", "plant", "None", "High", "Windows 10", "Active", 4),
  device("exec-lt-0003", "Entra joined", "None", "Low", "Windows 11", "Active", 2),
  device("lab-ws-208", "research", "Low", "Medium", "Windows 11", "Active", 9),
  device("web-edge-01", "", "None", "Medium", "Linux", "Active", 0),
  device("sales-lt-0551", "corp", "None", "Low", "Windows 11", "Inactive", 190),
];

const identity = (
  name: string,
  alias: string,
  department: string,
  risk: Identity["risk"],
  hoursAgo: number,
): Identity => ({ name, alias, department, risk, hoursAgo });

export const IDENTITIES: readonly Identity[] = [
  identity("Amara Okafor", "amara.okafor", "Finance", "High", 1),
  identity("Jonas Weber", "jonas.weber", "Security operations", "None", 0),
  identity("Noor Haddad", "noor.haddad", "Security operations", "None", 0),
  identity("Mei Tanaka", "mei.tanaka", "Security operations", "None", 2),
  identity("Lucía Fernández", "lucia.fernandez", "Human resources", "Medium", 5),
  identity("Piotr Zieliński", "piotr.zielinski", "Manufacturing", "Medium", 7),
  identity("Grace Thompson", "grace.thompson", "Executive office", "None", 3),
  identity("Rahul Menon", "rahul.menon", "Research", "Low", 4),
  identity("Élise Moreau", "elise.moreau", "Sales", "None", 26),
  identity("svc-backup", "svc-backup", "Service accounts", "Low", 1),
];

/** Teams that can be named as contacts beside the people above. */
export const CONTACT_TEAMS = [
  { name: "Security operations center", alias: "soc" },
  { name: "IT service desk", alias: "servicedesk" },
] as const;

/** Groups that exist in every practice tenant and can be excluded from response actions. */
export const DEVICE_GROUPS = [
  "Domain controllers",
  "Executive laptops",
  "Factory floor",
  "Lobby kiosks",
  "Research servers",
] as const;
export const USER_GROUPS = ["SG-Board", "SG-Break glass", "SG-Factory operators", "SG-Research"] as const;
