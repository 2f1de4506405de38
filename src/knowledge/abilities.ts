import { ADMIN_ROLES, roleOf } from "./roles.ts";
import type { SourceId } from "./sources.ts";

/** Something that an admin does in the course of the onboarding, and the directory roles that let them. */
export type AbilityId = "onboard" | "servers" | "order" | "conditional-access" | "teams";

export interface AdminRole {
  readonly name: string;
  readonly templateId: string;
}

export interface Ability {
  readonly id: AbilityId;
  /** Any of these suffices by every page. */
  readonly roles: readonly AdminRole[];
  /** Any of these suffices by one page and not by another. */
  readonly disputed: readonly AdminRole[];
  readonly sources: readonly SourceId[];
}

const global: AdminRole = { name: "Global Administrator", templateId: ADMIN_ROLES.globalAdministrator };
const security: AdminRole = roleOf("administrator");
const billing: AdminRole = { name: "Billing Administrator", templateId: ADMIN_ROLES.billingAdministrator };
const application: AdminRole = {
  name: "Application Administrator",
  templateId: ADMIN_ROLES.applicationAdministrator,
};
const conditionalAccess: AdminRole = {
  name: "Conditional Access Administrator",
  templateId: ADMIN_ROLES.conditionalAccessAdministrator,
};

/** The least role stands first: it is the one that an admin is told to ask for. */
export const ABILITIES: Readonly<Record<AbilityId, Ability>> = {
  // The permissions page asks for "Security Administrator or higher"; the guide for service providers for a Global one.
  onboard: {
    id: "onboard",
    roles: [global],
    disputed: [security],
    sources: ["permissions-2026-07", "servers-get-started-2026-06", "mssp-guide-2026-03"],
  },
  // Only the script asks for more than onboarding itself; "at least Application Administrator".
  servers: {
    id: "servers",
    roles: [application, global],
    disputed: [],
    sources: ["servers-get-started-2026-06"],
  },
  order: { id: "order", roles: [billing, global], disputed: [], sources: ["get-started-2022-11"] },
  "conditional-access": {
    id: "conditional-access",
    roles: [conditionalAccess, security, global],
    disputed: [],
    sources: ["conditional-access-external-users"],
  },
  teams: {
    id: "teams",
    roles: [security, global],
    disputed: [],
    sources: ["get-started-2026-02", "teams-app-permissions-2026-04"],
  },
};
