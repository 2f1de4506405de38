import type { ResponseAction } from "../action.ts";
import { byRole } from "./roles.ts";

/** Actions on applications, incidents and settings, and what the experts never do themselves. */
export const SERVICE_ACTIONS: readonly ResponseAction[] = [
  {
    id: "oauth-app",
    product: "defender-for-cloud-apps",
    scope: "preview",
    inPreview: true,
    roles: byRole("N", "Y", ["cloud-apps-admins-2023-12"]),
    contradiction: "C5",
    certainty: "conflict",
  },
  {
    id: "incidents-alerts",
    product: "defender-xdr",
    scope: "unlisted",
    roles: byRole("Y", "Y", [
      "entra-security-operator-2026-06",
      "compare-rbac-roles-2026",
      "identity-role-groups-2026-06",
    ]),
    contradiction: "C3",
    certainty: "documented",
  },
  {
    id: "suppression",
    product: "defender-xdr",
    scope: "unlisted",
    roles: byRole("Y", "Y", ["compare-rbac-roles-2026"]),
    certainty: "mapped",
  },
  {
    id: "security-settings",
    product: "any",
    scope: "preview",
    inPreview: true,
    // Operator may change some security settings; no page says which of those that the preview text meant.
    roles: byRole("U", "Y", ["preview-managed-response-2022-11", "compare-rbac-roles-2026"]),
    certainty: "documented",
  },
  {
    id: "manual-task",
    graphType: "text",
    product: "any",
    scope: "tasks",
    roles: byRole("N", "N", ["graph-incident-task"]),
    neverByExperts: "action_never_text",
    certainty: "documented",
  },
  {
    id: "third-party-action",
    product: "third-party",
    scope: "service",
    roles: byRole("N", "N", ["managed-response-faq-2026-04"]),
    neverByExperts: "action_never_third_party",
    certainty: "documented",
  },
];
