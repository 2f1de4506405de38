import { describe, expect, test } from "vitest";
import { cloud } from "../../../../src/readiness/rules/cloud.ts";
import { contextWith, stateOf } from "../../support/asked.ts";
import { E5, known, unknown } from "../../support/snapshot.ts";

const having = (partNumber: string, plan = "X", status = "Enabled") => ({
  skus: known([
    { ...E5, skuId: "g", partNumber, status, plans: [{ id: "p", name: plan, status: "Success" }] },
  ]),
});

describe("the cloud", () => {
  test.each([
    ["SPE_E5", "X", "done"],
    ["M365_G5_GCC", "X", "unknown"],
    ["SPE_E5_USGOV_GCCHIGH", "X", "unknown"],
    ["SPE_E5", "THREAT_INTELLIGENCE_GOV", "unknown"],
    ["GOVERNANCE_SUITE", "INTELLIGENCE_GOVERNANCE", "done"],
  ])("with %s holding %s", (partNumber, plan, state) => {
    expect(stateOf(cloud, having(partNumber, plan))).toBe(state);
  });

  test("subscriptions that ended do not count", () => {
    expect(stateOf(cloud, having("M365_G5_GCC", "X", "Deleted"))).toBe("done");
  });

  test("is not told without the tenant or its licences", () => {
    expect(stateOf(cloud, { organization: unknown() })).toBe("unknown");
    expect(stateOf(cloud, { skus: unknown() })).toBe("unknown");
  });

  test("each licence for governments is named once, as evidence", () => {
    const twice = known([...having("B_GCC").skus.value, { ...E5, skuId: "h", partNumber: "A_GOV" }]);
    const outcome = cloud.judge(contextWith({ skus: twice }));
    expect(outcome.summary.args).toEqual([{ list: ["A_GOV", "B_GCC"] }]);
    expect(outcome.evidence).toHaveLength(3);
  });
});
