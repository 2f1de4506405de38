import type { ResponseAction } from "../action.ts";
import { byRole } from "./roles.ts";

const product = "defender-for-endpoint";
/** The service's own page, the role's list of permissions, and the mapping of roles to Defender's permissions agree. */
const agreed = [
  "managed-response-2026-03",
  "entra-security-operator-2026-06",
  "compare-rbac-roles-2026",
] as const;
const mapped = ["entra-security-operator-2026-06", "compare-rbac-roles-2026"] as const;
const alerts = [...mapped, "endpoint-user-roles-2024-06"] as const;

/** Actions on devices, files and indicators. */
export const ENDPOINT_ACTIONS: readonly ResponseAction[] = [
  {
    id: "isolate-device",
    graphType: "isolateDevice",
    product,
    scope: "service",
    roles: byRole("Y", "Y", agreed),
    certainty: "documented",
  },
  {
    id: "release-device",
    graphType: "unIsolateDevice",
    product,
    scope: "service",
    roles: byRole("Y", "Y", agreed),
    certainty: "documented",
  },
  {
    id: "restrict-apps",
    graphType: "restrictAppExecution",
    product,
    scope: "service",
    roles: byRole("Y", "Y", agreed),
    certainty: "documented",
  },
  {
    id: "unrestrict-apps",
    graphType: "unRestrictAppExecution",
    product,
    scope: "service",
    roles: byRole("Y", "Y", agreed),
    certainty: "documented",
  },
  {
    id: "quarantine-file",
    graphType: "stopAndQuarantineFile",
    product,
    scope: "service",
    inPreview: true,
    roles: byRole("Y", "Y", agreed),
    certainty: "documented",
  },
  {
    id: "antivirus-scan",
    graphType: "runAntiVirusScan",
    product,
    scope: "tasks",
    inPreview: true,
    roles: byRole("Y", "Y", alerts),
    contradiction: "C3",
    certainty: "mapped",
  },
  {
    id: "investigation-package",
    graphType: "collectInvestigationPackage",
    product,
    scope: "tasks",
    inPreview: true,
    roles: byRole("Y", "Y", alerts),
    contradiction: "C3",
    certainty: "mapped",
  },
  {
    id: "indicator",
    graphType: "submitIocRule",
    product,
    scope: "tasks",
    roles: byRole("Y", "Y", alerts),
    certainty: "mapped",
  },
  {
    id: "automated-investigation",
    product,
    scope: "preview",
    inPreview: true,
    roles: byRole("Y", "Y", ["compare-rbac-roles-2026", "endpoint-user-roles-2024-06"]),
    contradiction: "C3",
    certainty: "mapped",
  },
  {
    id: "approve-remediation",
    product,
    scope: "unlisted",
    roles: byRole("D", "Y", ["compare-rbac-roles-2026", "action-center-2023-08"]),
    contradiction: "C1",
    certainty: "conflict",
  },
  {
    id: "live-response",
    product,
    scope: "unlisted",
    roles: byRole("Y", "Y", ["compare-rbac-roles-2026"]),
    certainty: "mapped",
  },
];
