import { describe, expect, test } from "vitest";
import { NOTHING_SAID } from "../../../../src/readiness/attestations.ts";
import { expertsLicence } from "../../../../src/readiness/rules/experts-licence.ts";
import { contextWith } from "../../support/asked.ts";
import { AT, E5, known, unknown } from "../../support/snapshot.ts";

const named = { ...E5, skuId: "n", partNumber: "DEFENDER_EXPERTS_XDR", plans: [] };
const judge = (skus: ReturnType<typeof known<(typeof E5)[]>>, sku?: string | null) =>
  expertsLicence.judge(
    contextWith(
      { skus },
      { attestations: { ...NOTHING_SAID, licence: sku === undefined ? null : { sku, at: AT } } },
    ),
  );

describe("the licence of the service, which no identifier tells", () => {
  test("what looks like it is offered first, and proves nothing", () => {
    const outcome = judge(known([E5, named]));
    expect(outcome.state).toBe("unknown");
    expect(outcome.summary).toEqual({
      key: "finding_experts_licence_maybe",
      args: [{ list: ["DEFENDER_EXPERTS_XDR"] }],
    });
    expect(outcome.choice?.options).toEqual(["DEFENDER_EXPERTS_XDR", "SPE_E5"]);
    expect(outcome.choice && "chosen" in outcome.choice).toBe(false);
  });

  test("a plan may carry the name as well, but not a retired product nor a subscription that ended", () => {
    const byPlan = { ...E5, plans: [{ id: "p", name: "DEFENDER_EXPERTS_MDR", status: "Success" }] };
    expect(judge(known([byPlan])).summary.key).toBe("finding_experts_licence_maybe");
    expect(judge(known([{ ...named, partNumber: "EXPERTS_ON_DEMAND" }])).summary.key).toBe(
      "finding_experts_licence_unseen",
    );
    expect(judge(known([{ ...named, status: "Suspended" }])).summary.key).toBe(
      "finding_experts_licence_unseen",
    );
  });

  test("named by the admin and seen by Graph it is there: both are the evidence", () => {
    const outcome = judge(known([E5, named]), "DEFENDER_EXPERTS_XDR");
    expect(outcome.state).toBe("done");
    expect(outcome.evidence?.map(({ source }) => source)).toEqual(["GET /test", "ticked"]);
    expect(outcome.choice?.chosen).toBe("DEFENDER_EXPERTS_XDR");
  });

  test("named and gone, or no longer usable, it is not there", () => {
    expect(judge(known([E5]), "DEFENDER_EXPERTS_XDR").state).toBe("not-licensed");
    expect(judge(known([{ ...named, status: "Suspended" }]), "DEFENDER_EXPERTS_XDR").state).toBe(
      "not-licensed",
    );
    expect(judge(known([{ ...named, status: "Warning" }]), "DEFENDER_EXPERTS_XDR").state).toBe("done");
  });

  test("said to be none of them it stays unknown, as it does unread", () => {
    const outcome = judge(known([named]), null);
    expect(outcome.state).toBe("unknown");
    expect(outcome.summary.key).toBe("finding_experts_licence_denied");
    expect(outcome.choice?.chosen).toBeNull();
    const unread = expertsLicence.judge(contextWith({ skus: unknown() }));
    expect(unread.state).toBe("unknown");
    expect(unread.choice).toBeUndefined();
  });
});
