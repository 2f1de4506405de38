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
  "servers-get-started-2026-06": {
    title: "Get started with Microsoft Defender Experts for Servers",
    where:
      "MicrosoftDocs/defender-docs, defender-xdr/defender-experts/defender-experts-servers-get-started.md, 9c36ecbd",
    dated: "2026-06-16",
    certainty: "documented",
  },
  "scoped-coverage-2025-08": {
    title: "Scoped coverage in Microsoft Defender Experts MDR",
    where:
      "MicrosoftDocs/defender-docs, defender-xdr/defender-experts/defender-experts-mdr-scoped-coverage.md, 04c6ece2",
    dated: "2025-08-01",
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
    title: "Conditional Access: Users, groups, agents, and workload identities",
    where: `${LEARN}/entra/identity/conditional-access/concept-conditional-access-users-groups`,
    dated: "2026-03-24",
    certainty: "documented",
  },
  "conditional-access-external-authentication": {
    title: "Authentication and Conditional Access for External ID",
    where: `${LEARN}/entra/external-id/authentication-conditional-access`,
    dated: "2024-05-15",
    // It speaks of B2B collaboration and B2B direct connect; what holds for service providers is inferred from it.
    certainty: "inferred",
  },
  "conditional-access-for-providers-2022-07": {
    title:
      "Conditional Access policies and accounts of cloud solution providers (Microsoft support team, Japan)",
    where: "jpazureid/blog, articles/azure-active-directory/capolicy-for-csp-account.md, 04dec847",
    dated: "2022-07-25",
    certainty: "documented",
  },
  "approved-client-app-2026-03": {
    title: "Migrate approved client app to application protection policy in Conditional Access",
    where: `${LEARN}/entra/identity/conditional-access/migrate-approved-client-app`,
    dated: "2026-03-24",
    certainty: "documented",
  },
  "conditional-access-target-resources": {
    title: "Conditional Access: Target resources",
    where: `${LEARN}/entra/identity/conditional-access/concept-conditional-access-cloud-apps`,
    dated: "2026",
    certainty: "documented",
  },
  "filter-for-applications-2026-03": {
    title: "Conditional Access: Filter for applications",
    where: `${LEARN}/entra/identity/conditional-access/concept-filter-for-applications`,
    dated: "2026-03",
    certainty: "documented",
  },
  "conditional-access-what-if": {
    title: "conditionalAccessRoot: evaluate (Microsoft Graph)",
    where: `${LEARN}/graph/api/conditionalaccessroot-evaluate`,
    dated: "2025-07-08",
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
    dated: "2026-08-08",
    certainty: "documented",
  },
} as const satisfies Record<string, Source>;
