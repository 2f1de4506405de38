import { ADMIN_ROLES, EXPERT_ROLES } from "../knowledge/roles.ts";
import { adminRoles, eligibleRoles, me, organization } from "./readers/admin.ts";
import { assignmentsOf } from "./readers/assignments.ts";
import { auditReaders } from "./readers/audits.ts";
import { constraintsOf, partnerDefault, partners, tenantName } from "./readers/cross-tenant.ts";
import { skus } from "./readers/licences.ts";
import { policies } from "./readers/policies.ts";
import type { Reader } from "./readers/reader.ts";
import { providerSignIns } from "./readers/sign-ins.ts";
import { whatIfFor } from "./readers/what-if.ts";
import type { TenantSnapshot } from "./snapshot.ts";

/** A fact of the tenant that a rule may look at. */
export type FactName = Exclude<keyof TenantSnapshot, "schema" | "startedAt" | "finishedAt" | "cost">;

/** A call as it is shown to people: what is asked, and the delegated permissions, any of which suffices. */
export type Call = Pick<Reader<unknown>, "source" | "scopes">;

const ANY_TENANT = "{tenantId}";
const SOME_TIME = "{time}";

/** By which calls each fact is learned; for people who want to know what is read, and for the page of rules. */
export const CALLS: Readonly<Record<FactName, readonly Call[]>> = {
  admin: [me],
  organization: [organization],
  adminRoles: [adminRoles],
  adminClaims: [{ source: "ID token, claim wids", scopes: ["openid"] }],
  adminEligible: [eligibleRoles],
  skus: [skus],
  partners: [partners],
  partnerDefault: [partnerDefault],
  policies: [policies],
  assignments: EXPERT_ROLES.map((role) => assignmentsOf(role.templateId)),
  globalAdministrators: [assignmentsOf(ADMIN_ROLES.globalAdministrator)],
  providers: [constraintsOf(ANY_TENANT), tenantName(ANY_TENANT)],
  whatIf: [whatIfFor(ANY_TENANT, "portal", null)],
  signIns: [providerSignIns(ANY_TENANT, SOME_TIME)],
  audits: auditReaders(SOME_TIME).slice(0, 1),
};
