import type { ACTION_SOURCES } from "./sources/actions.ts";
import type { GUIDE_SOURCES } from "./sources/guides.ts";
import { say, type Text } from "./text.ts";

/** A matter on which Microsoft's own pages say different things. */
export interface Contradiction {
  readonly id: string;
  /** What each side says, in a sentence. */
  readonly text: Text;
  /** The pages, one list for each version of the matter. */
  readonly sides: readonly (readonly (keyof typeof ACTION_SOURCES | keyof typeof GUIDE_SOURCES)[])[];
}

/** Every contradiction known, to be shown and not hidden. Ids are stable, for actions refer to them. */
export const CONTRADICTIONS = [
  {
    id: "C1",
    text: say("contradiction_c1"),
    sides: [["managed-response-2026-03", "compare-rbac-roles-2026"], ["action-center-2023-08"]],
  },
  {
    id: "C2",
    text: say("contradiction_c2"),
    sides: [
      ["entra-security-operator-2026-06", "privileged-roles-2026", "entra-administrator-actions-2026-09"],
      ["identity-remediation-2026-07", "id-protection-2025-10"],
    ],
  },
  {
    id: "C3",
    text: say("contradiction_c3"),
    sides: [["entra-security-operator-2026-06", "identity-role-groups-2024-01"], ["compare-rbac-roles-2026"]],
  },
  {
    id: "C4",
    text: say("contradiction_c4"),
    sides: [
      ["managed-response-faq-2026-04", "compare-rbac-roles-2026"],
      ["office-permissions-2026-01", "threat-explorer-2024-10", "action-center-2023-08"],
    ],
  },
  {
    id: "C5",
    text: say("contradiction_c5"),
    sides: [["entra-security-operator-2026-06"], ["cloud-apps-admins-2026-07"]],
  },
  {
    id: "C6",
    text: say("contradiction_c6"),
    sides: [["managed-response-2026-03"], ["managed-response-faq-2026-04"], ["graph-incident-task"]],
  },
  {
    id: "C7",
    text: say("contradiction_c7"),
    sides: [["compare-rbac-roles-2026"], ["managed-response-2026-03", "managed-response-faq-2026-04"]],
  },
  {
    id: "C8",
    text: say("contradiction_c8"),
    sides: [["managed-response-faq-2026-04"], ["get-started-2026-02"]],
  },
  {
    id: "C9",
    text: say("contradiction_c9"),
    sides: [["managed-response-2026-03"], ["entra-security-reader-2026-01"]],
  },
  {
    id: "C10",
    text: say("contradiction_c10"),
    sides: [["permissions-2026-07", "servers-get-started-2026-06"], ["mssp-guide-2026-03"]],
  },
  {
    id: "C11",
    text: say("contradiction_c11"),
    sides: [["tenant-allow-block-list", "office-secops-guide"], ["compare-rbac-roles-2026"]],
  },
] as const satisfies readonly Contradiction[];

export type ContradictionId = (typeof CONTRADICTIONS)[number]["id"];
