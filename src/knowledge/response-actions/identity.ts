import type { ResponseAction } from "../action.ts";
import { byRole } from "./roles.ts";

const onPremises = ["identity-remediation-2026-07", "identity-role-groups-2024-01"] as const;
/** No table names Administrator here, but it administers Defender for Identity, and Graph asks for it by name. */
const onPremisesAdministrator = [
  "identity-role-groups-2024-01",
  "graph-identity-account-action",
  "compare-rbac-roles-2026",
] as const;
/**
 * Microsoft Entra gives both roles these rights over accounts without admin roles (Security Operator since June 2026, Security
 * Administrator since September 2026), and the table of Defender for Identity names neither for cloud accounts.
 */
const entra = [
  "identity-remediation-2026-07",
  "entra-security-operator-2026-06",
  "privileged-roles-2026",
] as const;
const entraAdministrator = [
  "identity-remediation-2026-07",
  "privileged-roles-2026",
  "entra-administrator-actions-2026-09",
] as const;
const protection = ["identity-remediation-2026-07", "id-protection-2025-10"] as const;

/** Actions on accounts, on premises and in Microsoft Entra. */
export const IDENTITY_ACTIONS: readonly ResponseAction[] = [
  {
    id: "disable-user-ad",
    graphType: "disableUser",
    product: "defender-for-identity",
    scope: "service",
    roles: byRole("Y", "Y", onPremises, onPremisesAdministrator),
    certainty: "documented",
  },
  {
    id: "enable-user-ad",
    graphType: "enableUser",
    product: "defender-for-identity",
    scope: "service",
    roles: byRole("Y", "Y", onPremises, onPremisesAdministrator),
    certainty: "documented",
  },
  {
    id: "reset-password-ad",
    graphType: "forceUserPasswordReset",
    product: "defender-for-identity",
    scope: "tasks",
    roles: byRole("Y", "Y", onPremises, onPremisesAdministrator),
    certainty: "documented",
  },
  {
    id: "disable-user-entra",
    graphType: "disableUser",
    product: "entra-id",
    scope: "service",
    roles: byRole("D", "D", entra, entraAdministrator),
    contradiction: "C2",
    certainty: "conflict",
  },
  {
    id: "enable-user-entra",
    graphType: "enableUser",
    product: "entra-id",
    scope: "service",
    roles: byRole("D", "D", entra, entraAdministrator),
    contradiction: "C2",
    certainty: "conflict",
  },
  {
    id: "revoke-sessions",
    graphType: "requireSignIn",
    product: "entra-id",
    scope: "tasks",
    roles: byRole("D", "D", entra, entraAdministrator),
    contradiction: "C2",
    certainty: "conflict",
  },
  {
    id: "reset-password-entra",
    graphType: "forceUserPasswordReset",
    product: "entra-id",
    scope: "tasks",
    roles: byRole(
      "D",
      "D",
      ["id-protection-2025-10", "entra-security-operator-2026-06", "privileged-roles-2026"],
      ["id-protection-2025-10", "privileged-roles-2026", "entra-administrator-actions-2026-09"],
    ),
    contradiction: "C2",
    certainty: "conflict",
  },
  {
    id: "mark-compromised",
    graphType: "markUserAsCompromised",
    product: "entra-id-protection",
    scope: "tasks",
    roles: byRole("Y", "Y", protection),
    certainty: "documented",
  },
  {
    id: "dismiss-risk",
    product: "entra-id-protection",
    scope: "unlisted",
    roles: byRole("Y", "Y", ["id-protection-2025-10"]),
    certainty: "documented",
  },
];
