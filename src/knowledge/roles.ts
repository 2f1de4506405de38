import { say, type Text } from "./text.ts";

/**
 * The directory roles that this extension speaks of.
 * Template ids: Microsoft Entra built-in roles reference; for built-in roles the role definition id is the template id.
 */

/** A role that the 2022-11 preview or the current wizard offers to the experts. */
export type RoleKey = "reader" | "operator" | "administrator";

export interface ExpertRole {
  readonly key: RoleKey;
  /** Name as Microsoft writes it. */
  readonly name: string;
  readonly templateId: string;
  /** What to know before granting it. */
  readonly caution?: Text;
}

export const EXPERT_ROLES: readonly ExpertRole[] = [
  {
    key: "reader",
    name: "Security Reader",
    templateId: "5d6b6bb7-de71-4623-b4af-96380a352509",
    // Microsoft Entra built-in roles, Security Reader, 2026-01-26 (privileged); Defender for Endpoint, "Use role-based
    // access control": with its own roles on, Security Reader sees no devices until it's assigned one of them.
    caution: say("caution_reader", { label: "Security Reader" }),
  },
  {
    key: "operator",
    name: "Security Operator",
    templateId: "5f2222b1-57c3-48ba-8ad5-d4759f1fde6f",
    // Microsoft Entra built-in roles, Security Operator, 2026-06-30, and "Privileged roles and permissions": only accounts
    // without admin roles.
    caution: say("caution_operator_privileged", { label: "Security Operator" }),
  },
  {
    key: "administrator",
    name: "Security Administrator",
    templateId: "194ae4cb-b126-40b2-bd5b-6091b380977d",
    // Defender Experts MDR get started, 2026-02-27, offers two access levels, and this is none of them.
    caution: say("caution_administrator_gone"),
  },
];

/** Other directory roles that an admin may hold, by template id. */
export const ADMIN_ROLES = {
  globalAdministrator: "62e90394-69f5-4237-9190-012177145e10",
  globalReader: "f2ef992c-3afb-46b9-b7cf-a126ee74c451",
  privilegedRoleAdministrator: "e8611ab8-c189-46e8-94e1-60213ab1f814",
  userAdministrator: "fe930be7-5e62-47db-91af-98c3a49a38b1",
  applicationAdministrator: "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3",
  billingAdministrator: "b0f54661-2d74-4c50-afa3-1ec803f12efe",
  conditionalAccessAdministrator: "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9",
  licenseAdministrator: "4d6ac14f-3453-41d0-bef9-a3e0c569773a",
  reportsReader: "4a5d8f65-41da-4de4-8968-e035b65339cf",
  directoryReaders: "88d8e3e3-8f55-4a1e-953a-9b9898b8876b",
  teamsAdministrator: "69091246-20e8-4a56-aa4d-066075b2a7a8",
  /** Preview from 2026-06-08. No page offers it to the experts; a customer's own team may hold it. */
  socIdentityResponder: "58f930cc-fcf4-4152-852c-1d7dbf502139",
} as const;

/** Names of the roles above, for lists in which Graph gives ids alone. */
export const ROLE_NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(EXPERT_ROLES.map(({ templateId, name }) => [templateId, name])),
  [ADMIN_ROLES.globalAdministrator]: "Global Administrator",
  [ADMIN_ROLES.globalReader]: "Global Reader",
  [ADMIN_ROLES.userAdministrator]: "User Administrator",
  [ADMIN_ROLES.conditionalAccessAdministrator]: "Conditional Access Administrator",
  [ADMIN_ROLES.socIdentityResponder]: "Entra SOC Identity Responder",
};

/** @throws never; every {@link RoleKey} has a row. */
export function roleOf(key: RoleKey): ExpertRole {
  return EXPERT_ROLES.find((role) => role.key === key) as ExpertRole;
}
