import { describe, expect, test } from "vitest";
import { providerAccess } from "../../../../src/readiness/rules/provider-access.ts";
import { contextWith } from "../../support/asked.ts";
import { type Changes, CSP, EXPERTS, known, partner, unknown } from "../../support/snapshot.ts";

describe("service provider access", () => {
  test.each<[string, Changes, string]>([
    ["as onboarding leaves it", {}, "done"],
    ["the entry is deleted", { partners: known([]) }, "attention"],
    [
      "the entry is no service provider's",
      { partners: known([partner(EXPERTS, { isServiceProvider: false })]) },
      "attention",
    ],
    [
      "Graph does not say whether it is one",
      { partners: known([partner(EXPERTS, { isServiceProvider: null })]) },
      "unknown",
    ],
    ["a fresh tenant", { partners: known([]), policies: known([]), providers: [] }, "attention"],
    [
      "only another service provider",
      { partners: known([partner(CSP)]), policies: known([]), providers: [] },
      "unknown",
    ],
    ["policies unreadable", { policies: unknown(), providers: [] }, "unknown"],
    ["partners unreadable", { partners: unknown() }, "unknown"],
    ["nothing readable", { partners: unknown(), policies: unknown(), providers: [] }, "unknown"],
  ])("%s", (_, changes, state) => {
    const outcome = providerAccess.judge(contextWith(changes));
    expect(outcome.state).toBe(state);
    if (state === "done") expect(outcome.evidence?.length).toBeGreaterThan(1);
  });
});
