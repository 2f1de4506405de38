import { EXPERT_ROLES } from "../knowledge/roles.ts";
import { say, type Text } from "../knowledge/text.ts";
import { policy, serviceProviders } from "../simulator/conditional-access.ts";
import { derivedId } from "../simulator/derived-id.ts";
import { ROLE } from "../simulator/directory-roles.ts";
import { partnerAudit, serviceProvider } from "../simulator/experts-access.ts";
import type { PolicyResource } from "../simulator/policy-resource.ts";
import type { PracticeAudit, PracticeTenant } from "../simulator/tenant.ts";
import type { PortalChange } from "./portal-change.ts";
import type { TenantChange } from "./tenant-change.ts";

export type DirectoryChange = Exclude<TenantChange, PortalChange>;

/** A change that can't be done in the tenant as it is. */
export class ChangeRejected extends Error {
  constructor(readonly problem: Text) {
    super(problem.key);
  }
}

const roleIds = (keys: readonly string[]) =>
  EXPERT_ROLES.filter(({ key }) => keys.includes(key)).map(({ templateId }) => templateId);

/**
 * Changes the tenant as an admin does elsewhere than in the portal's wizard, and leaves in its audit log what that leaves.
 * @throws ChangeRejected where what is to be changed is not there.
 */
export function applyInDirectory(tenant: PracticeTenant, change: DirectoryChange): void {
  switch (change.do) {
    case "withdraw-roles": {
      const { allowed } = entryOf(tenant);
      if (!allowed) throw new ChangeRejected(say("scenario_problem_no_access"));
      const before = [...allowed.roles];
      const gone = roleIds(change.roles);
      allowed.roles = before.filter((role) => !gone.includes(role));
      log(tenant, {
        category: "DelegatedAdminServiceProviderConstraints",
        activity: "Delete allowed assignable roles",
        service: "Core Directory",
        operation: "Delete",
        target: { id: tenant.expertsTenantId, name: null, type: "Policy" },
        changes: [
          {
            name: "AllowedRoleTemplateIds",
            before: JSON.stringify(before),
            after: JSON.stringify(allowed.roles),
          },
        ],
      });
      return;
    }
    case "delete-policy": {
      const found = policyNamed(tenant, change.name);
      tenant.policies = tenant.policies.filter((one) => one !== found);
      logPolicy(tenant, "Delete", found);
      return;
    }
    case "disable-policy":
    case "enable-policy": {
      const found = policyNamed(tenant, change.name);
      found.state = change.do === "enable-policy" ? "enabled" : "disabled";
      logPolicy(tenant, "Update", found);
      return;
    }
    case "add-policy": {
      const added = policyOf(tenant, change);
      tenant.policies.push(added);
      logPolicy(tenant, "Add", added);
      return;
    }
    case "exclude-experts": {
      const found = policyNamed(tenant, change.name);
      found.conditions.users.excludeGuestsOrExternalUsers = serviceProviders([tenant.expertsTenantId]);
      logPolicy(tenant, "Update", found);
      return;
    }
    case "trust": {
      const { mfa, compliantDevice } = change;
      entryOf(tenant).trust = { mfa, compliantDevice, hybridJoinedDevice: false };
      tenant.audits.push(partnerAudit("Update", tenant.expertsTenantId, justNow(tenant)));
      return;
    }
    case "remove-provider":
      entryOf(tenant);
      tenant.partners = tenant.partners.filter(({ tenantId }) => tenantId !== tenant.expertsTenantId);
      tenant.audits.push(partnerAudit("Delete", tenant.expertsTenantId, justNow(tenant)));
      return;
    case "add-provider": {
      const tenantId = derivedId("provider", change.name);
      tenant.partners.push(serviceProvider(tenantId, roleIds(change.roles)));
      tenant.otherTenants.push({
        tenantId,
        displayName: change.name,
        defaultDomain: `${change.name.toLowerCase().replace(/[^a-z0-9]+/g, "") || "provider"}.example`,
      });
      return;
    }
    case "admin-roles": {
      const admin = tenant.accounts.find(({ upn }) => upn === tenant.portal.admin);
      if (admin) admin.roles = change.roles.map((role) => ROLE[role]);
    }
  }
}

function entryOf(tenant: PracticeTenant) {
  const entry = tenant.partners.find(({ tenantId }) => tenantId === tenant.expertsTenantId);
  if (!entry) throw new ChangeRejected(say("scenario_problem_no_access"));
  return entry;
}

function policyNamed(tenant: PracticeTenant, name: string): PolicyResource {
  const wanted = name.toLowerCase();
  const found = tenant.policies.find(({ displayName }) => displayName.toLowerCase().includes(wanted));
  if (!found) throw new ChangeRejected(say("scenario_problem_policy", name));
  return found;
}

function policyOf(
  tenant: PracticeTenant,
  { name, to, demand }: Extract<DirectoryChange, { do: "add-policy" }>,
): PolicyResource {
  const who = to === "experts" ? serviceProviders([tenant.expertsTenantId]) : serviceProviders("all");
  const elsewhere = demand === "trusted-locations";
  return policy({
    name,
    ...(to !== "everyone" && { users: { includeGuestsOrExternalUsers: who } }),
    ...(elsewhere && {
      conditions: { locations: { includeLocations: ["All"], excludeLocations: ["AllTrusted"] } },
    }),
    grant: { builtInControls: [elsewhere ? "block" : demand] },
  });
}

/** A scenario plays now: what is done in it was done a minute ago, by the admin at the portal. */
function justNow({ portal }: PracticeTenant): Pick<PracticeAudit, "minutesAgo" | "by"> {
  return { minutesAgo: 1, by: { upn: portal.admin } };
}

function log(tenant: PracticeTenant, entry: Omit<PracticeAudit, "minutesAgo" | "by">): void {
  tenant.audits.push({ ...entry, ...justNow(tenant) });
}

function logPolicy(
  tenant: PracticeTenant,
  operation: "Add" | "Update" | "Delete",
  { id, displayName }: PolicyResource,
): void {
  log(tenant, {
    category: "Policy",
    activity: `${operation} Conditional Access policy`,
    service: "Conditional Access",
    operation,
    target: { id, name: displayName, type: "Policy" },
    changes: [],
  });
}
