import { describe, expect, test } from "vitest";
import { trust } from "../../../../src/readiness/rules/trust.ts";
import { stateOf } from "../../support/asked.ts";
import { type Changes, CSP, EXPERTS, known, partner, unknown } from "../../support/snapshot.ts";

describe("trust", () => {
  const inherits = known([partner(EXPERTS, { inboundTrust: null })]);
  const trusting = { inboundTrust: { mfa: true, compliantDevice: true, hybridJoinedDevice: null } };
  test.each<[string, Changes, string]>([
    ["both accepted", {}, "done"],
    [
      "no multifactor authentication",
      {
        partners: known([
          partner(EXPERTS, { inboundTrust: { mfa: false, compliantDevice: true, hybridJoinedDevice: null } }),
        ]),
      },
      "attention",
    ],
    [
      "inherited from a default that accepts",
      { partners: inherits, partnerDefault: known(trusting) },
      "done",
    ],
    ["inherited from a default that does not", { partners: inherits }, "attention"],
    [
      "inherited from a default that can't be read",
      { partners: inherits, partnerDefault: unknown() },
      "unknown",
    ],
    [
      "inherited from a default that says nothing",
      { partners: inherits, partnerDefault: known({ inboundTrust: null }) },
      "unknown",
    ],
    ["no access yet", { partners: known([]), policies: known([]), providers: [] }, "not-applicable"],
    ["partners unreadable", { partners: unknown() }, "unknown"],
    ["experts not told apart", { partners: known([partner(CSP)]), policies: known([]) }, "unknown"],
  ])("%s", (_, changes, state) => {
    expect(stateOf(trust, changes)).toBe(state);
  });
});
