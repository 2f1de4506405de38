import type { Source } from "../source.ts";

const LEARN = "https://learn.microsoft.com";
const EXPERTS = `${LEARN}/defender-xdr/defender-experts`;
const DEFENDER = "MicrosoftDocs/defender-docs";
const ENTRA = "MicrosoftDocs/entra-docs";

/** What the table of response actions rests on. */
export const ACTION_SOURCES = {
  "managed-response-2026-03": {
    title: "Managed detection and response",
    where: `${EXPERTS}/defender-experts-mdr-managed-response`,
    dated: "2026-03-01",
    certainty: "documented",
  },
  "managed-response-faq-2026-04": {
    title: "FAQs related to Microsoft Defender Experts MDR Managed response",
    where: `${EXPERTS}/defender-experts-mdr-faq-managed-response`,
    dated: "2026-04-30",
    certainty: "documented",
  },
  "auditing-2026-06": {
    title: "Audit Defender Experts actions and administrator changes in Microsoft Defender",
    where: `${EXPERTS}/defender-experts-mdr-auditing`,
    dated: "2026-06-16",
    certainty: "documented",
  },
  "preview-managed-response-2022-11": {
    title: "How to use the Microsoft Defender Experts for XDR preview service",
    where: "MicrosoftDocs/microsoft-365-docs, microsoft-365/security/defender/start-using-mdex-xdr.md",
    dated: "2022-11-17",
    certainty: "documented",
  },
  "entra-security-reader-2026-01": {
    title: "Microsoft Entra built-in roles: Security Reader",
    where: `${ENTRA}, docs/identity/role-based-access-control/includes/security-reader.md, 3f5a7aa8`,
    dated: "2026-01-26",
    certainty: "documented",
  },
  "entra-security-operator-2026-06": {
    title: "Microsoft Entra built-in roles: Security Operator",
    where: `${ENTRA}, docs/identity/role-based-access-control/includes/security-operator.md, 0ca869f2`,
    dated: "2026-06-30",
    certainty: "documented",
  },
  "entra-security-administrator-2025-06": {
    title: "Microsoft Entra built-in roles: Security Administrator",
    where: `${ENTRA}, docs/identity/role-based-access-control/includes/security-administrator.md, 4692b0e4`,
    dated: "2025-06-25",
    certainty: "documented",
  },
  "compare-rbac-roles-2026": {
    title: "Map Microsoft Defender unified role-based access control (RBAC) permissions",
    where: `${LEARN}/defender-xdr/compare-rbac-roles`,
    dated: "2026-07-30",
    certainty: "documented",
  },
  "office-permissions-2026-01": {
    title: "Roles and role groups in Microsoft Defender for Office 365 and Microsoft Purview",
    where: `${DEFENDER}, defender-office-365/scc-permissions.md, 0887aacb`,
    dated: "2026-01-23",
    certainty: "documented",
  },
  "endpoint-user-roles-2024-06": {
    title: "Create and manage roles for role-based access control",
    where: `${DEFENDER}, defender-endpoint/user-roles.md, 006b8a9f`,
    dated: "2024-06-25",
    certainty: "documented",
  },
  // The date is that of the copy with only Microsoft Entra and Defender for Endpoint roles; the newest text on the site adds
  // unified RBAC's "Response (manage)" and "Email & collaboration advanced actions (manage)", without a date of its own.
  "action-center-2023-08": {
    title: "The Action center",
    where: `${DEFENDER}, defender-xdr/m365d-action-center.md, 0f230b8b`,
    dated: "2023-08-11",
    certainty: "documented",
  },
  "identity-remediation-2026-07": {
    title: "Remediation Actions for Compromised Users in Microsoft Defender for Identity",
    where: `${LEARN}/defender-for-identity/remediation-actions`,
    dated: "2026-07-22",
    certainty: "documented",
  },
  // The page still carries this date; its text of July 2026 adds Entra SOC Identity Responder to the roles that respond.
  "identity-role-groups-2024-01": {
    title: "Microsoft Defender for Identity role groups",
    where: `${DEFENDER}, defender-for-identity/role-groups.md, 04c6ece2`,
    dated: "2024-01-15",
    certainty: "documented",
  },
  "graph-incident-task": {
    title: "incidentTask resource type (Microsoft Graph, beta)",
    where: `${LEARN}/graph/api/resources/security-incidenttask`,
    dated: "2025-05-07",
    certainty: "documented",
  },
  "graph-identity-account-action": {
    title: "identityAccounts: invokeAction (Microsoft Graph)",
    where: `${LEARN}/graph/api/security-identityaccounts-invokeaction`,
    dated: "2025-06-22",
    certainty: "documented",
  },
  "id-protection-2025-10": {
    title: "What is Microsoft Entra ID Protection?",
    where: `${ENTRA}, docs/id-protection/overview-identity-protection.md`,
    dated: "2025-10-30",
    certainty: "documented",
  },
  "threat-explorer-2024-10": {
    title: "Threat hunting in Threat Explorer and Real-time detections in Microsoft Defender for Office 365",
    where: `${DEFENDER}, defender-office-365/threat-explorer-threat-hunting.md, 006b8a9f`,
    dated: "2024-10-01",
    certainty: "documented",
  },
  "cloud-apps-admins-2026-07": {
    title: "Configure admin access",
    where: `${DEFENDER}, defender-for-cloud-apps/manage-admins.md`,
    dated: "2026-07-03",
    certainty: "documented",
  },
  "privileged-roles-2026": {
    title: "Privileged roles and permissions in Microsoft Entra ID",
    where: `${LEARN}/entra/identity/role-based-access-control/privileged-roles-permissions`,
    dated: "2026",
    certainty: "documented",
  },
  "entra-administrator-actions-2026-09": {
    title: "Security Administrator gains user containment actions (message center posts, as reported)",
    where: "third-party digests of the Microsoft 365 message center",
    dated: "2026-09",
    certainty: "third-party",
  },
  "tenant-allow-block-list": {
    title: "Allow or block URLs using the Tenant Allow/Block List",
    where: `${LEARN}/defender-office-365/tenant-allow-block-list-urls-configure`,
    dated: "2026",
    certainty: "documented",
  },
  "office-secops-guide": {
    title: "Security Operations Guide for Defender for Office 365",
    where: `${LEARN}/defender-office-365/mdo-sec-ops-guide`,
    dated: "2026",
    certainty: "documented",
  },
} as const satisfies Record<string, Source>;
