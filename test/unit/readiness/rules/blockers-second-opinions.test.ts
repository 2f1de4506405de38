import { describe, expect, test } from "vitest";
import { EXPERTS_APPLICATIONS } from "../../../../src/knowledge/provider.ts";
import { blockers } from "../../../../src/readiness/rules/blockers.ts";
import type { ProviderSignIn } from "../../../../src/tenant/history.ts";
import type { ConditionalAccessPolicy } from "../../../../src/tenant/snapshot.ts";
import { contextWith, stateOf } from "../../support/asked.ts";
import {
  ABROAD,
  whatIf as asked,
  type Changes,
  conditions,
  EXPERTS,
  expertsPolicy,
  known,
  policy,
  STRONG,
  supposed,
  unknown,
} from "../../support/snapshot.ts";

const own = [expertsPolicy("Require MFA"), expertsPolicy("Require secure workstation")];
const BLOCK = { grantControls: ["block"] };
const BLOCK_ABROAD = { ...BLOCK, conditions: ABROAD };
const MAC = conditions({ platforms: { include: ["macOS"], exclude: [] } });
const PORTAL = EXPERTS_APPLICATIONS[0]?.id ?? "";
const CHANGED = "2026-11-20T12:00:00.000Z";
const BEFORE = "2026-11-19T12:00:00.000Z";
const AFTER = "2026-11-22T12:00:00.000Z";
const LATER = "2026-11-23T08:00:00.000Z";

const withPolicy = (changes: Partial<ConditionalAccessPolicy>): Changes => ({
  policies: known([...own, policy("x", { changedAt: CHANGED, ...changes })]),
});
const whatIf = (applies: boolean | null, ...reasons: string[]): Changes => ({
  whatIf: asked(known(supposed([{ id: "x", applies, reasons }]), "POST evaluate")),
});
const signIn = (at: string, errorCode: number, result?: string, id = "x"): ProviderSignIn => ({
  at,
  homeTenantId: EXPERTS,
  errorCode,
  ipAddress: "198.51.100.20",
  application: PORTAL,
  resource: PORTAL,
  appName: "Microsoft 365 Security and Compliance Center",
  policies: result ? [{ id, name: "Policy x", result }] : [],
});
const log = (...entries: ProviderSignIn[]): Changes => ({ signIns: known(entries, "GET signIns") });
const judge = (...changes: Changes[]) => blockers.judge(contextWith(Object.assign({}, ...changes)));
const claims = (...changes: Changes[]) => (judge(...changes).evidence ?? []).map(({ claim }) => claim.key);

describe("Graph's What If, beside a policy's own words", () => {
  test.each<[string, Partial<ConditionalAccessPolicy>, Changes, string]>([
    ["agrees that it blocks", BLOCK, whatIf(true), "attention"],
    ["spares the experts, whom it blocks by its words", BLOCK, whatIf(false, "users"), "disputed"],
    ["spares this sign-in, which it blocks by its words", BLOCK, whatIf(false, "location"), "disputed"],
    ["could not tell", BLOCK, whatIf(false, "notEnoughInformation"), "attention"],
    ["says nothing of whether it applies", BLOCK, whatIf(null), "attention"],
    ["settles that it does not concern them", BLOCK_ABROAD, whatIf(false, "users"), "done"],
    [
      "was about another application than those that the policy names",
      BLOCK_ABROAD,
      whatIf(false, "application"),
      "unknown",
    ],
    [
      "settles that a group of applications does not hold theirs",
      { ...BLOCK, includeApplications: ["Office365"] },
      whatIf(false, "application"),
      "done",
    ],
    [
      "spares what it asks as Windows",
      { ...BLOCK, conditions: MAC },
      whatIf(false, "devicePlatform"),
      "done",
    ],
    ["spares one sign-in, which settles nothing", BLOCK_ABROAD, whatIf(false, "location"), "unknown"],
    ["applies it under its conditions", BLOCK_ABROAD, whatIf(true), "attention"],
    ["applies what may stop them", { authenticationStrength: STRONG }, whatIf(true), "unknown"],
    ["applies what asks for nothing", {}, whatIf(true), "done"],
    [
      "applies what by its words is not for them",
      { ...BLOCK, includeUsers: ["someone"] },
      whatIf(true),
      "disputed",
    ],
    [
      "applies what by its words is not for them, and only may stop them",
      { termsOfUse: ["t"], includeUsers: ["someone"] },
      whatIf(true),
      "done",
    ],
    [
      "applies what only reports",
      { ...BLOCK, state: "enabledForReportingButNotEnforced" },
      whatIf(true),
      "done",
    ],
  ])("%s", (_, changes, answer, state) => {
    expect(judge(withPolicy(changes), answer).state).toBe(state);
  });

  test("that contradicts itself on a policy is not believed", () => {
    const twice = known(
      supposed([
        { id: "x", applies: true, reasons: [] },
        { id: "x", applies: false, reasons: ["users"] },
      ]),
    );
    expect(judge(withPolicy(BLOCK_ABROAD), { whatIf: asked(twice) }).state).toBe("unknown");
  });

  test("that was asked about another tenant is not heard", () => {
    const elsewhere = known(
      supposed([{ id: "x", applies: false, reasons: ["users"] }], { tenantId: "another" }),
    );
    expect(judge(withPolicy(BLOCK_ABROAD), { whatIf: asked(elsewhere) }).state).toBe("unknown");
  });

  test("stands beside the policy's own words, with the place that was supposed", () => {
    const evidence = judge(withPolicy(BLOCK), whatIf(false, "users")).evidence ?? [];
    expect(evidence.map(({ source }) => source)).toEqual(["GET /test", "POST evaluate"]);
    expect(evidence[1]?.claim.args?.slice(1)).toEqual([
      { list: EXPERTS_APPLICATIONS.map(({ name }) => name) },
      { text: { key: "what_if_anywhere" } },
    ]);
    const placed = known(supposed([{ id: "x", applies: true, reasons: [] }], { ipAddress: "198.51.100.20" }));
    const claim = judge(withPolicy(BLOCK), { whatIf: asked(placed) }).evidence?.[1]?.claim;
    expect(claim?.args?.[2]).toBe("198.51.100.20");
  });

  test("is asked about in words where neither it nor the log confirms that nothing stands in the way", () => {
    expect(judge({}).change?.key).toBe("finding_blockers_unconfirmed");
    expect(judge(whatIf(false, "users")).change).toBeUndefined();
    expect(judge(log(signIn(AFTER, 0))).change).toBeUndefined();
    // A log without any sign-in of theirs confirms nothing, and neither does one that was refused.
    expect(judge(log()).change?.key).toBe("finding_blockers_unseen");
    const refused = judge({ signIns: unknown("forbidden") }).change;
    expect(refused).toEqual({
      key: "finding_blockers_unreadable",
      args: [{ text: { key: "unknown_forbidden", args: [""] } }],
    });
  });
});

describe("the sign-in log, beside a policy's own words", () => {
  test.each<[string, Partial<ConditionalAccessPolicy>, ProviderSignIn[], string]>([
    ["a refusal names the policy", BLOCK_ABROAD, [signIn(AFTER, 53003, "failure")], "attention"],
    ["a refusal names what seems harmless", {}, [signIn(AFTER, 53003, "failure")], "attention"],
    [
      "a refusal from before the policy was changed",
      BLOCK_ABROAD,
      [signIn(BEFORE, 53003, "failure")],
      "unknown",
    ],
    [
      "a refusal by a policy of which nobody knows when it was changed",
      { ...BLOCK_ABROAD, changedAt: null },
      [signIn(BEFORE, 53003, "failure")],
      "attention",
    ],
    ["let in, the policy having been met", BLOCK_ABROAD, [signIn(AFTER, 0, "success")], "done"],
    ["let in, the policy not applying", BLOCK_ABROAD, [signIn(AFTER, 0, "notApplied")], "done"],
    ["let in before the policy was changed", BLOCK_ABROAD, [signIn(BEFORE, 0, "success")], "unknown"],
    [
      "let in, and nobody knows when the policy was changed",
      { ...BLOCK_ABROAD, changedAt: null },
      [signIn(AFTER, 0, "success")],
      "unknown",
    ],
    [
      "let in where the policy only reported",
      BLOCK_ABROAD,
      [signIn(AFTER, 0, "reportOnlyFailure")],
      "unknown",
    ],
    ["let in where it blocks everybody by its words", BLOCK, [signIn(AFTER, 0, "notApplied")], "disputed"],
    [
      "let in after a refusal",
      BLOCK_ABROAD,
      [signIn(AFTER, 53003, "failure"), signIn(LATER, 0, "notApplied")],
      "done",
    ],
    [
      "refused after having been let in",
      BLOCK_ABROAD,
      [signIn(LATER, 53003, "failure"), signIn(AFTER, 0, "notApplied")],
      "attention",
    ],
    [
      "refused and let in at the same moment",
      BLOCK_ABROAD,
      [signIn(LATER, 0, "notApplied"), signIn(LATER, 53003, "failure")],
      "attention",
    ],
    ["a refusal by another policy", BLOCK_ABROAD, [signIn(AFTER, 53003, "failure", "y")], "unknown"],
  ])("%s", (_, changes, entries, state) => {
    expect(judge(withPolicy(changes), log(...entries)).state).toBe(state);
    expect(judge(withPolicy(changes), log(...entries.toReversed())).state).toBe(state);
  });

  test.each([
    [53000, "unknown"],
    [53001, "unknown"],
    [53003, "unknown"],
    [50097, "unknown"],
    [50131, "unknown"],
    [50177, "unknown"],
    [530034, "unknown"],
    [999999, "unknown"],
    [50011, "unknown"],
    [50074, "unknown"],
    [0, "done"],
  ])("the newest sign-in ended with %d and nothing explains it", (errorCode, state) => {
    expect(judge(log(signIn(AFTER, errorCode))).state).toBe(state);
  });

  test("an older refusal that nothing explains is passed over once they got in", () => {
    expect(judge(log(signIn(AFTER, 53003), signIn(LATER, 0))).state).toBe("done");
  });

  test("what settled a doubt is named as evidence, with its time", () => {
    const settled = [withPolicy(BLOCK_ABROAD), log(signIn(AFTER, 0, "notApplied"))];
    expect(claims(...settled)).toEqual([
      "evidence_policies_read",
      "evidence_may_block",
      "evidence_log_let_in",
    ]);
    const refused = [withPolicy(BLOCK_ABROAD), log(signIn(AFTER, 53003, "failure"))];
    expect(claims(...refused)).toEqual(["evidence_blocks", "evidence_log_stopped"]);
    expect(judge(...refused).evidence?.[1]?.claim.args).toEqual([
      "Policy x",
      { time: AFTER },
      "Microsoft 365 Security and Compliance Center",
    ]);
  });

  test("another tenant's sign-ins, and those that have not happened yet, say nothing", () => {
    const letIn = signIn(AFTER, 0, "notApplied");
    const others = { ...letIn, homeTenantId: "another" };
    expect(judge(withPolicy(BLOCK_ABROAD), log(others)).state).toBe("unknown");
    const tomorrow = { ...letIn, at: "2026-11-24T12:00:00.000Z" };
    expect(judge(withPolicy(BLOCK_ABROAD), log(tomorrow)).state).toBe("unknown");
    expect(judge(log({ ...signIn(AFTER, 53003), homeTenantId: null })).state).toBe("done");
  });

  test("of nobody known to be the experts says nothing", () => {
    const nobody: Changes = {
      partners: known([]),
      policies: known([policy("x", BLOCK_ABROAD)]),
      providers: [],
    };
    expect(judge(nobody, log(signIn(AFTER, 53003, "failure"))).state).toBe("not-applicable");
  });
});

describe("a policy under the experts' name", () => {
  test("that blocks them without a condition is none of theirs", () => {
    const named = (changes: Partial<ConditionalAccessPolicy>) => ({
      policies: known([...own, expertsPolicy("Helpful", { ...BLOCK, ...changes })]),
    });
    expect(judge(named({})).state).toBe("attention");
    expect(judge(named({ conditions: conditions({ devices: ["deviceFilter"] }) })).state).toBe("done");
    expect(judge(named({ grantControls: ["compliantDevice"] })).state).toBe("done");
    expect(judge(named({ conditions: ABROAD })).state).toBe("unknown");
    expect(judge(named({ grantControls: ["domainJoinedDevice"] })).state).toBe("attention");
  });
});

describe("applications that a policy leaves out", () => {
  const APPS = [
    "80ccca67-54bd-44ab-8625-4b79c4dc7775",
    "8EE8FDAD-F234-4243-8F3B-15C294843740",
    "fc780465-2017-40d4-a0c5-307022471b92",
  ];
  test.each<[string, Partial<ConditionalAccessPolicy>, string]>([
    ["all that the experts open", { excludeApplications: APPS }, "done"],
    ["one of them", { excludeApplications: APPS.slice(0, 1) }, "attention"],
    ["the admin portals", { excludeApplications: ["MicrosoftAdminPortals"] }, "attention"],
    [
      "the admin portals, and it names the portal alone",
      { includeApplications: APPS.slice(0, 1), excludeApplications: ["MicrosoftAdminPortals"] },
      "unknown",
    ],
    ["none, but its filter names nobody knows what", { applicationFilter: "exclude" }, "unknown"],
    ["none, and it is about registering a device", { userActions: ["urn:user:registerdevice"] }, "done"],
    ["another one", { excludeApplications: ["another"] }, "attention"],
    [
      "the only one that it names",
      { includeApplications: APPS.slice(0, 1), excludeApplications: APPS },
      "done",
    ],
    ["none, and it names one of theirs", { includeApplications: APPS.slice(1, 2) }, "attention"],
  ])("%s", (_, changes, state) => {
    expect(judge(withPolicy({ ...BLOCK, ...changes })).state).toBe(state);
  });
});

describe("of several policies", () => {
  test("the gravest is spoken of, and leads to its own page", () => {
    const policies = known([
      ...own,
      policy("a-risk", { authenticationStrength: STRONG }),
      policy("b-block", BLOCK),
      policy("c-report", { ...BLOCK, state: "enabledForReportingButNotEnforced" }),
    ]);
    const outcome = judge({ policies });
    expect(outcome.state).toBe("attention");
    expect(outcome.summary).toEqual({
      key: "finding_blockers_stop",
      args: [1, { list: ["Policy b-block"] }],
    });
    expect(outcome.link?.href).toMatch(/policyId\/b-block$/);
    expect(outcome.change).toEqual({ key: "finding_blockers_exclude", args: [EXPERTS] });
    expect(outcome.evidence?.map(({ claim }) => claim.key)).toEqual([
      "evidence_blocks",
      "evidence_may_block",
      "evidence_would_block",
    ]);
  });

  test("twenty-five are shown, and all are counted", () => {
    const many = Array.from({ length: 40 }, (_, index) => policy(`p${index}`, BLOCK));
    const outcome = judge({ policies: known([...own, ...many]) });
    expect(outcome.evidence).toHaveLength(25);
    expect(outcome.summary.args?.[0]).toBe(40);
  });

  test("without the policies themselves neither What If nor the log is asked", () => {
    expect(stateOf(blockers, { policies: unknown(), ...whatIf(false, "users") })).toBe("unknown");
  });
});
