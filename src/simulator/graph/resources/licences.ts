import { derivedId } from "../../derived-id.ts";
import type { PracticeSku } from "../../tenant.ts";
import type { Route } from "../call.ts";

/**
 * Units are counted under the state that the subscription is in. Source: Microsoft Graph, "licenseUnitsDetail"; issues 12991
 * and 16282 of microsoftgraph/microsoft-graph-docs.
 */
function unitsOf({ status, enabledUnits }: PracticeSku) {
  const under = (...states: PracticeSku["status"][]) => (states.includes(status) ? enabledUnits : 0);
  return {
    enabled: under("Enabled"),
    warning: under("Warning"),
    suspended: under("Suspended", "Deleted"),
    lockedOut: under("LockedOut"),
  };
}

export const licenceRoutes: readonly Route[] = [
  {
    method: "GET",
    versions: ["v1.0", "beta"],
    path: "/subscribedSkus",
    scopes: ["LicenseAssignment.Read.All", "Organization.Read.All", "Directory.Read.All"],
    fields: [
      "id",
      "accountId",
      "accountName",
      "appliesTo",
      "capabilityStatus",
      "consumedUnits",
      "prepaidUnits",
      "servicePlans",
      "skuId",
      "skuPartNumber",
      "subscriptionIds",
    ],
    context: "subscribedSkus",
    answer: ({ caller }) => {
      const { tenant } = caller.live;
      const items = tenant.skus.map((sku) => ({
        id: `${tenant.tenantId}_${sku.skuId}`,
        accountId: tenant.tenantId,
        accountName: tenant.domain.split(".")[0] ?? "",
        appliesTo: "User",
        capabilityStatus: sku.status,
        consumedUnits: sku.consumedUnits,
        prepaidUnits: unitsOf(sku),
        servicePlans: sku.plans.map((plan) => ({
          servicePlanId: plan.id,
          servicePlanName: plan.name,
          provisioningStatus: plan.status,
          appliesTo: "Company",
        })),
        skuId: sku.skuId,
        skuPartNumber: sku.partNumber,
        subscriptionIds: [derivedId("subscription", tenant.id, sku.skuId)],
      }));
      return { kind: "list", items };
    },
  },
];
