import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Assessment } from "../../../../src/readiness/assessment.ts";
import type { Fact } from "../../../../src/tenant/fact.ts";
import type { Constraints, TenantSnapshot } from "../../../../src/tenant/snapshot.ts";
import { anySnapshot, shuffled } from "../../support/arbitraries.ts";
import { ADMINISTRATOR, assignment, CSP, known, OPERATOR, partner, READER } from "../../support/snapshot.ts";
import { contextFor, holds, judge, same } from "./support.ts";

describe("the judge, before what must not matter", () => {
  test("does not care in which order things were listed", () => {
    const inAnotherOrder = <T>(fact: Fact<T[]>): fc.Arbitrary<Fact<T[]>> =>
      fact.state === "known" ? shuffled(fact.value).map((value) => ({ ...fact, value })) : fc.constant(fact);
    const twins = anySnapshot.chain((snapshot) =>
      fc.record({
        snapshot: fc.constant(snapshot),
        twin: fc.record({
          ...(Object.fromEntries(
            Object.entries(snapshot).map(([key, value]) => [key, fc.constant(value)]),
          ) as { [K in keyof TenantSnapshot]: fc.Arbitrary<TenantSnapshot[K]> }),
          partners: inAnotherOrder(snapshot.partners),
          policies: inAnotherOrder(snapshot.policies),
          skus: inAnotherOrder(snapshot.skus),
          assignments: fc.record({
            reader: inAnotherOrder(snapshot.assignments.reader),
            operator: inAnotherOrder(snapshot.assignments.operator),
            administrator: inAnotherOrder(snapshot.assignments.administrator),
          }),
          providers: shuffled(snapshot.providers),
        }),
      }),
    );
    holds(
      fc.property(twins, ({ snapshot, twin }) => {
        same(judge(twin), judge(snapshot));
      }),
    );
  });

  test("lets another provider's entry, name, constraints and roles change nothing of the experts'", () => {
    const other = CSP.replace("c5bc", "dddd");
    const with_ = <T>(fact: Fact<T[]>, more: T): Fact<T[]> =>
      fact.state === "known" ? { ...fact, value: [more, ...fact.value] } : fact;
    const allowed = fc.subarray([READER, OPERATOR, ADMINISTRATOR]);
    holds(
      fc.property(anySnapshot, allowed, (snapshot, allowedRoleTemplateIds) => {
        if (contextFor(snapshot).experts.state !== "identified") return;
        const { partners, assignments, providers } = snapshot;
        const constraints: Constraints = { allowedRoleTemplateIds, createdAt: null, modifiedAt: null };
        const name = { displayName: "Microsoft Experts", defaultDomain: null };
        const crowded = {
          ...snapshot,
          partners: with_(partners, partner(other)),
          assignments: {
            reader: with_(assignments.reader, assignment(READER, other)),
            operator: with_(assignments.operator, assignment(OPERATOR, other)),
            administrator: with_(assignments.administrator, assignment(ADMINISTRATOR, other)),
          },
          providers: [{ tenantId: other, constraints: known(constraints), name: known(name) }, ...providers],
        };
        const [before, after] = [judge(snapshot), judge(crowded)];
        const verdicts = ({ roles }: Assessment) =>
          roles.map((role) => [role.allowed.verdict, role.active.verdict]);
        same(verdicts(after), verdicts(before));
        same(after.actions, before.actions);
        same(after.findings, before.findings);
        expect(after.overall).toBe(before.overall);
      }),
    );
  });
});
