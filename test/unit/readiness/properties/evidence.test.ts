import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { KNOWLEDGE } from "../../../../src/knowledge/index.ts";
import { assess } from "../../../../src/readiness/assess.ts";
import { Assessment } from "../../../../src/readiness/assessment.ts";
import { WAY_IN } from "../../../../src/readiness/rules/index.ts";
import { TenantSnapshot } from "../../../../src/tenant/snapshot.ts";
import { AT } from "../../support/snapshot.ts";
import { anyInput, contextFor, factsOf, holds, RUNS, same, steps } from "./support.ts";

/** What was tried, so that a run shows that the properties were not held by tenants of which nothing is said. */
const tried = { identified: 0, ready: 0 };

describe("the judge, over tenants at random", () => {
  afterAll(() =>
    console.log(`of ${RUNS} tenants, ${tried.identified} with the experts identified, ${tried.ready} ready`),
  );

  test("takes whatever the schema takes, and says what its own schema allows", () => {
    holds(
      fc.property(anyInput, (input) => {
        const { snapshot } = input;
        expect(TenantSnapshot.safeParse(snapshot).success).toBe(true);
        const assessment = assess(input, KNOWLEDGE, AT);
        expect(Assessment.safeParse(assessment).success).toBe(true);
        if (snapshot && contextFor(snapshot).experts.state === "identified") tried.identified += 1;
        if (assessment.overall === "ready") tried.ready += 1;
      }),
    );
    expect(tried.ready).toBeGreaterThan(RUNS / 20);
  });

  test("says done, yes and no only on evidence, and takes evidence only from facts that are known", () => {
    holds(
      fc.property(anyInput, (input) => {
        const { snapshot, page, attestations } = input;
        if (!snapshot) return;
        const seenAt = new Map<string, string | undefined>(
          factsOf(snapshot).flatMap(({ fact }) =>
            fact.state === "known" ? [[fact.source, fact.observedAt] as const] : [],
          ),
        );
        seenAt.set("page", page?.at);
        seenAt.set("ticked", attestations.licence?.at);
        const assessment = assess(input, KNOWLEDGE, AT);
        const answers = assessment.roles.flatMap(({ allowed, active }) => [allowed, active]);
        const sure = [
          ...assessment.findings.filter(({ state }) => ["done", "attention", "not-licensed"].includes(state)),
          ...answers.filter(({ verdict }) => verdict === "yes" || verdict === "no"),
        ];
        for (const { evidence } of sure) expect(evidence.length).toBeGreaterThan(0);
        const proofs = steps(assessment).flatMap(({ proof }) => proof ?? []);
        for (const { evidence } of [...assessment.findings, ...answers, ...proofs]) {
          for (const { source, at } of evidence) same([source, at], [source, seenAt.get(source)]);
        }
      }),
    );
  });

  test("says that the experts don't hold a role just now only where its whole list could be read", () => {
    holds(
      fc.property(anyInput, (input) => {
        for (const { role, active } of assess(input, KNOWLEDGE, AT).roles) {
          if (active.verdict !== "no") continue;
          expect(input.snapshot?.assignments[role].state, role).toBe("known");
          expect(active.why.key).toBe("role_active_not_now");
        }
      }),
    );
  });

  test("gives the experts an action only through an open way in and a role that was allowed", () => {
    holds(
      fc.property(anyInput, (input) => {
        const { actions, roles, findings } = assess(input, KNOWLEDGE, AT);
        const taken = actions.filter(({ coverage }) => coverage === "experts");
        if (taken.length === 0) return;
        for (const { id, state } of findings.filter((finding) => WAY_IN.includes(finding.id))) {
          same([id, state], [id, "done"]);
        }
        for (const { id } of taken) {
          const action = KNOWLEDGE.actions.find((item) => item.id === id);
          const allowing = roles.filter(
            ({ role, allowed }) => allowed.verdict === "yes" && action?.roles[role].answer === "allows",
          );
          expect(allowing.length, id).toBeGreaterThan(0);
        }
      }),
    );
  });
});
