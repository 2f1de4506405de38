import type { ResponseAction } from "../action.ts";
import { byRole } from "./roles.ts";

const product = "defender-for-office-365";
const removal = [
  "compare-rbac-roles-2026",
  "office-permissions-2026-01",
  "action-center-2023-08",
  "threat-explorer-2024-10",
] as const;

/** Actions on mail. */
export const EMAIL_ACTIONS: readonly ResponseAction[] = [
  {
    id: "soft-delete-email",
    graphType: "softDeleteEmail",
    product,
    scope: "service",
    inPreview: true,
    // The FAQ counts it among what experts do with Operator, and no page of permissions gives Operator the means.
    roles: byRole("D", "D", [...removal, "managed-response-faq-2026-04"]),
    contradiction: "C4",
    certainty: "conflict",
  },
  {
    id: "hard-delete-email",
    graphType: "hardDeleteEmail",
    product,
    scope: "tasks",
    // Administrator has it under unified role-based access control, and lacks it by default in the older role groups.
    roles: byRole("N", "D", removal),
    contradiction: "C4",
    certainty: "mapped",
  },
  {
    id: "quarantined-mail",
    product,
    scope: "unlisted",
    roles: byRole("N", "Y", ["compare-rbac-roles-2026", "office-permissions-2026-01"]),
    certainty: "documented",
  },
  {
    id: "tenant-allow-block",
    product,
    scope: "unlisted",
    // Microsoft Entra's Security Operator may not, unified RBAC's may; the role group in Exchange that has the right only shares
    // the name.
    roles: byRole("D", "Y", ["tenant-allow-block-list", "office-secops-guide", "compare-rbac-roles-2026"]),
    contradiction: "C11",
    certainty: "conflict",
  },
];
