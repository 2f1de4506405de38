import { derivedId } from "../../derived-id.ts";
import { ROLE } from "../../directory-roles.ts";
import { momentsOf } from "../../world.ts";
import type { Call, Resource, Route } from "../call.ts";
import { badRequest, GraphRefused } from "../reply.ts";
import { assignmentsAt } from "./role-assignments.ts";

const ROOT = "/roleManagement/directory";

const PIM = {
  method: "GET",
  versions: ["v1.0", "beta"],
  fields: [
    "id",
    "principalId",
    "roleDefinitionId",
    "directoryScopeId",
    "appScopeId",
    "startDateTime",
    "endDateTime",
    "assignmentType",
    "memberType",
    "roleAssignmentOriginId",
    "roleAssignmentScheduleId",
    "roleEligibilityScheduleId",
  ],
  filters: { roleDefinitionId: ["eq"], principalId: ["eq"] },
} as const satisfies Partial<Route>;

/** Roles of a user who reads other people's schedules; one's own need none. Source: Graph, roles of the PIM calls. */
const ROLES = [
  ROLE.globalReader,
  ROLE.securityOperator,
  ROLE.securityReader,
  ROLE.securityAdministrator,
  ROLE.privilegedRoleAdministrator,
];

/** @throws GraphRefused 400 without Entra ID P2, in another form where there is not even P1 */
function needsP2({ caller }: Call): void {
  const { p1, p2 } = caller.live.tenant.entra;
  if (p2) return;
  if (!p1) throw new GraphRefused(400, "MissingProvider", "The provider is missing.", {}, true);
  throw badRequest(
    "The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license.",
    "AadPremiumLicenseRequired",
  );
}

function assigned(call: Call): Resource[] {
  needsP2(call);
  const { live } = call.caller;
  return assignmentsAt(live, call.now).map(({ id, assignment }) => {
    const span = assignment.live && momentsOf(assignment.live, live.startedAt);
    const activated = span !== null && assignment.principal.tenantId === null;
    return {
      id,
      principalId: assignment.principal.id,
      roleDefinitionId: assignment.role,
      directoryScopeId: assignment.scope,
      appScopeId: null,
      startDateTime: span && new Date(span.start).toISOString(),
      endDateTime: span && new Date(span.end).toISOString(),
      assignmentType: activated ? "Activated" : "Assigned",
      memberType: "Direct",
      roleAssignmentOriginId: id,
      roleAssignmentScheduleId: id,
    };
  });
}

function eligible(call: Call): Resource[] {
  needsP2(call);
  const { live } = call.caller;
  return live.tenant.accounts.flatMap((account) =>
    account.eligible.map((role) => {
      const id = derivedId("eligibility", live.tenant.tenantId, account.id, role);
      return {
        id,
        principalId: account.id,
        roleDefinitionId: role,
        directoryScopeId: "/",
        appScopeId: null,
        startDateTime: "2026-01-15T08:00:00Z",
        endDateTime: null,
        memberType: "Direct",
        roleEligibilityScheduleId: id,
      };
    }),
  );
}

const own = (call: Call, items: readonly Resource[]) =>
  items.filter(({ principalId }) => principalId === call.caller.account.id);

function pair(name: string, scope: string, all: (call: Call) => Resource[]): Route[] {
  const shared = { ...PIM, scopes: [scope, "RoleManagement.Read.Directory", "RoleManagement.Read.All"] };
  return [
    {
      ...shared,
      path: `${ROOT}/${name}`,
      roles: ROLES,
      context: `roleManagement/directory/${name}`,
      answer: (call) => ({ kind: "list", items: all(call) }),
    },
    {
      ...shared,
      path: `${ROOT}/${name}/filterByCurrentUser(on='principal')`,
      context: `Collection(${name})`,
      answer: (call) => ({ kind: "list", items: own(call, all(call)) }),
    },
  ];
}

export const pimRoutes: readonly Route[] = [
  ...pair("roleAssignmentScheduleInstances", "RoleAssignmentSchedule.Read.Directory", assigned),
  ...pair("roleEligibilityScheduleInstances", "RoleEligibilitySchedule.Read.Directory", eligible),
];
