import { BUILT_IN_STRENGTHS } from "../../knowledge/conditional-access.ts";
import { ELIGIBLE_PRODUCT_PLANS, ENTRA_PREMIUM_PLANS } from "../../knowledge/licences.ts";
import { EXPERTS_APPLICATIONS, MICROSOFT_SUPPORT_TENANT_ID } from "../../knowledge/provider.ts";
import { ADMIN_ROLES, EXPERT_ROLES } from "../../knowledge/roles.ts";

/** Ids that Microsoft publishes: they are the same in every tenant, tell nothing of one, and rules look for them. */
const PUBLIC = new Set(
  [
    MICROSOFT_SUPPORT_TENANT_ID,
    ...EXPERTS_APPLICATIONS.map((application) => application.id),
    ...BUILT_IN_STRENGTHS,
    ...EXPERT_ROLES.map((role) => role.templateId),
    ...Object.values(ADMIN_ROLES),
    ...[...ENTRA_PREMIUM_PLANS, ...ELIGIBLE_PRODUCT_PLANS].map((plan) => plan.id),
  ].map((id) => id.toLowerCase()),
);

export const isPublic = (value: string): boolean => PUBLIC.has(value.toLowerCase());
