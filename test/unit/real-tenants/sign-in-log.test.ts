import { describe, expect, test } from "vitest";
import { roleOf } from "../../../src/knowledge/roles.ts";
import { SIGN_IN_ERRORS } from "../../../src/knowledge/sign-in-errors.ts";
import {
  BLOCK,
  type Case,
  collected,
  expertsCan,
  expertsPolicies,
  judged,
  list,
  OWN_IDS,
  policy,
  signIn,
  signIns,
  stateOf,
  wordsOf,
} from "./tenant.ts";

const OFF_SITE = { locations: { includeLocations: ["All"], excludeLocations: ["AllTrusted"] } };
const said = (id: string, result: string, displayName = "A policy") => ({
  appliedConditionalAccessPolicies: [{ id, displayName, result }],
});
const blockers = async (given: Case) => stateOf(await judged(given), "blockers");
const log = (...records: unknown[]) => ({ override: [signIns(...records)] });

describe("a newest sign-in that ended in an error is never done", () => {
  const codes = [
    50177, 50178, 530034, 50005, 53000, 53001, 53002, 53003, 53004, 53010, 53011, 530032, 530035, 500212,
    500213, 500021, 1, 50126, 999999,
  ];
  test.each(codes)("AADSTS%i", async (code) => {
    const assessment = await judged(log(signIn(code)));
    expect(assessment.overall).not.toBe("ready");
    expect(stateOf(assessment, "blockers")).not.toBe("done");
    expect(expertsCan(assessment)).toBe(0);
    expect(wordsOf(assessment.findings)).toContain(`AADSTS${code}`);
  });

  test("whatever the code, among all that are known", async () => {
    for (const { code } of SIGN_IN_ERRORS)
      expect([code, await blockers(log(signIn(code)))]).not.toEqual([code, "done"]);
  });

  test("an older refusal is history once one of them got in", async () => {
    const later = { createdDateTime: "2026-11-21T08:00:00Z" };
    expect(await blockers(log(signIn(0, later), signIn(53003)))).toBe("done");
    expect(await blockers(log(signIn(53003, later), signIn(0)))).not.toBe("done");
  });

  test("in whichever order the records came", async () => {
    const later = { createdDateTime: "2026-11-21T08:00:00Z" };
    expect(await blockers(log(signIn(0), signIn(53003, later)))).not.toBe("done");
  });
});

describe("a prompt is no refusal where the sign-in went on", () => {
  const ask = (code: number, at: string) => signIn(code, { createdDateTime: at, ...said("mfa", "failure") });
  const got = (at: string) => signIn(0, { createdDateTime: at, ...said("mfa", "success") });
  const policies = [policy("mfa", { name: "MFA for all", grant: { builtInControls: ["mfa"] } })];

  test.each([50074, 50076, 50079, 50125, 50140])("AADSTS%i, and in within the minute", async (code) => {
    const override = [signIns(ask(code, "2026-11-20T10:11:12.9Z"), got("2026-11-20T10:11:12.1Z"))];
    expect(await blockers({ policies, override })).toBe("done");
    const after = [signIns(got("2026-11-20T10:11:40Z"), ask(code, "2026-11-20T10:11:12Z"))];
    expect(await blockers({ policies, override: after })).toBe("done");
  });

  test("nor is it a way in where nothing followed", async () => {
    const assessment = await judged({ policies, override: [signIns(ask(50074, "2026-11-20T10:11:12Z"))] });
    expect(stateOf(assessment, "blockers")).toBe("unknown");
  });

  test("nor where it went on at another application", async () => {
    const elsewhere = {
      appId: "499b84ac-1321-427f-aa17-267ca6975798",
      resourceId: "499b84ac-1321-427f-aa17-267ca6975798",
    };
    const override = [
      signIns(
        ask(50074, "2026-11-20T10:11:12.9Z"),
        signIn(0, { createdDateTime: "2026-11-20T10:11:12.1Z", ...elsewhere, ...said("mfa", "success") }),
      ),
    ];
    expect(await blockers({ policies, override })).toBe("unknown");
  });

  test("nor where the last success was long before", async () => {
    const override = [signIns(ask(50074, "2026-11-20T10:11:12Z"), got("2026-11-13T10:11:12Z"))];
    expect(await blockers({ policies, override })).toBe("unknown");
  });
});

describe("a record says something of its own application and roles alone", () => {
  const portals = policy("x", {
    applications: { includeApplications: ["MicrosoftAdminPortals"] },
    conditions: OFF_SITE,
    grant: BLOCK,
  });
  const devOps = {
    appId: "499b84ac-1321-427f-aa17-267ca6975798",
    resourceId: "499b84ac-1321-427f-aa17-267ca6975798",
  };

  test("not applied to another application is no word on the portal", async () => {
    expect(
      await blockers({
        policies: [portals],
        override: [signIns(signIn(0, { ...devOps, ...said("x", "notApplied") }))],
      }),
    ).toBe("unknown");
  });

  test("applied and satisfied at another application is none either", async () => {
    expect(
      await blockers({
        policies: [portals],
        override: [signIns(signIn(0, { ...devOps, ...said("x", "success") }))],
      }),
    ).toBe("unknown");
  });

  test("satisfied at the portal is", async () => {
    expect(
      await blockers({ policies: [portals], override: [signIns(signIn(0, said("x", "success")))] }),
    ).toBe("done");
  });

  test("not applied while no role was held says nothing of a policy on roles", async () => {
    const roles = policy("x", {
      users: { includeRoles: [roleOf("reader").templateId, roleOf("operator").templateId] },
      grant: BLOCK,
    });
    expect(
      await blockers({ policies: [roles], override: [signIns(signIn(0, said("x", "notApplied")))] }),
    ).toBe("unknown");
  });

  test("a refusal at another application is told, and does not shut the portal", async () => {
    const assessment = await judged({
      override: [signIns(signIn(53003, { ...devOps, ...said("x", "failure") }))],
    });
    expect(stateOf(assessment, "blockers")).not.toBe("attention");
  });
});

describe("a policy that refused one of them", () => {
  const offSite = policy("x", { name: "Off site", conditions: OFF_SITE, grant: BLOCK });

  test("is in their way, until it lets somebody in", async () => {
    const refused = signIn(53003, said("x", "failure"));
    expect(await blockers({ policies: [offSite], override: [signIns(refused)] })).toBe("attention");
    const later = signIn(0, { createdDateTime: "2026-11-21T08:00:00Z", ...said("x", "success") });
    expect(await blockers({ policies: [offSite], override: [signIns(later, refused)] })).toBe("done");
  });

  test("counts everywhere where the record names no application", async () => {
    const nowhere = signIn(53003, { appId: null, resourceId: null, ...said("x", "failure") });
    expect(await blockers({ policies: [offSite], override: [signIns(nowhere)] })).toBe("attention");
  });

  test("counts no more once it was changed", async () => {
    const changed = { ...offSite, modifiedDateTime: "2026-11-22T08:00:00Z" };
    const refused = signIn(53003, said("x", "failure"));
    expect(await blockers({ policies: [changed], override: [signIns(refused)] })).toBe("unknown");
  });
});

describe("whose record it is", () => {
  const refused = {
    path: "/auditLogs/signIns",
    contains: "crossTenantAccessType",
    status: 400,
    body: { error: { code: "BadRequest", message: "Invalid filter clause" } },
  };
  const { homeTenantId: _, crossTenantAccessType: __, ...nobody } = signIn(53003);

  test("records that don't name the home tenant leave the log unknown, not empty", async () => {
    const snapshot = await collected({
      override: [refused, { path: "/auditLogs/signIns", body: list(nobody) }],
    });
    expect(snapshot.signIns).toMatchObject({ state: "unknown", reason: { kind: "unattributed" } });
  });

  test("so does one among many", async () => {
    const others = [signIn(0), nobody, signIn(0)];
    const snapshot = await collected({
      override: [refused, { path: "/auditLogs/signIns", body: list(...others) }],
    });
    expect(snapshot.signIns.state).toBe("unknown");
  });

  test("with the filter refused, those of everybody are read, and the experts' picked out", async () => {
    const ours = signIn(0, { homeTenantId: "7d0c1a52-3e84-4c0b-9a6f-51c2b8e0d914" });
    const snapshot = await collected({
      override: [refused, { path: "/auditLogs/signIns", body: list(ours, signIn(53003)) }],
    });
    expect(snapshot.signIns).toMatchObject({ state: "known", value: [{ errorCode: 53003 }] });
  });

  test("a log that may not be read says so, whatever was granted", async () => {
    const forbidden = {
      path: "/auditLogs/signIns",
      status: 403,
      body: { error: { code: "UnknownError", message: "" } },
    };
    const assessment = await judged({ override: [forbidden] });
    expect(assessment.overall).toBe("ready");
    expect((await collected({ override: [forbidden] })).signIns).toMatchObject({
      state: "unknown",
      reason: { kind: "forbidden" },
    });
  });
});

describe("what is said of a refusal", () => {
  test("the experts' own policy that refused is named", async () => {
    const override = [
      signIns(
        signIn(
          53000,
          said(
            OWN_IDS[1] ?? "",
            "failure",
            "Microsoft Security Experts-Require compliant device-DO NOT DELETE",
          ),
        ),
      ),
    ];
    const text = wordsOf((await judged({ override })).findings);
    expect(text).toContain("Require compliant device");
    expect(text).not.toContain("No policy was found in the experts' way");
  });

  test("the tenant's own that refused is named, though its words let them in", async () => {
    const override = [signIns(signIn(53003, said("gone", "failure", "Deleted since")))];
    expect(wordsOf((await judged({ override })).findings)).toContain("Deleted since");
  });

  test("codes are text in every language, never numbers", async () => {
    const codes = JSON.stringify((await judged(log(signIn(53003)))).findings);
    expect(codes).toContain('"AADSTS53003"');
    expect(codes).not.toMatch(/[^0-9a-f-]53003[^0-9"]|"code":53003/);
  });

  test("risk in the home tenant is Microsoft's to clear", async () => {
    expect(wordsOf((await judged(log(signIn(530034)))).findings)).toContain("Microsoft has to clear it");
  });
});

test("an empty log is no proof, and no obstacle", async () => {
  const assessment = await judged({ override: [signIns()] });
  expect(assessment.overall).toBe("ready");
  expect(wordsOf(assessment.findings)).toContain("none of the experts has got in yet");
});

test("a policy of the experts' that let one in is no blocker by name alone", async () => {
  const override = [
    {
      path: "/identity/conditionalAccess/policies",
      body: list(...expertsPolicies({ grant: { builtInControls: ["domainJoinedDevice"] } })),
    },
    signIns(signIn(0, said("other", "success"))),
  ];
  expect((await judged({ override })).overall).not.toBe("ready");
});
