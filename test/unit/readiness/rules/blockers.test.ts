import { describe, expect, test } from "vitest";
import { blockers } from "../../../../src/readiness/rules/blockers.ts";
import { stateOf } from "../../support/asked.ts";
import {
  ABROAD,
  type Changes,
  CSP,
  EXPERTS,
  expertsPolicy,
  known,
  OPERATOR,
  partner,
  policy,
  STRONG,
  unknown,
} from "../../support/snapshot.ts";

describe("blockers", () => {
  const own = [expertsPolicy("Require MFA"), expertsPolicy("Require secure workstation")];
  const withPolicy = (changes: Parameters<typeof policy>[1]): Changes => ({
    policies: known([...own, policy("x", changes)]),
  });
  const provider = (tenants: "all" | string[] | null) => ({ types: ["serviceProvider"], tenants });
  test.each<[string, Parameters<typeof policy>[1], string]>([
    ["asks for nothing", {}, "done"],
    ["blocks everybody", { grantControls: ["block"] }, "attention"],
    [
      "blocks everybody outside trusted countries",
      { grantControls: ["block"], conditions: ABROAD },
      "unknown",
    ],
    ["is disabled", { grantControls: ["block"], state: "disabled" }, "done"],
    ["only reports", { grantControls: ["block"], state: "enabledForReportingButNotEnforced" }, "done"],
    ["is in a state nobody knows", { grantControls: ["block"], state: "new" }, "unknown"],
    ["excludes the experts", { grantControls: ["block"], excludeExternal: provider([EXPERTS]) }, "done"],
    [
      "excludes all service providers",
      { grantControls: ["block"], excludeExternal: provider("all") },
      "done",
    ],
    [
      "excludes another provider",
      { grantControls: ["block"], excludeExternal: provider([CSP]) },
      "attention",
    ],
    ["excludes nobody knows whom", { grantControls: ["block"], excludeExternal: provider(null) }, "unknown"],
    ["excludes all guests", { grantControls: ["block"], excludeUsers: ["GuestsOrExternalUsers"] }, "done"],
    ["is for members only", { grantControls: ["block"], includeUsers: ["some-user"] }, "done"],
    ["is for all guests", { grantControls: ["block"], includeUsers: ["GuestsOrExternalUsers"] }, "attention"],
    [
      "is for another provider",
      { grantControls: ["block"], includeUsers: [], includeExternal: provider([CSP]) },
      "done",
    ],
    [
      "names one of the roles",
      { grantControls: ["block"], includeUsers: [], includeRoles: [OPERATOR] },
      "unknown",
    ],
    ["is for another application", { grantControls: ["block"], includeApplications: ["some-app"] }, "done"],
    [
      "is for the admin portals",
      { grantControls: ["block"], includeApplications: ["MicrosoftAdminPortals"] },
      "attention",
    ],
    ["asks for accepted claims", { grantControls: ["mfa", "compliantDevice"], grantOperator: "AND" }, "done"],
    ["asks for a hybrid joined device", { grantControls: ["domainJoinedDevice"] }, "attention"],
    ["asks for either of two, one of them met", { grantControls: ["domainJoinedDevice", "mfa"] }, "done"],
    [
      "asks for both, one of them unmet",
      { grantControls: ["domainJoinedDevice", "mfa"], grantOperator: "AND" },
      "attention",
    ],
    ["asks for what external users can't do", { grantControls: ["compliantApplication"] }, "attention"],
    ["asks for what Microsoft no longer enforces", { grantControls: ["approvedApplication"] }, "done"],
    [
      "asks for that or for what can't be done",
      { grantControls: ["approvedApplication", "compliantApplication"] },
      "attention",
    ],
    ["asks for a strength", { authenticationStrength: STRONG }, "unknown"],
    ["asks for terms of use", { termsOfUse: ["t"] }, "unknown"],
    ["asks for something new", { grantControls: ["retinaScan"] }, "unknown"],
    ["has session controls", { sessionControls: ["cloudAppSecurity"] }, "unknown"],
  ])("a policy that %s", (_, changes, state) => {
    expect(stateOf(blockers, withPolicy(changes))).toBe(state);
  });

  test("a claim that the entry does not accept makes the policy a blocker", () => {
    const partners = known([
      partner(EXPERTS, { inboundTrust: { mfa: false, compliantDevice: true, hybridJoinedDevice: null } }),
    ]);
    // Whether service providers' multifactor authentication needs the trust at all is not documented.
    expect(stateOf(blockers, { ...withPolicy({ grantControls: ["mfa"] }), partners })).toBe("unknown");
    const noDevice = known([
      partner(EXPERTS, { inboundTrust: { mfa: true, compliantDevice: false, hybridJoinedDevice: null } }),
    ]);
    expect(
      stateOf(blockers, { ...withPolicy({ grantControls: ["compliantDevice"] }), partners: noDevice }),
    ).toBe("attention");
    expect(
      stateOf(blockers, {
        ...withPolicy({ grantControls: ["mfa"] }),
        partners: known([partner(EXPERTS, { inboundTrust: null })]),
        partnerDefault: unknown(),
      }),
    ).toBe("unknown");
  });

  test("unreadable policies are unknown", () => {
    expect(stateOf(blockers, { policies: unknown() })).toBe("unknown");
  });
});
