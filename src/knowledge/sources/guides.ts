import type { Source } from "../source.ts";

const LEARN = "https://learn.microsoft.com";
const MDR = `${LEARN}/defender-xdr/defender-experts`;

/** What the guides, the prerequisites and the way in rest on. */
export const GUIDE_SOURCES = {
  "get-started-2022-11": {
    title: "Get started with Microsoft Defender Experts for XDR (preview)",
    where: "MicrosoftDocs/microsoft-365-docs, microsoft-365/security/defender/get-started-xdr.md",
    dated: "2022-11-17",
    certainty: "documented",
  },
  "get-started-2026-02": {
    title: "Get started with Microsoft Defender Experts MDR",
    where: `${MDR}/defender-experts-mdr-get-started`,
    dated: "2026-02-27",
    certainty: "documented",
  },
  "permissions-2025-08": {
    title: "How Microsoft Defender Experts for XDR permissions work",
    where: "MicrosoftDocs/defender-docs, defender-xdr/dex-xdr-permissions.md, 09243390",
    dated: "2025-08-01",
    certainty: "documented",
  },
  "permissions-2026-07": {
    title: "How Microsoft Defender Experts permissions work",
    where: `${MDR}/defender-experts-mdr-permissions`,
    // The page still carries the date of the text before it; this is when the site listed the change.
    dated: "2026-07-01",
    certainty: "documented",
  },
  "prerequisites-2026-07": {
    title: "Before you begin using Defender Experts MDR",
    where: `${MDR}/defender-experts-mdr-prerequisites`,
    dated: "2026-07-29",
    certainty: "documented",
  },
  "mssp-guide-2026-03": {
    title: "MSSP guide for Microsoft Defender Experts service",
    where: `${MDR}/defender-experts-mssp-guide`,
    dated: "2026-03-03",
    certainty: "documented",
  },
  "teams-app-permissions-2026-04": {
    title: "Troubleshooting issues with Microsoft Defender Experts app in Microsoft Teams",
    where: `${MDR}/defender-experts-teams-app-permissions`,
    dated: "2026-04-21",
    certainty: "documented",
  },
  "graph-cross-tenant-partner": {
    title: "crossTenantAccessPolicyConfigurationPartner resource type",
    where: `${LEARN}/graph/api/resources/crosstenantaccesspolicyconfigurationpartner`,
    dated: "2026-08",
    certainty: "documented",
  },
  "conditional-access-external-users": {
    title: "Conditional Access: Users, groups, and workload identities",
    where: `${LEARN}/entra/identity/conditional-access/concept-conditional-access-users-groups`,
    dated: "2024-01-23",
    certainty: "documented",
  },
  "conditional-access-external-authentication": {
    title: "Authentication and Conditional Access for External ID",
    where: `${LEARN}/entra/external-id/authentication-conditional-access`,
    dated: "2025",
    certainty: "documented",
  },
  "conditional-access-what-if": {
    title: "conditionalAccessRoot: evaluate (Microsoft Graph, beta)",
    where: `${LEARN}/graph/api/conditionalaccessroot-evaluate`,
    dated: "2025-03",
    certainty: "documented",
  },
  "sign-in-errors": {
    title: "Microsoft Entra authentication and authorization error codes",
    where: `${LEARN}/entra/identity-platform/reference-error-codes`,
    dated: "2026",
    certainty: "documented",
  },
  "audit-activities": {
    title: "Microsoft Entra audit log categories and activities",
    where: `${LEARN}/entra/identity/monitoring-health/reference-audit-activities`,
    dated: "2024",
    certainty: "documented",
  },
  "licensing-service-plans": {
    title: "Product names and service plan identifiers for licensing",
    where: `${LEARN}/entra/identity/users/licensing-service-plan-reference`,
    dated: "2025-12-30",
    certainty: "documented",
  },
} as const satisfies Record<string, Source>;
