import { describe, expect, test } from "vitest";
import { entraLicence } from "../../../../src/readiness/rules/entra-licence.ts";
import { expertsLicence } from "../../../../src/readiness/rules/experts-licence.ts";
import { productLicence } from "../../../../src/readiness/rules/product-licence.ts";
import type { Sku } from "../../../../src/tenant/snapshot.ts";
import { contextWith, stateOf } from "../../support/asked.ts";
import { known, unknown } from "../../support/snapshot.ts";

describe("prerequisites", () => {
  const sku = (id: string, name: string, changes: Partial<Sku> = {}): Sku => ({
    skuId: id,
    partNumber: name,
    status: "Enabled",
    enabledUnits: 5,
    plans: [{ id, name, status: "Success" }],
    ...changes,
  });
  const p2 = sku("eec0eb4f-6444-4f95-aba0-50c24d67f998", "AAD_PREMIUM_P2");

  test("licences are known by their service plans", () => {
    const skus = known([p2, sku("871d91ec-ec1a-452b-a83f-bd76c7d770ef", "WINDEFATP")]);
    expect(stateOf(entraLicence, { skus })).toBe("done");
    expect(stateOf(productLicence, { skus })).toBe("done");
  });

  test("suspended subscriptions and disabled plans do not count", () => {
    const disabled = { plans: [{ id: p2.skuId, name: "AAD_PREMIUM_P2", status: "Disabled" }] };
    expect(stateOf(entraLicence, { skus: known([{ ...p2, status: "Suspended" }]) })).toBe("not-licensed");
    expect(stateOf(entraLicence, { skus: known([{ ...p2, ...disabled }]) })).toBe("not-licensed");
    expect(stateOf(entraLicence, { skus: known([{ ...p2, status: "Warning" }]) })).toBe("done");
    expect(stateOf(entraLicence, { skus: known([{ ...p2, enabledUnits: 0 }]) })).toBe("not-licensed");
    expect(stateOf(entraLicence, { skus: known([{ ...p2, status: "Warning", enabledUnits: 0 }]) })).toBe(
      "done",
    );
    expect(stateOf(entraLicence, { skus: known([{ ...p2, enabledUnits: null }]) })).toBe("done");
  });

  test("with P1 alone, identities are said not to be covered", () => {
    const p1 = sku("41781fb2-bc02-4b7c-bd55-b576c07bb09d", "AAD_PREMIUM");
    expect(entraLicence.judge(contextWith({ skus: known([p1]) })).change?.key).toBe(
      "finding_entra_licence_identities",
    );
    expect(entraLicence.judge(contextWith({ skus: known([p1, p2]) })).change).toBeUndefined();
  });

  test("plan 1 of Defender for Endpoint is not enough", () => {
    const skus = known([sku("292cc034-7b7c-4950-aaf5-943befd3f1d4", "MDE_LITE")]);
    expect(stateOf(productLicence, { skus })).toBe("not-licensed");
  });

  test("the experts' licence is never taken for proven, by name or by its absence", () => {
    for (const skus of [known([sku("x", "DEFENDER_EXPERTS_XDR")]), known([]), unknown()]) {
      expect(stateOf(expertsLicence, { skus })).toBe("unknown");
    }
  });
});
