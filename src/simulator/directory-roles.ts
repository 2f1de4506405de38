import { ADMIN_ROLES, EXPERT_ROLES } from "../knowledge/roles.ts";

/** Names that Graph gives to directory roles. Source: Microsoft Entra built-in roles reference. */
const NAMES = new Map<string, string>([
  ...EXPERT_ROLES.map(({ templateId, name }) => [templateId, name] as const),
  ...Object.entries(ADMIN_ROLES).map(([key, id]) => [id, spaced(key)] as const),
]);

/** Template ids by the short names that practice tenants are written with. */
export const ROLE = {
  securityReader: templateOf("reader"),
  securityOperator: templateOf("operator"),
  securityAdministrator: templateOf("administrator"),
  ...ADMIN_ROLES,
} as const;

/** The name of a built-in role, or its id where it is none that practice tenants know. */
export function roleName(templateId: string): string {
  return NAMES.get(templateId) ?? templateId;
}

function templateOf(key: (typeof EXPERT_ROLES)[number]["key"]): string {
  return EXPERT_ROLES.find((role) => role.key === key)?.templateId ?? "";
}

function spaced(key: string): string {
  const words = key.replace(/[A-Z]/g, (letter) => ` ${letter}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
