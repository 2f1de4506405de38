import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KNOWLEDGE } from "../../../src/knowledge/index.ts";
import { assess } from "../../../src/readiness/assess.ts";
import { Assessment } from "../../../src/readiness/assessment.ts";
import { contextOf } from "../../../src/readiness/context.ts";
import { type Fact, UnknownKind } from "../../../src/tenant/fact.ts";
import { TenantSnapshot } from "../../../src/tenant/snapshot.ts";
import { anySnapshot } from "../support/arbitraries.ts";
import { AT, assignment, CSP, OPERATOR, partner, unknown } from "../support/snapshot.ts";

/** So many tenants for each property. `FC_SEED=… npx vitest …` tries others. */
const RUNS = { numRuns: 3000, seed: Number(process.env.FC_SEED ?? 20261123) };

const judge = (snapshot: TenantSnapshot, ticks = {}, guide: "current" | "preview-2022-11" | null = null) =>
  assess({ snapshot, ticks, guide }, KNOWLEDGE, AT);

/** Every fact of a snapshot with a way to put another in its place. */
function factsOf(
  snapshot: TenantSnapshot,
): { fact: Fact<unknown>; without: (gone: Fact<never>) => TenantSnapshot }[] {
  const plain = ["adminRoles", "skus", "partners", "partnerDefault", "policies"] as const;
  const roles = ["reader", "operator", "administrator"] as const;
  return [
    ...plain.map((key) => ({
      fact: snapshot[key] as Fact<unknown>,
      without: (gone: Fact<never>) => ({ ...snapshot, [key]: gone }),
    })),
    ...roles.map((key) => ({
      fact: snapshot.assignments[key] as Fact<unknown>,
      without: (gone: Fact<never>) => ({
        ...snapshot,
        assignments: { ...snapshot.assignments, [key]: gone },
      }),
    })),
    ...snapshot.providers.flatMap((provider, index) =>
      (["constraints", "name"] as const).map((key) => ({
        fact: provider[key] as Fact<unknown>,
        without: (gone: Fact<never>) => ({
          ...snapshot,
          providers: snapshot.providers.map((item, at) => (at === index ? { ...item, [key]: gone } : item)),
        }),
      })),
    ),
  ];
}

describe("the judge, over tenants at random", () => {
  test("takes whatever the schema takes, and says what its own schema allows", () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        expect(TenantSnapshot.safeParse(snapshot).success).toBe(true);
        expect(Assessment.safeParse(judge(snapshot)).success).toBe(true);
      }),
      RUNS,
    );
  });

  test("says done, yes and no only on evidence of facts that are known", () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const known = new Set(
          factsOf(snapshot).flatMap(({ fact }) => (fact.state === "known" ? [fact.source] : [])),
        );
        const { findings, roles } = judge(snapshot);
        const sure = [
          ...findings.filter(
            ({ state }) => state === "done" || state === "attention" || state === "not-licensed",
          ),
          ...roles
            .map(({ allowed }) => allowed)
            .filter(({ verdict }) => verdict === "yes" || verdict === "no"),
          ...roles.map(({ active }) => active).filter(({ verdict }) => verdict === "yes"),
        ];
        for (const { evidence } of sure) {
          expect(evidence.length).toBeGreaterThan(0);
          for (const { source } of evidence) expect(known).toContain(source);
        }
      }),
      RUNS,
    );
  });

  test("never says that the experts hold no role just now: an empty list is not a no", () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        for (const { active } of judge(snapshot).roles) expect(active.verdict).not.toBe("no");
      }),
      RUNS,
    );
  });

  test("gives the experts an action only through an open way in and a role that was allowed", () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const { actions, roles, findings } = judge(snapshot);
        const taken = actions.filter(({ coverage }) => coverage === "experts");
        if (taken.length === 0) return;
        for (const finding of findings) {
          if (["provider-access", "trust", "experts-policies", "blockers"].includes(finding.id)) {
            expect(finding.state).toBe("done");
          }
        }
        for (const { id } of taken) {
          const action = KNOWLEDGE.actions.find((item) => item.id === id);
          const allowing = roles.filter(
            ({ role, allowed }) => allowed.verdict === "yes" && action?.roles[role].answer === "allows",
          );
          expect(allowing.length, id).toBeGreaterThan(0);
        }
      }),
      RUNS,
    );
  });

  test("forgetting any fact never makes anything better", () => {
    const better = (before: string, after: string, good: string) => before !== good && after === good;
    fc.assert(
      fc.property(anySnapshot, fc.nat(), fc.constantFrom(...UnknownKind.options), (snapshot, pick, kind) => {
        const facts = factsOf(snapshot);
        const chosen = facts[pick % facts.length];
        if (!chosen) return;
        const before = judge(snapshot);
        // Where two facts contradict each other, forgetting one leaves the other's word standing.
        const settles = before.roles.some(
          ({ allowed }) =>
            allowed.verdict === "disputed" &&
            allowed.evidence.some((evidence) => evidence.source === chosen.fact.source),
        );
        if (settles) return;
        const after = judge(chosen.without(unknown(kind, chosen.fact.source)));
        before.findings.forEach((finding, index) => {
          const now = after.findings[index]?.state ?? "";
          expect(better(finding.state, now, "done"), `${finding.id}: ${finding.state} → ${now}`).toBe(false);
        });
        before.roles.forEach((role, index) => {
          const now = after.roles[index];
          expect(better(role.allowed.verdict, now?.allowed.verdict ?? "", "yes"), role.role).toBe(false);
          expect(better(role.active.verdict, now?.active.verdict ?? "", "yes"), role.role).toBe(false);
        });
        before.actions.forEach((action, index) => {
          const now = after.actions[index]?.coverage ?? "";
          expect(better(action.coverage, now, "experts"), `${action.id}: ${action.coverage} → ${now}`).toBe(
            false,
          );
        });
        expect(better(before.overall, after.overall, "ready")).toBe(false);
      }),
      { ...RUNS, numRuns: 6000 },
    );
  });

  test("does not care in which order Graph listed things", () => {
    const turned = <T>(fact: Fact<T[]>): Fact<T[]> =>
      fact.state === "known" ? { ...fact, value: [...fact.value].reverse() } : fact;
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const { reader, operator, administrator } = snapshot.assignments;
        const other = {
          ...snapshot,
          partners: turned(snapshot.partners),
          policies: turned(snapshot.policies),
          skus: turned(snapshot.skus),
          assignments: {
            reader: turned(reader),
            operator: turned(operator),
            administrator: turned(administrator),
          },
          providers: [...snapshot.providers].reverse(),
        };
        expect(judge(other)).toEqual(judge(snapshot));
      }),
      RUNS,
    );
  });

  test("lets another provider's entry, name and roles change nothing of the experts'", () => {
    const other = CSP.replace("c5bc", "dddd");
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        if (contextOf(snapshot).experts.state !== "identified") return;
        const { partners, assignments } = snapshot;
        if (partners.state !== "known" || assignments.operator.state !== "known") return;
        const crowded = {
          ...snapshot,
          partners: { ...partners, value: [partner(other), ...partners.value] },
          assignments: {
            ...assignments,
            operator: {
              ...assignments.operator,
              value: [...assignments.operator.value, assignment(OPERATOR, other)],
            },
          },
        };
        const [before, after] = [judge(snapshot), judge(crowded)];
        const verdicts = ({ roles }: Assessment) =>
          roles.map((role) => [role.allowed.verdict, role.active.verdict]);
        expect(verdicts(after)).toEqual(verdicts(before));
        expect(after.actions).toEqual(before.actions);
        expect(after.findings.map((finding) => finding.state)).toEqual(
          before.findings.map((finding) => finding.state),
        );
      }),
      RUNS,
    );
  });

  test("takes ticks and the choice of a guide as the admin's word, not as evidence", () => {
    const steps = KNOWLEDGE.guides.flatMap((guide) => guide.sections.flatMap((section) => section.steps));
    const ticks = Object.fromEntries(steps.map((step) => [step.id, AT]));
    const proven = (assessment: Assessment) =>
      assessment.checklist.sections.flatMap((section) =>
        section.steps.filter((step) => step.state === "done").map((step) => step.id),
      );
    fc.assert(
      fc.property(
        anySnapshot,
        fc.constantFrom("current" as const, "preview-2022-11" as const),
        (snapshot, guide) => {
          const [bare, ticked] = [judge(snapshot, {}, guide), judge(snapshot, ticks, guide)];
          expect(ticked.findings).toEqual(bare.findings);
          expect(ticked.roles).toEqual(bare.roles);
          expect(ticked.actions).toEqual(bare.actions);
          expect(proven(ticked)).toEqual(proven(bare));
          const free = judge(snapshot);
          expect(bare.findings).toEqual(free.findings);
          expect(bare.actions.map((action) => action.coverage)).toEqual(
            free.actions.map((action) => action.coverage),
          );
        },
      ),
      RUNS,
    );
  });
});
