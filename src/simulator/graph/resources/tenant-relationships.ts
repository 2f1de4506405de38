import type { Route } from "../call.ts";
import { badRequest, notFound } from "../reply.ts";

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Source: Microsoft Graph v1.0, "tenantRelationship: findTenantInformationByTenantId" and "tenantInformation". */
export const tenantRelationshipRoutes: readonly Route[] = [
  {
    method: "GET",
    versions: ["v1.0", "beta"],
    path: "/tenantRelationships/findTenantInformationByTenantId(tenantId='{id}')",
    scopes: ["CrossTenantInformation.ReadBasic.All"],
    context: "microsoft.graph.tenantInformation",
    answer: ({ caller, parameters }) => {
      const id = parameters.id ?? "";
      if (!GUID.test(id)) throw badRequest(`Invalid tenant id '${id}'.`);
      const { tenant } = caller.live;
      const found = [
        ...tenant.otherTenants,
        { tenantId: tenant.tenantId, displayName: tenant.name, defaultDomain: tenant.domain },
      ].find(({ tenantId }) => tenantId === id.toLowerCase());
      if (!found) throw notFound(id);
      return {
        kind: "one",
        item: {
          tenantId: found.tenantId,
          displayName: found.displayName,
          defaultDomainName: found.defaultDomain,
          federationBrandName: null,
        },
      };
    },
  },
  {
    // Belongs to the partner's side: a customer always gets an empty list, whoever was let in. Documented by the owner
    // of the call in Microsoft's repository of Graph documentation.
    method: "GET",
    versions: ["v1.0", "beta"],
    path: "/tenantRelationships/delegatedAdminRelationships",
    scopes: ["DelegatedAdminRelationship.Read.All"],
    options: ["$top"],
    context: "tenantRelationships/delegatedAdminRelationships",
    answer: () => ({ kind: "list", items: [] }),
  },
];
