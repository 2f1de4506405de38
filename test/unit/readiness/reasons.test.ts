import { describe, expect, test } from "vitest";
import { KNOWLEDGE } from "../../../src/knowledge/index.ts";
import type { Text } from "../../../src/knowledge/text.ts";
import { assess } from "../../../src/readiness/assess.ts";
import { blockers } from "../../../src/readiness/rules/blockers.ts";
import { providerAccess } from "../../../src/readiness/rules/provider-access.ts";
import { askedOf, contextWith } from "../support/asked.ts";
import {
  ABROAD,
  AT,
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
  STRONG,
  snapshot,
  unknown,
} from "../support/snapshot.ts";

/** Not only what is said, but why: the reason is what an admin acts on. */

const own = [expertsPolicy("Require MFA"), expertsPolicy("Require secure workstation")];
const operator = (changes: Changes) => contextWith(changes).roles[1];
const unserved = (kind: Parameters<typeof unknown>[0] = "not-served"): Changes => ({
  providers: [{ tenantId: EXPERTS, constraints: unknown(kind), name: unknown() }],
});

describe("why a role is not known to be allowed", () => {
  test("is the list's own refusal, or that the list was never asked", () => {
    expect(operator(unserved("throttled"))?.allowed).toMatchObject({
      verdict: "unknown",
      why: { key: "unknown_throttled" },
      change: { key: "role_look_in_portal" },
      evidence: [],
    });
    expect(operator({ providers: [] })?.allowed.why.key).toBe("role_allowed_unasked");
  });

  test("is the way in, where nobody knows who the experts are", () => {
    expect(
      operator({ partners: known([partner(CSP)]), policies: known([]), providers: [] })?.allowed,
    ).toMatchObject({
      verdict: "unknown",
      why: { key: "role_allowed_unknown_access" },
      change: { key: "finding_provider_access_compare" },
    });
  });

  test("an entry's list counts only while the entry itself is certain", () => {
    expect(operator({ partners: unknown() })?.allowed.verdict).toBe("unknown");
  });

  test("a refusal carries the evidence of the way in that is missing", () => {
    const { allowed } = operator({ partners: known([]) }) ?? {};
    expect(allowed).toMatchObject({
      verdict: "no",
      why: { key: "role_no_access" },
      change: { key: "role_needs_access" },
    });
    expect(allowed?.evidence[0]?.claim.key).toBe("evidence_no_entry_for");
  });

  test("each role's way to it is its own", () => {
    const [, second, third] = contextWith({ allowed: [READER] }).roles;
    expect(second?.allowed.change).toEqual({ key: "role_how_to_allow", args: ["Security Operator"] });
    expect(third?.allowed.change).toEqual({ key: "role_not_offered" });
  });
});

describe("why a role is not held, or not known to be", () => {
  const active = (changes: Changes) => operator(changes)?.active;
  const held = (...list: ReturnType<typeof assignment>[]): Changes => ({
    assignments: { operator: known(list) },
  });

  test.each<[string, Changes, string]>([
    ["nobody of theirs holds it", held(), "role_active_not_now"],
    [
      "they hold it in part",
      held(assignment(OPERATOR, EXPERTS, { scope: "/administrativeUnits/1" })),
      "role_active_in_part",
    ],
    ["a group of nobody knows whom holds it", held(assignment(OPERATOR, null)), "role_active_unattributed"],
    [
      "a user of this tenant holds it",
      held(assignment(OPERATOR, null, { principalType: "user" })),
      "role_active_not_now",
    ],
    ["a group of another tenant holds it", held(assignment(OPERATOR, CSP)), "role_active_not_now"],
    [
      "nobody knows who they are",
      { ...held(assignment(OPERATOR, CSP)), partners: unknown(), policies: unknown(), providers: [] },
      "role_active_unidentified",
    ],
    ["the list could not be read", { assignments: { operator: unknown("forbidden") } }, "unknown_forbidden"],
  ])("%s", (_, changes, key) => {
    const verdict = key === "role_active_not_now" ? "no" : "unknown";
    expect(active(changes)).toMatchObject({ verdict, why: { key } });
  });

  test("how many hold it, and who, is told as evidence", () => {
    expect(active(held(assignment(OPERATOR, CSP)))?.evidence[0]?.claim).toEqual({
      key: "evidence_role_inactive",
      args: ["Security Operator", 1],
    });
    const two = held(
      assignment(OPERATOR, EXPERTS, { id: "2", principalName: "Zeta" }),
      assignment(OPERATOR, EXPERTS, { id: "1", principalName: null, principalId: "alpha" }),
    );
    expect(active(two)?.evidence[0]?.claim.args?.[1]).toEqual({ list: ["Zeta", "alpha"] });
    expect(active(held(assignment(OPERATOR, null)))?.why.args).toEqual([1]);
  });
});

describe("why an action is whose it is", () => {
  const why = (id: string, changes: Changes): Text | undefined =>
    assess(askedOf(snapshot(changes), { guide: "current" }), KNOWLEDGE, AT).actions.find(
      (action) => action.id === id,
    )?.why;

  test.each<[string, string, Changes, Text]>([
    ["a role allows it", "isolate-device", {}, { key: "action_by_role", args: ["Security Operator"] }],
    [
      "what is held does not cover it",
      "isolate-device",
      { allowed: [READER] },
      { key: "action_no_role", args: [{ list: ["Security Reader"] }] },
    ],
    ["nothing is held", "isolate-device", { allowed: [] }, { key: "action_no_access" }],
    [
      "the role itself is not certain",
      "isolate-device",
      unserved(),
      { key: "action_role_unknown", args: ["Security Operator"] },
    ],
    ["nobody ever takes it", "manual-task", {}, { key: "action_never_text" }],
    [
      "no page says whether the role that is held allows it",
      "security-settings",
      { allowed: [OPERATOR] },
      { key: "action_undocumented", args: ["Security Operator"] },
    ],
    [
      "the way in is doubtful",
      "isolate-device",
      { policies: known([...own, policy("x", { termsOfUse: ["t"] })]) },
      { key: "action_way_in_doubtful", args: ["Security Operator", { text: { key: "finding_blockers" } }] },
    ],
  ])("%s", (_, id, changes, expected) => {
    expect(why(id, changes)).toEqual(expected);
  });

  test("every action cites its pages, each once", () => {
    for (const { sources } of assess(askedOf(snapshot()), KNOWLEDGE, AT).actions) {
      expect(sources.length).toBeGreaterThan(0);
      expect(new Set(sources).size).toBe(sources.length);
    }
  });
});

describe("why a policy stands in the way", () => {
  const reason = (changes: Parameters<typeof policy>[1]) =>
    blockers.judge(contextWith({ policies: known([...own, policy("x", changes)]) })).evidence?.[0]?.claim
      .args?.[1];

  test.each<[string, Parameters<typeof policy>[1], Text]>([
    ["it blocks", { grantControls: ["block"] }, { key: "blocker_block" }],
    [
      "it blocks under conditions",
      { grantControls: ["block"], conditions: ABROAD },
      { key: "blocker_block_conditional", args: [{ list: ["locations"] }] },
    ],
    ["a hybrid joined device", { grantControls: ["domainJoinedDevice"] }, { key: "blocker_hybrid_device" }],
    [
      "the unmet one of two",
      { grantControls: ["mfa", "domainJoinedDevice"], grantOperator: "AND" },
      { key: "blocker_hybrid_device" },
    ],
    [
      "the one that can't be met, beside one of which nothing is known",
      { grantControls: ["retinaScan", "domainJoinedDevice"], grantOperator: "AND" },
      { key: "blocker_hybrid_device" },
    ],
    [
      "the one of which nothing is known, beside one that can't be met",
      { grantControls: ["domainJoinedDevice", "retinaScan"], grantOperator: "OR" },
      { key: "blocker_unknown_control", args: ["retinaScan"] },
    ],
    ["a strength", { authenticationStrength: STRONG }, { key: "blocker_strength", args: ["Strong"] }],
    ["terms of use", { termsOfUse: ["t"] }, { key: "blocker_terms_of_use" }],
    ["a custom factor", { customFactors: ["f"] }, { key: "blocker_custom_factor" }],
    [
      "session controls",
      { sessionControls: ["signInFrequency", "cloudAppSecurity"] },
      { key: "blocker_session", args: [{ list: ["cloudAppSecurity"] }] },
    ],
  ])("%s", (_, changes, text) => {
    expect(reason(changes)).toEqual({ text });
  });

  test("a strength may be met or not, whether the experts' multifactor claim is accepted or refused", () => {
    const partners = known([
      partner(EXPERTS, { inboundTrust: { mfa: false, compliantDevice: true, hybridJoinedDevice: null } }),
    ]);
    const policies = known([...own, policy("x", { authenticationStrength: STRONG })]);
    expect(blockers.judge(contextWith({ partners, policies })).state).toBe("unknown");
    expect(blockers.judge(contextWith({ policies })).state).toBe("unknown");
  });
});

describe("what the way in rests on", () => {
  const judged = (changes: Changes) => providerAccess.judge(contextWith(changes));
  const claims = (changes: Changes) => judged(changes).evidence?.map(({ claim }) => claim.key);

  test("the entry, the policies by name, and what the tenant calls itself", () => {
    expect(claims({})).toEqual(["evidence_provider_entry", "evidence_policies_name", "evidence_tenant_name"]);
    expect(judged({}).evidence?.[1]?.claim.args?.[1]).toEqual({
      list: own.map(({ displayName }) => displayName).sort(),
    });
    expect(claims(unserved())).toEqual(["evidence_provider_entry", "evidence_policies_name"]);
  });

  test("policies of others are not named as the experts'", () => {
    const other = policy("mine", { includeExternal: { types: ["serviceProvider"], tenants: [EXPERTS] } });
    expect(judged({ policies: known([...own, other]) }).evidence?.[1]?.claim.args?.[1]).toEqual({
      list: own.map(({ displayName }) => displayName).sort(),
    });
  });

  test("an entry that does not say what it is leaves it open, with both seen", () => {
    const partners = known([partner(EXPERTS, { isServiceProvider: null })]);
    expect(claims({ partners })).toEqual(["evidence_partner_entry", "evidence_policies_name"]);
  });

  test("candidates are named by what they call themselves, or by id, ten at most", () => {
    const named = (count: number): Changes => ({
      partners: known(
        Array.from({ length: count }, (_, index) => partner(`p${String(index).padStart(2, "0")}`)),
      ),
      policies: known([]),
      providers: [
        {
          tenantId: "p00",
          constraints: unknown("not-asked"),
          name: known({ displayName: "Quayside", defaultDomain: null }),
        },
      ],
    });
    const outcome = judged(named(12));
    expect(outcome).toMatchObject({
      state: "unknown",
      summary: { key: "finding_provider_access_undecided", args: [12] },
    });
    const [first, second] = outcome.evidence ?? [];
    expect(first?.claim.args?.[0]).toBe(12);
    expect(first?.claim.args?.[1]).toEqual({
      list: ["Quayside", ...Array.from({ length: 9 }, (_, index) => `p0${index + 1}`)],
    });
    expect(second?.claim.key).toBe("evidence_no_experts_policies");
  });

  test("candidates without the policies that would tell them apart say so, with the reason", () => {
    const outcome = judged({
      partners: known([partner(CSP)]),
      policies: unknown("forbidden"),
      providers: [],
    });
    expect(outcome.summary).toEqual({
      key: "finding_provider_access_no_policies",
      args: [{ text: { key: "unknown_forbidden", args: [""] } }],
    });
    expect(outcome.evidence).toHaveLength(1);
  });
});
