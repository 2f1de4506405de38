import { derivedId } from "../../derived-id.ts";
import { roleName } from "../../directory-roles.ts";
import type { Call, Route } from "../call.ts";
import { notFound } from "../reply.ts";

const READS_ROLES = ["RoleManagement.Read.Directory", "RoleManagement.Read.All", "Directory.Read.All"];

/**
 * Roles of the signed-in user. Without a permission to read roles, Graph lists them with nothing but type and id.
 * Source: Microsoft Graph, "List a user's transitive memberOf", on limited information.
 */
function directoryRoles({ caller }: Call) {
  isThere(caller);
  const named = READS_ROLES.some((scope) => caller.scopes.has(scope));
  return [...caller.roles].map((templateId) => ({
    "@odata.type": "#microsoft.graph.directoryRole",
    id: derivedId("directory role", caller.live.tenant.tenantId, templateId),
    deletedDateTime: null,
    description: named ? `Holders of ${roleName(templateId)}` : null,
    displayName: named ? roleName(templateId) : null,
    roleTemplateId: named ? templateId : null,
  }));
}

/**
 * A partner's account has no user object in the customer's tenant. Source: "MSSP guide for Microsoft Defender Experts
 * service"; the code as Graph answers for any object that isn't there.
 * @throws GraphRefused 404
 */
function isThere({ account }: Call["caller"]): void {
  if (account.userType === "Partner") throw notFound(account.id);
}

export const meRoutes: readonly Route[] = [
  {
    method: "GET",
    versions: ["v1.0", "beta"],
    path: "/me",
    scopes: ["User.Read"],
    fields: ["id", "displayName", "userPrincipalName", "userType", "mail", "accountEnabled"],
    context: "users/$entity",
    answer: ({ caller, request }) => {
      isThere(caller);
      const { account } = caller;
      const always = { id: account.id, displayName: account.name, userPrincipalName: account.upn };
      // These two come only to those who select them.
      const onDemand = { userType: account.userType, accountEnabled: true };
      const asked = request.url.searchParams.has("$select");
      return { kind: "one", item: { ...always, mail: account.upn, ...(asked && onDemand) } };
    },
  },
  {
    method: "GET",
    versions: ["v1.0", "beta"],
    path: "/me/transitiveMemberOf/microsoft.graph.directoryRole",
    scopes: ["User.Read", "Directory.Read.All"],
    options: ["$count", "$top"],
    fields: ["id", "deletedDateTime", "description", "displayName", "roleTemplateId"],
    eventual: true,
    context: "directoryRoles",
    answer: (call) => ({ kind: "list", items: directoryRoles(call) }),
  },
  {
    method: "GET",
    versions: ["v1.0", "beta"],
    path: "/organization",
    scopes: ["User.Read", "Organization.Read.All", "Directory.Read.All"],
    fields: ["id", "displayName", "verifiedDomains", "countryLetterCode"],
    context: "organization",
    answer: ({ caller }) => {
      const { tenant } = caller.live;
      const domain = { type: "Managed", capabilities: "Email, OfficeCommunicationsOnline" };
      return {
        kind: "list",
        items: [
          {
            id: tenant.tenantId,
            displayName: tenant.name,
            countryLetterCode: tenant.country,
            verifiedDomains: [
              { ...domain, name: `${tenant.id}.onmicrosoft.example`, isDefault: false, isInitial: true },
              { ...domain, name: tenant.domain, isDefault: true, isInitial: false },
            ],
          },
        ],
      };
    },
  },
];
