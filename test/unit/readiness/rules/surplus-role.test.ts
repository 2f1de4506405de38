import { describe, expect, test } from "vitest";
import { surplusRole } from "../../../../src/readiness/rules/surplus-role.ts";
import { contextWith, stateOf } from "../../support/asked.ts";
import { ADMINISTRATOR, known, OPERATOR, READER, unknown } from "../../support/snapshot.ts";

const surplus = { allowed: [READER, OPERATOR, ADMINISTRATOR] };

describe("Security Administrator, which is no longer asked for", () => {
  test("is fine in the guide that offered it, and more than is asked in the current one", () => {
    expect(stateOf(surplusRole, surplus, { guide: "preview-2022-11" })).toBe("done");
    const outcome = surplusRole.judge(contextWith(surplus, { guide: "current" }));
    expect(outcome.state).toBe("attention");
    expect(outcome.change?.key).toBe("finding_surplus_fix");
  });

  test("not allowed is as it should be, and before onboarding there is nothing to say", () => {
    expect(stateOf(surplusRole)).toBe("done");
    const fresh = { partners: known([]), policies: known([]), providers: [] };
    expect(stateOf(surplusRole, fresh)).toBe("not-applicable");
  });

  test("stays unknown with what it rests on", () => {
    expect(stateOf(surplusRole, { partners: unknown(), policies: unknown(), providers: [] })).toBe("unknown");
  });
});
