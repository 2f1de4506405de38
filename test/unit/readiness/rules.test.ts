import { describe, expect, test } from "vitest";
import { judgeRoles } from "../../../src/readiness/roles/index.ts";
import type { Rule } from "../../../src/readiness/rule.ts";
import { admin } from "../../../src/readiness/rules/admin.ts";
import { blockers } from "../../../src/readiness/rules/blockers.ts";
import { entraLicence } from "../../../src/readiness/rules/entra-licence.ts";
import { expertsLicence } from "../../../src/readiness/rules/experts-licence.ts";
import { expertsPolicies } from "../../../src/readiness/rules/experts-policies.ts";
import { productLicence } from "../../../src/readiness/rules/product-licence.ts";
import { providerAccess } from "../../../src/readiness/rules/provider-access.ts";
import { trust } from "../../../src/readiness/rules/trust.ts";
import type { Sku } from "../../../src/tenant/snapshot.ts";
import { contextWith } from "../support/asked.ts";
import {
  ADMINISTRATOR,
  assignment,
  type Changes,
  CSP,
  EXPERTS,
  expertsPolicy,
  known,
  OPERATOR,
  partner,
  policy,
  READER,
  unknown,
} from "../support/snapshot.ts";

const context = (changes?: Changes) => contextWith(changes);
const stateOf = (rule: Rule, changes?: Changes) => rule.judge(context(changes)).state;

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
    const outcome = providerAccess.judge(context(changes));
    expect(outcome.state).toBe(state);
    if (state === "done") expect(outcome.evidence?.length).toBeGreaterThan(1);
  });
});

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
      { grantControls: ["block"], conditions: ["locations"] },
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
    ["asks for what external users can't do", { grantControls: ["approvedApplication"] }, "attention"],
    ["asks for a strength", { authenticationStrength: "Phishing-resistant" }, "unknown"],
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
    expect(stateOf(blockers, { ...withPolicy({ grantControls: ["mfa"] }), partners })).toBe("attention");
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

describe("the admin's own role", () => {
  const withRoles = (...templateIds: string[]): Changes => ({
    adminRoles: known({ templateIds, unnamed: 0 }),
  });
  test.each<[string, Changes, string]>([
    ["Global Administrator", withRoles("62e90394-69f5-4237-9190-012177145e10"), "done"],
    ["Security Administrator, on which pages disagree", withRoles(ADMINISTRATOR), "disputed"],
    ["Security Operator does not imply more", withRoles(OPERATOR, READER), "attention"],
    ["none", withRoles(), "attention"],
    ["unnamed", { adminRoles: known({ templateIds: [], unnamed: 2 }) }, "unknown"],
    ["unreadable", { adminRoles: unknown() }, "unknown"],
  ])("%s", (_, changes, state) => {
    expect(stateOf(admin, changes)).toBe(state);
  });
});

describe("roles", () => {
  const verdicts = (changes?: Changes) =>
    judgeRoles(context(changes)).map(({ allowed, active }) => `${allowed.verdict}/${active.verdict}`);

  test("allowed as the constraints say, each role by itself", () => {
    expect(verdicts()).toEqual(["yes/unknown", "yes/unknown", "no/unknown"]);
    expect(verdicts({ allowed: [ADMINISTRATOR] })).toEqual(["no/unknown", "no/unknown", "yes/unknown"]);
  });

  test("an empty list of holders is not a no", () => {
    const [reader] = judgeRoles(context());
    expect(reader?.active.verdict).toBe("unknown");
    expect(reader?.active.why.key).toBe("role_active_not_now");
  });

  test("held just now by a principal of the experts' tenant", () => {
    const held = { operator: known([assignment(OPERATOR, EXPERTS)]) };
    expect(verdicts({ assignments: held })[1]).toBe("yes/yes");
  });

  test("held by anyone else is not theirs", () => {
    const held = {
      operator: known([assignment(OPERATOR, CSP), assignment(OPERATOR, null, { principalType: "user" })]),
    };
    expect(verdicts({ assignments: held })[1]).toBe("yes/unknown");
  });

  test("held for a part of the directory only", () => {
    const held = { operator: known([assignment(OPERATOR, EXPERTS, { scope: "/administrativeUnits/1" })]) };
    expect(verdicts({ assignments: held })[1]).toBe("yes/unknown");
  });

  test("a row of another role in the answer proves nothing", () => {
    const held = { operator: known([assignment(READER, EXPERTS)]) };
    expect(verdicts({ assignments: held })[1]).toBe("yes/unknown");
  });

  test("constraints and a live assignment that disagree are both shown", () => {
    const held = { operator: known([assignment(OPERATOR, EXPERTS)]) };
    const [, operator] = judgeRoles(context({ allowed: [READER], assignments: held }));
    expect(operator?.allowed.verdict).toBe("disputed");
    expect(operator?.allowed.evidence).toHaveLength(2);
  });

  test("constraints that Graph does not serve leave it open, unless a role is held", () => {
    const provider = { tenantId: EXPERTS, constraints: unknown("not-served"), name: unknown() };
    const held = { reader: known([assignment(READER, EXPERTS)]) };
    expect(verdicts({ providers: [provider], assignments: held })).toEqual([
      "yes/yes",
      "unknown/unknown",
      "unknown/unknown",
    ]);
  });

  test("without access no role is allowed", () => {
    expect(verdicts({ partners: known([]), policies: known([]), providers: [] })).toEqual([
      "no/unknown",
      "no/unknown",
      "no/unknown",
    ]);
  });

  test("while nobody knows who the experts are, nothing is", () => {
    expect(verdicts({ partners: unknown(), policies: unknown(), providers: [] })).toEqual([
      "unknown/unknown",
      "unknown/unknown",
      "unknown/unknown",
    ]);
  });

  test("every yes and every no of what is allowed has its evidence", () => {
    for (const changes of [{}, { partners: known([]) }, { allowed: [] }]) {
      for (const { allowed } of judgeRoles(context(changes))) {
        if (allowed.verdict === "yes" || allowed.verdict === "no") expect(allowed.evidence).not.toEqual([]);
      }
    }
  });
});
