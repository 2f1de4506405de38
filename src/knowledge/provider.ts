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

/** The Defender portal, as Conditional Access and the sign-in log name it. */
export const DEFENDER_PORTAL_APPLICATION = "80ccca67-54bd-44ab-8625-4b79c4dc7775";

/**
 * Applications that the experts sign in to, as Conditional Access names them: the Defender portal, Microsoft Threat
 * Protection, Defender for Endpoint. Source: Microsoft Graph's list of Microsoft's own applications.
 */
export const EXPERTS_APPLICATIONS: readonly string[] = [
  DEFENDER_PORTAL_APPLICATION,
  "8ee8fdad-f234-4243-8f3b-15c294843740",
  "fc780465-2017-40d4-a0c5-307022471b92",
];
