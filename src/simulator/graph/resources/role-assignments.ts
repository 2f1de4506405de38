import { derivedId } from "../../derived-id.ts";
import { ROLE } from "../../directory-roles.ts";
import type { PracticeAssignment } from "../../tenant.ts";
import { type LiveTenant, momentsOf } from "../../world.ts";
import type { Call, Resource, Route } from "../call.ts";
import { badRequest, denied } from "../reply.ts";

const READS_ROLES = [ROLE.directoryReaders, ROLE.globalReader, ROLE.privilegedRoleAdministrator];

/** An assignment that holds at one moment, whoever's it is. */
export interface Assigned {
  readonly id: string;
  readonly assignment: PracticeAssignment;
}

/** All assignments at a moment: those of the tenant's own accounts, and those that the tenant describes. */
export function assignmentsAt(live: LiveTenant, now: number): Assigned[] {
  // A partner's account is no principal of this tenant: its roles come from the partner's groups.
  const users = live.tenant.accounts.filter(({ userType }) => userType !== "Partner");
  const own = users.flatMap((account) => {
    const principal = { id: account.id, name: account.name, type: "user", upn: account.upn } as const;
    const held: { role: string; live: PracticeAssignment["live"] }[] = [
      ...account.roles.map((role) => ({ role, live: null })),
      ...account.activated,
    ];
    return held.map(
      ({ role, live: span }): PracticeAssignment => ({
        role,
        principal: { ...principal, tenantId: null },
        tenantNamedIn: ["assignment"],
        live: span,
        scope: "/",
      }),
    );
  });
  return [...own, ...live.tenant.assignments]
    .filter(({ live: span }) => {
      if (!span) return true;
      const { start, end } = momentsOf(span, live.startedAt);
      return start <= now && now < end;
    })
    .map((assignment) => ({
      id: derivedId("assignment", live.tenant.tenantId, assignment.principal.id, assignment.role),
      assignment,
    }));
}

function assignmentResource({ id, assignment }: Assigned, live: LiveTenant, expanded: boolean): Resource {
  const { principal, tenantNamedIn, role, scope } = assignment;
  const home = principal.tenantId ?? live.tenant.tenantId;
  return {
    id,
    principalId: principal.id,
    ...(tenantNamedIn.includes("assignment") && { principalOrganizationId: home }),
    directoryScopeId: scope,
    roleDefinitionId: role,
    ...(expanded && { principal: principalResource(assignment, home) }),
  };
}

/**
 * A principal as `$expand=principal` shows it. A group of another tenant names its home as `organizationId`, a partner
 * reference as `externalPartnerTenantId`; the tenant's own principals name none.
 */
function principalResource({ principal, tenantNamedIn }: PracticeAssignment, home: string): Resource {
  const foreign = principal.tenantId !== null && tenantNamedIn.includes("principal");
  const base = {
    "@odata.type": `#microsoft.graph.${principal.type}`,
    id: principal.id,
    displayName: principal.name,
  };
  switch (principal.type) {
    case "group":
      return {
        ...base,
        securityEnabled: true,
        isAssignableToRole: true,
        ...(foreign && { organizationId: home }),
      };
    case "directoryObjectPartnerReference":
      return {
        ...base,
        description: null,
        objectType: "Group",
        ...(foreign && { externalPartnerTenantId: home }),
      };
    default:
      return { ...base, userPrincipalName: principal.upn };
  }
}

/**
 * Members may read role assignments by default; guests only with a role that says so. Source: Microsoft Entra, default
 * user permissions.
 * @throws GraphRefused 403
 */
function mayReadRoles({ caller }: Call): void {
  const holds = [...READS_ROLES, ROLE.globalAdministrator].some((role) => caller.roles.has(role));
  if (caller.account.userType === "Guest" && !holds) throw denied();
}

export const roleAssignmentRoutes: readonly Route[] = [
  {
    method: "GET",
    versions: ["v1.0", "beta"],
    path: "/roleManagement/directory/roleAssignments",
    scopes: ["RoleManagement.Read.Directory", "RoleManagement.Read.All", "Directory.Read.All"],
    options: ["$expand", "$top"],
    fields: ["id", "principalId", "directoryScopeId", "roleDefinitionId", "principalOrganizationId"],
    filters: { roleDefinitionId: ["eq", "in"], principalId: ["eq", "in"], directoryScopeId: ["eq", "in"] },
    context: "roleManagement/directory/roleAssignments",
    answer: (call) => {
      mayReadRoles(call);
      const expand = call.request.url.searchParams.get("$expand");
      if (expand !== null && expand !== "principal") {
        throw badRequest(`Could not find a property named '${expand}'.`);
      }
      const { live } = call.caller;
      const items = assignmentsAt(live, call.now).map((assigned) =>
        assignmentResource(assigned, live, expand === "principal"),
      );
      return { kind: "list", items };
    },
  },
];
