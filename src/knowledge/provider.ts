/**
 * What onboarding leaves behind in a customer's tenant, by which Microsoft's experts can be told apart.
 * Their tenant's id is not published, so none stands here: it is found in the tenant (tenant/experts.ts).
 */

/**
 * Names of the experts' own Conditional Access policies begin with this. Microsoft's permissions page gives the whole
 * pattern as `Microsoft Security Experts-<policy name>-DO NOT DELETE`; endings and spaces differ in what has been seen
 * in tenants, so only the beginning is relied on.
 */
export const EXPERTS_POLICY_PREFIX = "Microsoft Security Experts-";

/** So many policies does onboarding create, by Microsoft's permissions page. */
export const EXPERTS_POLICY_COUNT = 2;

/** What the partner entry is called in the Entra admin center. A tenant chooses its own name, so this proves nothing. */
export const EXPERTS_TENANT_NAME = "Microsoft Experts";

/**
 * Microsoft Support, a service provider in many tenants and not the experts.
 * Source: Microsoft 365 admin documentation on access of Microsoft Support, 2026-02-19.
 */
export const MICROSOFT_SUPPORT_TENANT_ID = "b4c546a4-7dac-46a6-a7dd-ed822a11efd3";

/**
 * Groups by which a customer limits the service to some devices or users. Outside them the experts neither act nor advise.
 * Source: Defender Experts MDR, "Scoped coverage", 2025-08-01. No API says whether scoped coverage was agreed on.
 */
export const SCOPED_COVERAGE_GROUPS = {
  devices: "Defender_Experts_Scoped_Coverage_Devices",
  users: "Defender_Experts_Scoped_Coverage_Users",
} as const;

export type ApplicationKey = "portal" | "xdr" | "endpoint";

/** An application that the experts sign in to. What is known of one of them says nothing of another. */
export interface ExpertsApplication {
  readonly key: ApplicationKey;
  /** As Conditional Access and the sign-in log name it. */
  readonly id: string;
  readonly name: string;
  /** Whether Conditional Access counts it among "Microsoft Admin Portals". */
  readonly adminPortal: boolean;
}

/**
 * The applications behind the Defender portal. That the experts' work needs all three is inferred: the portal signs in to
 * the other two. Sources: Microsoft Graph's list of Microsoft's own applications (ids, 2026-08-20); Microsoft Entra,
 * "Conditional Access: Target resources" (the group of admin portals names the first alone).
 */
export const EXPERTS_APPLICATIONS: readonly ExpertsApplication[] = [
  {
    key: "portal",
    id: "80ccca67-54bd-44ab-8625-4b79c4dc7775",
    name: "Microsoft Defender portal",
    adminPortal: true,
  },
  {
    key: "xdr",
    id: "8ee8fdad-f234-4243-8f3b-15c294843740",
    name: "Microsoft Threat Protection",
    adminPortal: false,
  },
  {
    key: "endpoint",
    id: "fc780465-2017-40d4-a0c5-307022471b92",
    name: "Microsoft Defender for Endpoint",
    adminPortal: false,
  },
];

/** @throws never; every {@link ApplicationKey} has a row. */
export function applicationOf(key: ApplicationKey): ExpertsApplication {
  return EXPERTS_APPLICATIONS.find((application) => application.key === key) as ExpertsApplication;
}
