import { EXPERTS_APPLICATIONS, type ExpertsApplication } from "../../../knowledge/provider.ts";
import { EXPERT_ROLES } from "../../../knowledge/roles.ts";
import type { ConditionalAccessPolicy, ExternalUsers } from "../../../tenant/snapshot.ts";

/** `maybe`: Graph or Microsoft's documents leave it open. */
export type Applies = "yes" | "maybe" | "no";

/** Whom the experts are, as far as a policy can ask. */
export interface Subject {
  /** null where the tenant does not say who the experts are: then only "all tenants" is sure. */
  readonly expertsId: string | null;
  /** Template ids of the roles that they may hold; null: not known, so any of the three. */
  readonly roles: readonly string[] | null;
}

/** Whether a policy concerns the experts as people. */
export interface UserTarget {
  readonly applies: Applies;
  /** Whether that turns on the roles that one of them holds. */
  readonly onRoles: boolean;
}

/**
 * Whether a policy's users hold the experts as service provider users. Groups can't: there is no user object of theirs in
 * the customer's tenant. That roles count for such users as they do for others is known from Microsoft's support alone
 * (Conditional Access for cloud solution providers, 2022-07-25), so a policy that turns on roles is never sure.
 * Source: Microsoft Entra, "Conditional Access: Users, groups, agents, and workload identities", external user types and
 * "External partner access".
 */
export function targetsUsers(policy: ConditionalAccessPolicy, subject: Subject): UserTarget {
  const excluded = exclusion(policy, subject.expertsId);
  if (excluded === "yes") return { applies: "no", onRoles: false };
  const included = inclusion(policy, subject);
  // Parts that this version doesn't know may include or exclude anybody.
  const unread = policy.unread.length > 0;
  if (included.applies === "no") return { applies: unread ? "maybe" : "no", onRoles: false };
  const spared = holdsAny(policy.excludeRoles, subject);
  const open = excluded === "maybe" || spared || unread || included.applies === "maybe";
  return { applies: open ? "maybe" : "yes", onRoles: included.onRoles || spared };
}

function inclusion(policy: ConditionalAccessPolicy, subject: Subject): UserTarget {
  const { includeUsers } = policy;
  if (includeUsers.includes("All") || includeUsers.includes("GuestsOrExternalUsers")) {
    return { applies: "yes", onRoles: false };
  }
  const external = byExternal(policy.includeExternal, subject.expertsId);
  if (external !== "no") return { applies: external, onRoles: false };
  const byRole = holdsAny(policy.includeRoles, subject);
  return { applies: byRole ? "maybe" : "no", onRoles: byRole };
}

function exclusion(policy: ConditionalAccessPolicy, expertsId: string | null): Applies {
  const { excludeUsers, excludeExternal } = policy;
  if (excludeUsers.includes("All") || excludeUsers.includes("GuestsOrExternalUsers")) return "yes";
  return byExternal(excludeExternal, expertsId);
}

function byExternal(external: ExternalUsers | null, expertsId: string | null): Applies {
  if (!external?.types.includes("serviceProvider")) return "no";
  if (external.tenants === "all") return "yes";
  if (external.tenants === null || expertsId === null) return "maybe";
  return external.tenants.includes(expertsId) ? "yes" : "no";
}

function holdsAny(named: readonly string[], { roles }: Subject): boolean {
  const held = roles ?? EXPERT_ROLES.map((role) => role.templateId);
  return named.some((id) => id === "All" || held.includes(id));
}

/**
 * Whether a policy covers an application. The group "Office 365" may or may not hold the Defender portal; excluding the
 * admin portals leaves parts of them in. Sources: Microsoft Entra, "Conditional Access: Target resources", "Apps included
 * in Conditional Access Office 365 app suite" (2024-12-06), "Filter for applications" (which application carries a tag no
 * policy shows).
 */
function targetsApplication(policy: ConditionalAccessPolicy, application: ExpertsApplication): Applies {
  const { includeApplications, excludeApplications, applicationFilter } = policy;
  if (isNamed(application, excludeApplications) || excludeApplications.includes("All")) return "no";
  const sure =
    includeApplications.includes("All") ||
    isNamed(application, includeApplications) ||
    (application.adminPortal && includeApplications.includes("MicrosoftAdminPortals"));
  // A filter of a mode that isn't known may do either.
  const filtered = applicationFilter !== null;
  const perhaps = includeApplications.includes("Office365") || (filtered && applicationFilter !== "exclude");
  if (!sure && !perhaps) return policy.unread.length > 0 ? "maybe" : "no";
  const open =
    !sure ||
    (filtered && applicationFilter !== "include") ||
    excludeApplications.includes("Office365") ||
    (application.adminPortal && excludeApplications.includes("MicrosoftAdminPortals"));
  return open ? "maybe" : "yes";
}

function isNamed({ id }: ExpertsApplication, list: readonly string[]): boolean {
  return list.some((item) => item.toLowerCase() === id);
}

/** Applications of the experts that a policy's own words treat alike. */
export interface Group {
  readonly applications: readonly ExpertsApplication[];
  readonly applies: Exclude<Applies, "no">;
}

/** Those that it certainly covers as one group, and each that it may cover by itself. */
export function groupsOf(policy: ConditionalAccessPolicy): Group[] {
  const sure: ExpertsApplication[] = [];
  const groups: Group[] = [];
  for (const application of EXPERTS_APPLICATIONS) {
    const applies = targetsApplication(policy, application);
    if (applies === "yes") sure.push(application);
    else if (applies === "maybe") groups.push({ applications: [application], applies });
  }
  return sure.length > 0 ? [{ applications: sure, applies: "yes" }, ...groups] : groups;
}
