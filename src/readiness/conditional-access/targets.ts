import { EXPERTS_APPLICATIONS } from "../../knowledge/provider.ts";
import { EXPERT_ROLES } from "../../knowledge/roles.ts";
import type { ConditionalAccessPolicy, ExternalUsers } from "../../tenant/snapshot.ts";

/** `maybe`: Graph or Microsoft's documents leave it open. */
export type Targets = "yes" | "maybe" | "no";

/**
 * Whether a policy applies to sign-ins of the experts as service provider users.
 * Source: Microsoft Entra, "Conditional Access: Users, groups, agents, and workload identities", external user types and
 * "External partner access".
 * @param expertsId null where the tenant does not say who the experts are: then only "all tenants" is sure.
 */
export function targetsExperts(policy: ConditionalAccessPolicy, expertsId: string | null): Targets {
  const users = byUsers(policy, expertsId);
  const applications = byApplications(policy);
  if (users === "no" || applications === "no") return "no";
  const excluded = policy.excludeUsers.includes("GuestsOrExternalUsers")
    ? "yes"
    : byExternal(policy.excludeExternal, expertsId);
  if (excluded === "yes") return "no";
  return excluded === "maybe" || applications === "maybe" ? "maybe" : users;
}

function byUsers(policy: ConditionalAccessPolicy, expertsId: string | null): Targets {
  const { includeUsers } = policy;
  if (includeUsers.includes("All") || includeUsers.includes("GuestsOrExternalUsers")) return "yes";
  const external = byExternal(policy.includeExternal, expertsId);
  if (external !== "no") return external;
  // Whether a policy that names roles counts those of a service provider's users is not documented.
  return EXPERT_ROLES.some((role) => policy.includeRoles.includes(role.templateId)) ? "maybe" : "no";
}

function byExternal(external: ExternalUsers | null, expertsId: string | null): Targets {
  if (!external?.types.includes("serviceProvider")) return "no";
  if (external.tenants === "all") return "yes";
  if (external.tenants === null || expertsId === null) return "maybe";
  return external.tenants.includes(expertsId) ? "yes" : "no";
}

/** The experts open several applications: a policy that spares some of them may still stop them at another. */
function byApplications({ includeApplications, excludeApplications }: ConditionalAccessPolicy): Targets {
  const names = (list: readonly string[], application: string) =>
    list.some((item) => item.toLowerCase() === application);
  const wide = ["All", "Office365", "MicrosoftAdminPortals"].some((group) =>
    includeApplications.includes(group),
  );
  const included = EXPERTS_APPLICATIONS.filter((each) => wide || names(includeApplications, each));
  const left = included.filter((each) => !names(excludeApplications, each));
  if (left.length === 0) return "no";
  const spared = left.length < included.length || excludeApplications.includes("MicrosoftAdminPortals");
  return spared ? "maybe" : "yes";
}
