import { derivedId } from "../../derived-id.ts";
import type { Route } from "../call.ts";

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
        prepaidUnits: { enabled: sku.enabledUnits, suspended: 0, warning: 0, lockedOut: 0 },
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
