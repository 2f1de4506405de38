import { describe, expect, test } from "vitest";
import { expertsPolicies } from "../../../../src/readiness/rules/experts-policies.ts";
import { stateOf } from "../../support/asked.ts";
import { type Changes, CSP, expertsPolicy, known, unknown } from "../../support/snapshot.ts";

describe("the experts' own policies", () => {
  const both = (changes: Parameters<typeof expertsPolicy>[1]) =>
    known([expertsPolicy("Require MFA"), expertsPolicy("Require secure workstation", changes)]);
  test.each<[string, Changes, string]>([
    ["both enabled", {}, "done"],
    ["one disabled", { policies: both({ state: "disabled" }) }, "attention"],
    ["one report-only", { policies: both({ state: "enabledForReportingButNotEnforced" }) }, "attention"],
    ["one in a state nobody knows", { policies: both({ state: "paused" }) }, "attention"],
    [
      "one aimed elsewhere",
      { policies: both({ includeExternal: { types: ["serviceProvider"], tenants: [CSP] } }) },
      "attention",
    ],
    [
      "one aimed at nobody knows whom",
      { policies: both({ includeExternal: { types: ["serviceProvider"], tenants: null } }) },
      "unknown",
    ],
    ["one deleted", { policies: known([expertsPolicy("Require MFA")]) }, "attention"],
    ["both deleted", { policies: known([]) }, "attention"],
    ["unreadable", { policies: unknown() }, "unknown"],
    ["none, and partners unreadable", { policies: known([]), partners: unknown() }, "unknown"],
    ["a fresh tenant", { partners: known([]), policies: known([]), providers: [] }, "not-applicable"],
  ])("%s", (_, changes, state) => {
    expect(stateOf(expertsPolicies, changes)).toBe(state);
  });
});
