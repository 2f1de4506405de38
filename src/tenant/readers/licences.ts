import * as z from "zod/mini";
import type { Sku } from "../snapshot.ts";
import { id, list, optional, page, type Reader, text } from "./reader.ts";

const Skus = page(
  z.object({
    skuId: id,
    skuPartNumber: text,
    capabilityStatus: optional(text),
    prepaidUnits: optional(z.object({ enabled: optional(z.number()) })),
    servicePlans: list(
      z.object({ servicePlanId: id, servicePlanName: text, provisioningStatus: optional(text) }),
    ),
  }),
);

/** What the tenant has bought. Source: Microsoft Graph, "List subscribedSkus". */
export const skus: Reader<Sku[]> = {
  source: "GET /subscribedSkus",
  call: { path: "/subscribedSkus?$select=skuId,skuPartNumber,capabilityStatus,prepaidUnits,servicePlans" },
  scopes: ["LicenseAssignment.Read.All", "Organization.Read.All", "Directory.Read.All"],
  parse: (body) =>
    Skus.parse(body).value.map((sku) => ({
      skuId: sku.skuId,
      partNumber: sku.skuPartNumber,
      status: sku.capabilityStatus ?? "",
      enabledUnits: sku.prepaidUnits?.enabled ?? null,
      plans: sku.servicePlans.map((plan) => ({
        id: plan.servicePlanId,
        name: plan.servicePlanName,
        status: plan.provisioningStatus,
      })),
    })),
};
