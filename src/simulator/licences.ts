import { derivedId } from "./derived-id.ts";
import type { PracticeSku } from "./tenant.ts";

/** Service plans by the names in Microsoft's list of product names; ids are Microsoft's where they matter to a rule. */
const AAD_PREMIUM = { id: "41781fb2-bc02-4b7c-bd55-b576c07bb09d", name: "AAD_PREMIUM", status: "Success" };
const AAD_PREMIUM_P2 = {
  id: "eec0eb4f-6444-4f95-aba0-50c24d67f998",
  name: "AAD_PREMIUM_P2",
  status: "Success",
};

export const MICROSOFT_365_E5: PracticeSku = {
  skuId: derivedId("sku", "e5"),
  partNumber: "SPE_E5",
  status: "Enabled",
  enabledUnits: 500,
  consumedUnits: 430,
  plans: [
    AAD_PREMIUM,
    AAD_PREMIUM_P2,
    { id: "871d91ec-ec1a-452b-a83f-bd76c7d770ef", name: "WINDEFATP", status: "Success" },
    { id: "8e0c0a52-6a6c-4d40-8370-dd62790dcd70", name: "THREAT_INTELLIGENCE", status: "Success" },
    { id: "14ab5db5-e6c4-4b20-b4bc-13e36fd2227f", name: "ATA", status: "Success" },
    { id: "2e2ddb96-6af9-4b1d-a3f0-d6ecfd22edb2", name: "ADALLOM_S_STANDALONE", status: "Success" },
  ],
};

export const MICROSOFT_365_BASIC: PracticeSku = {
  skuId: derivedId("sku", "basic"),
  partNumber: "O365_BUSINESS_ESSENTIALS",
  status: "Enabled",
  enabledUnits: 25,
  consumedUnits: 19,
  plans: [{ id: derivedId("plan", "exchange"), name: "EXCHANGE_S_STANDARD", status: "Success" }],
};

/** Microsoft publishes no SKU of the service, so this one is invented; rules can only go by its name. */
export const DEFENDER_EXPERTS: PracticeSku = {
  skuId: derivedId("sku", "experts"),
  partNumber: "EXAMPLE_DEFENDER_EXPERTS",
  status: "Enabled",
  enabledUnits: 500,
  consumedUnits: 412,
  plans: [{ id: derivedId("plan", "experts"), name: "EXAMPLE_DEFENDER_EXPERTS_PLAN", status: "Success" }],
};
