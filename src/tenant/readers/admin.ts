import * as z from "zod/mini";
import type { Known } from "../fact.ts";
import type { TenantSnapshot } from "../snapshot.ts";
import { id, list, optional, page, type Reader, text } from "./reader.ts";

type ValueOf<K extends keyof TenantSnapshot> = Extract<TenantSnapshot[K], Known<unknown>>["value"];

const Me = z.object({
  id,
  displayName: optional(text),
  userPrincipalName: optional(text),
  userType: optional(text),
});

/**
 * Who is signed in. A partner's account that works by granular delegated admin privileges has no user object in the
 * customer's tenant, and Graph finds nothing. Source: Microsoft Graph, "Get a user"; "MSSP guide for Microsoft Defender
 * Experts service".
 */
export const me: Reader<ValueOf<"admin">> = {
  source: "GET /me",
  call: { path: "/me?$select=id,displayName,userPrincipalName,userType" },
  scopes: ["User.Read"],
  absent: { id: null, displayName: null, userPrincipalName: null, userType: null },
  parse: (body) => Me.parse(body),
};

const Organizations = page(
  z.object({
    id,
    displayName: optional(text),
    verifiedDomains: list(z.object({ name: text, isDefault: optional(z.boolean()) })),
  }),
);

/** The signed-in tenant. Source: Microsoft Graph, "List organization". */
export const organization: Reader<ValueOf<"organization">> = {
  source: "GET /organization",
  call: { path: "/organization?$select=id,displayName,verifiedDomains" },
  scopes: ["User.Read"],
  parse(body) {
    const [first] = Organizations.parse(body).value;
    if (!first) throw new Error("no organization");
    const domain = first.verifiedDomains.find((item) => item.isDefault) ?? first.verifiedDomains[0];
    return {
      id: first.id,
      displayName: first.displayName,
      defaultDomain: domain?.name ?? null,
      domains: first.verifiedDomains.map((item) => item.name),
    };
  },
};

const DirectoryRoles = page(z.object({ id, roleTemplateId: optional(id) }));

/**
 * The admin's own directory roles. With `User.Read` alone Graph may return members without saying which they are; these
 * are counted, not guessed. The cast needs `ConsistencyLevel: eventual` and `$count=true`.
 * Source: Microsoft Graph, "List a user's transitive memberships".
 */
export const adminRoles: Reader<ValueOf<"adminRoles">> = {
  source: "GET /me/transitiveMemberOf/microsoft.graph.directoryRole",
  call: {
    path: "/me/transitiveMemberOf/microsoft.graph.directoryRole?$count=true&$select=id,displayName,roleTemplateId",
    headers: { ConsistencyLevel: "eventual" },
  },
  scopes: ["User.Read"],
  parse(body) {
    const roles = DirectoryRoles.parse(body).value;
    const templateIds = roles.flatMap((role) => (role.roleTemplateId === null ? [] : [role.roleTemplateId]));
    return { templateIds, unnamed: roles.length - templateIds.length };
  },
};

const Schedules = page(z.object({ roleDefinitionId: id, directoryScopeId: optional(text) }));

/**
 * Roles that the signed-in admin may switch on, for the whole directory. Microsoft Entra ID P2 or ID Governance only.
 * Source: Microsoft Graph, "roleEligibilityScheduleInstance: filterByCurrentUser".
 */
export const eligibleRoles: Reader<ValueOf<"adminEligible">> = {
  source:
    "GET /roleManagement/directory/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')",
  call: {
    path: "/roleManagement/directory/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')",
  },
  scopes: ["RoleEligibilitySchedule.Read.Directory", "RoleManagement.Read.Directory"],
  parse(body) {
    const whole = Schedules.parse(body).value.filter((item) => item.directoryScopeId === "/");
    return { templateIds: [...new Set(whole.map((item) => item.roleDefinitionId))] };
  },
};
