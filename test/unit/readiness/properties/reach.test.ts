import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KNOWLEDGE } from "../../../../src/knowledge/index.ts";
import { EXPERTS_APPLICATIONS } from "../../../../src/knowledge/provider.ts";
import { EXPERT_ROLES } from "../../../../src/knowledge/roles.ts";
import { assess } from "../../../../src/readiness/assess.ts";
import type { Assessment } from "../../../../src/readiness/assessment.ts";
import { isWithin, type Question, type Reach } from "../../../../src/readiness/reach.ts";
import type { ProviderSignIn, WhatIf } from "../../../../src/tenant/history.ts";
import type { PageReading } from "../../../../src/tenant/page-reading.ts";
import type { TenantSnapshot } from "../../../../src/tenant/snapshot.ts";
import { anyPage, anySignIn, anySnapshot, anyWhatIf } from "../../support/arbitraries.ts";
import { askedOf } from "../../support/asked.ts";
import { ABROAD, AT, CSP, EXPERTS, expertsPolicy, known, policy, snapshot } from "../../support/snapshot.ts";
import { contextFor, holds, judge, RUNS, same } from "./support.ts";

const ELSEWHERE = "499b84ac-1321-427f-aa17-267ca6975798";
const LATER = "2026-11-23T13:00:00.000Z";
const stateOf = ({ findings }: Assessment, id: string) => findings.find((item) => item.id === id)?.state;
const coverage = ({ actions }: Assessment) => actions.map((action) => `${action.id} ${action.coverage}`);
/** Everything that is shown as settled. */
const settled = (assessment: Assessment) => [
  ...assessment.findings.filter(({ state }) => state === "done").map(({ id }) => id),
  ...assessment.roles.filter(({ allowed }) => allowed.verdict === "yes").map(({ role }) => role),
  ...coverage(assessment).filter((line) => line.endsWith(" experts")),
];

/** The tenant with more records in its log of sign-ins. */
function withSignIns(tenant: TenantSnapshot, more: readonly ProviderSignIn[]): TenantSnapshot {
  const { signIns } = tenant;
  const value = [...(signIns.state === "known" ? signIns.value : []), ...more];
  return { ...tenant, signIns: { state: "known", value, source: "GET signIns", observedAt: LATER } };
}
const readable = anySnapshot.map((tenant) => withSignIns(tenant, []));

describe("evidence about one thing says nothing of another", () => {
  test("the reach alone decides: another tenant, application, role set or an earlier moment is never within", () => {
    const ids = EXPERTS_APPLICATIONS.map(({ id }) => id);
    const reach: fc.Arbitrary<Reach> = fc.record({
      tenantId: fc.constantFrom(EXPERTS, CSP, null),
      applications: fc.subarray([...ids, ELSEWHERE]),
      at: fc.constantFrom("2026-10-01T00:00:00Z", AT),
      shows: fc.constantFrom("happened", "supposed"),
    });
    const question: fc.Arbitrary<Question> = fc.record({
      tenantId: fc.constant(EXPERTS),
      applications: fc.subarray(ids, { minLength: 1 }),
      onRoles: fc.boolean(),
      since: fc.constantFrom("2026-11-01T00:00:00Z", null),
    });
    holds(
      fc.property(reach, question, (evidence, asked) => {
        if (!isWithin(evidence, asked)) return;
        expect(evidence.tenantId).toBe(asked.tenantId);
        expect(evidence.applications.some((id) => asked.applications.includes(id))).toBe(true);
        if (asked.onRoles) expect(evidence.shows).toBe("happened");
        if (asked.since) expect(Date.parse(evidence.at)).toBeGreaterThanOrEqual(Date.parse(asked.since));
      }),
    );
  });

  test("a success at another application changes no answer", () => {
    const elsewhere = anySignIn.map((entry) => ({
      ...entry,
      homeTenantId: EXPERTS,
      errorCode: 0,
      application: ELSEWHERE,
      resource: ELSEWHERE,
    }));
    holds(
      fc.property(readable, fc.array(elsewhere, { minLength: 1, maxLength: 3 }), (tenant, more) => {
        const newest = contextFor(tenant).snapshot.signIns;
        const refused = newest.state === "known" && newest.value.some(({ errorCode }) => errorCode !== 0);
        const [before, after] = [judge(tenant), judge(withSignIns(tenant, more))];
        // A newest refusal elsewhere is told until somebody got in there: that alone may be lifted.
        if (!refused) {
          expect(after.findings.map(({ id, state }) => `${id} ${state}`)).toEqual(
            before.findings.map(({ id, state }) => `${id} ${state}`),
          );
          same(coverage(after), coverage(before));
        }
        same(after.roles, before.roles);
      }),
    );
  });

  test("What If about the other applications is no word on a policy for one", () => {
    const [first, second, third] = EXPERTS_APPLICATIONS;
    if (!first || !second || !third) throw new Error("three applications");
    const about = (id: string) =>
      anyWhatIf.map((answer) => ({ ...answer, tenantId: EXPERTS, application: id }));
    holds(
      fc.property(about(second.id), about(third.id), (one, other) => {
        const tenant = snapshot({
          policies: known([
            expertsPolicy("Require MFA"),
            expertsPolicy("Require secure workstation"),
            policy("1", { includeApplications: [first.id], conditions: ABROAD, grantControls: ["block"] }),
          ]),
        });
        const asked = withWhatIf(tenant, { [second.key]: one, [third.key]: other });
        expect(stateOf(judge(asked), "blockers")).toBe(stateOf(judge(tenant), "blockers"));
      }),
    );
  });

  test("What If, asked about nobody in particular, is no word on a policy on roles", () => {
    const [, operator] = EXPERT_ROLES.map(({ templateId }) => templateId);
    const about = (id: string) =>
      anyWhatIf.map((answer) => ({ ...answer, tenantId: EXPERTS, application: id }));
    const answers = fc.tuple(...EXPERTS_APPLICATIONS.map(({ id }) => about(id)));
    holds(
      fc.property(answers, fc.boolean(), (given, included) => {
        const roles = included
          ? { includeUsers: [], includeRoles: [operator ?? ""] }
          : { includeUsers: ["All"], excludeRoles: [operator ?? ""] };
        const tenant = snapshot({
          policies: known([
            expertsPolicy("Require MFA"),
            expertsPolicy("Require secure workstation"),
            policy("1", { ...roles, grantControls: ["block"] }),
          ]),
        });
        const asked = withWhatIf(
          tenant,
          Object.fromEntries(EXPERTS_APPLICATIONS.map(({ key }, index) => [key, given[index]])),
        );
        expect(["done", "ready"]).not.toContain(stateOf(judge(asked), "blockers"));
      }),
    );
  });

  test("a sign-in from before a policy was changed is no word on what it became", () => {
    holds(
      fc.property(anySignIn, (entry) => {
        const changed = policy("1", {
          conditions: ABROAD,
          grantControls: ["block"],
          changedAt: "2026-11-22T00:00:00.000Z",
        });
        const tenant = snapshot({
          policies: known([
            expertsPolicy("Require MFA"),
            expertsPolicy("Require secure workstation"),
            changed,
          ]),
        });
        const before = { ...entry, homeTenantId: EXPERTS, errorCode: 0, at: "2026-11-21T00:00:00.000Z" };
        expect(stateOf(judge(withSignIns(tenant, [before])), "blockers")).toBe("unknown");
      }),
    );
  });
});

describe("evidence from elsewhere never settles anything", () => {
  test("of another tenant: sign-ins, What If and a page", () => {
    const others = anySignIn.map((entry) => ({ ...entry, homeTenantId: CSP }));
    const page = anyPage.filter((reading): reading is PageReading => reading !== null);
    holds(
      fc.property(
        readable,
        fc.array(others, { maxLength: 3 }),
        page,
        anyWhatIf,
        (tenant, more, reading, answer) => {
          const before = judge(tenant);
          const asked = withWhatIf(
            withSignIns(tenant, more),
            Object.fromEntries(EXPERTS_APPLICATIONS.map(({ key }) => [key, { ...answer, tenantId: CSP }])),
          );
          const foreign = { ...reading, tenant: CSP };
          const after = assess({ ...askedOf(asked), page: foreign }, KNOWLEDGE, AT);
          // What If of before was taken away with the rest: only what is gained counts.
          const gained = settled(after).filter((line) => !settled(before).includes(line));
          const opposed = EXPERTS_APPLICATIONS.some(({ key }) => tenant.whatIf[key].state === "known");
          if (!opposed) expect(gained).toEqual([]);
        },
      ),
    );
  });
});

describe("a refusal that came last", () => {
  test("is never beside ready, whatever its code and its application", () => {
    let tried = 0;
    const code = fc.oneof(
      fc.constantFrom(53003, 50177, 530034, 50076, 50058),
      fc.integer({ min: 1, max: 9_999_999 }),
    );
    holds(
      fc.property(readable, anySignIn, code, (tenant, entry, errorCode) => {
        const { expertsId } = contextFor(tenant);
        if (expertsId === null) return;
        const last = { ...entry, homeTenantId: expertsId, errorCode, at: LATER };
        tried += judge(tenant).overall === "ready" ? 1 : 0;
        const after = judge(withSignIns(tenant, [last]));
        expect(after.overall).not.toBe("ready");
        expect(stateOf(after, "blockers")).not.toBe("done");
        same(
          after.actions.filter(({ coverage }) => coverage === "experts"),
          [],
        );
      }),
    );
    expect(tried).toBeGreaterThan(RUNS / 200);
  });

  test("at one of the experts' applications is not cured by a success at another", () => {
    const [first, second] = EXPERTS_APPLICATIONS.map(({ id }) => id);
    const at = (application: string | undefined, errorCode: number, moment: string): ProviderSignIn => ({
      at: moment,
      homeTenantId: EXPERTS,
      errorCode,
      ipAddress: null,
      application: application ?? null,
      resource: application ?? null,
      appName: null,
      policies: [],
    });
    const state = (...entries: ProviderSignIn[]) => judge(withSignIns(snapshot(), entries)).overall;
    const [then, since] = ["2026-11-21T00:00:00.000Z", "2026-11-22T00:00:00.000Z"];
    expect(state(at(first, 53003, then), at(second, 0, since))).not.toBe("ready");
    expect(state(at(first, 53003, then), at(ELSEWHERE, 0, since))).not.toBe("ready");
    expect(state(at(first, 53003, then), at(first, 0, since))).toBe("ready");
    expect(state(at(undefined, 53003, then), at(first, 0, since))).toBe("ready");
    // One whose application isn't told may have been theirs, and a success elsewhere says nothing of it.
    expect(state(at(undefined, 53003, then), at(ELSEWHERE, 0, since))).not.toBe("ready");
    // What they were refused elsewhere does not matter once they got in again somewhere that does.
    expect(state(at(ELSEWHERE, 53003, then), at(first, 0, since))).toBe("ready");
  });
});

function withWhatIf(tenant: TenantSnapshot, answers: Record<string, WhatIf | undefined>): TenantSnapshot {
  const facts = Object.entries(answers).map(([key, answer]) => [
    key,
    answer && { state: "known", value: answer, source: "POST evaluate", observedAt: AT },
  ]);
  return { ...tenant, whatIf: { ...tenant.whatIf, ...Object.fromEntries(facts) } };
}
