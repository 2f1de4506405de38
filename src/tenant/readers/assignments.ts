import * as z from "zod/mini";
import type { RoleAssignment } from "../snapshot.ts";
import { id, optional, page, type Reader, text } from "./reader.ts";

const Assignments = page(
  z.object({
    id: text,
    roleDefinitionId: id,
    principalId: id,
    directoryScopeId: optional(text),
    principalOrganizationId: optional(id),
    principal: optional(
      z.object({
        "@odata.type": optional(text),
        displayName: optional(text),
        organizationId: optional(id),
        externalPartnerTenantId: optional(id),
      }),
    ),
  }),
);

/**
 * Who holds a directory role just now. A foreign principal's tenant stands in one of three fields, depending on its type and on
 * Graph's version: `principalOrganizationId` of the assignment, `organizationId` or `externalPartnerTenantId` of the
 * expanded principal. Source: Microsoft Graph, "List unifiedRoleAssignments"; v1.0 metadata, 2026-08.
 */
export function assignmentsOf(templateId: string): Reader<RoleAssignment[]> {
  const path = `/roleManagement/directory/roleAssignments?$filter=roleDefinitionId eq '${templateId}'&$expand=principal`;
  return {
    source: `GET ${path}`,
    call: { path },
    scopes: ["RoleManagement.Read.Directory", "RoleManagement.Read.All", "Directory.Read.All"],
    parse: (body) =>
      Assignments.parse(body).value.map(({ principal, ...wire }) => ({
        id: wire.id,
        roleId: wire.roleDefinitionId,
        principalId: wire.principalId,
        principalName: principal?.displayName ?? null,
        principalType: principal?.["@odata.type"]?.replace("#microsoft.graph.", "") ?? null,
        principalTenantId:
          wire.principalOrganizationId ??
          principal?.organizationId ??
          principal?.externalPartnerTenantId ??
          null,
        scope: wire.directoryScopeId ?? "",
      })),
  };
}
