import type { ResponseAction } from "../action.ts";
import { byRole } from "./roles.ts";

/** Actions on applications, incidents and settings, and what the experts never do themselves. */
export const SERVICE_ACTIONS: readonly ResponseAction[] = [
  {
    id: "oauth-app",
    product: "defender-for-cloud-apps",
    scope: "preview",
    inPreview: true,
    roles: byRole(
      "D",
      "Y",
      ["cloud-apps-admins-2026-07", "entra-security-operator-2026-06"],
      ["cloud-apps-admins-2026-07", "entra-security-administrator-2025-06"],
    ),
    contradiction: "C5",
    certainty: "conflict",
  },
  {
    id: "incidents-alerts",
    product: "defender-xdr",
    scope: "service",
    roles: {
      ...byRole("Y", "Y", [
        "entra-security-operator-2026-06",
        "compare-rbac-roles-2026",
        "identity-role-groups-2024-01",
      ]),
      // The one thing that the service's page has experts do with Reader alone: it is how they hand an incident over.
      reader: {
        answer: "disputed",
        sources: ["managed-response-2026-03", "entra-security-reader-2026-01"],
      },
    },
    contradiction: "C9",
    certainty: "conflict",
  },
  {
    id: "suppression",
    product: "defender-xdr",
    scope: "service",
    roles: byRole("Y", "Y", ["compare-rbac-roles-2026", "auditing-2026-06"]),
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
