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
  { key: "reader", name: "Security Reader", templateId: "5d6b6bb7-de71-4623-b4af-96380a352509" },
  {
    key: "operator",
    name: "Security Operator",
    templateId: "5f2222b1-57c3-48ba-8ad5-d4759f1fde6f",
    // Microsoft Entra built-in roles, Security Operator, 2026-06-30.
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
  billingAdministrator: "b0f54661-2d74-4c50-afa3-1ec803f12efe",
  conditionalAccessAdministrator: "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9",
  licenseAdministrator: "4d6ac14f-3453-41d0-bef9-a3e0c569773a",
  reportsReader: "4a5d8f65-41da-4de4-8968-e035b65339cf",
  directoryReaders: "88d8e3e3-8f55-4a1e-953a-9b9898b8876b",
  teamsAdministrator: "69091246-20e8-4a56-aa4d-066075b2a7a8",
} as const;

/** @throws never; every {@link RoleKey} has a row. */
export function roleOf(key: RoleKey): ExpertRole {
  return EXPERT_ROLES.find((role) => role.key === key) as ExpertRole;
}
