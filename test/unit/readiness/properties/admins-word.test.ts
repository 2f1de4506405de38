import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GuideId } from "../../../../src/knowledge/guide.ts";
import { KNOWLEDGE } from "../../../../src/knowledge/index.ts";
import { assess } from "../../../../src/readiness/assess.ts";
import type { Assessment } from "../../../../src/readiness/assessment.ts";
import { NOTHING_SAID } from "../../../../src/readiness/attestations.ts";
import { anySnapshot } from "../../support/arbitraries.ts";
import { AT, snapshot as soundSnapshot } from "../../support/snapshot.ts";
import { anyInput, holds, judge, same, steps } from "./support.ts";

describe("the judge, before the admin's own word", () => {
  const guide = fc.constantFrom<GuideId>("current", "preview-2022-11");

  test("takes ticks as the admin's word, not as evidence", () => {
    const ids = KNOWLEDGE.guides.flatMap((item) =>
      item.sections.flatMap((section) => section.steps.map((step) => step.id)),
    );
    const ticks = fc
      .subarray([...new Set(ids), "no-such-step", "toString"])
      .map((ticked) => Object.fromEntries(ticked.map((id) => [id, AT])));
    holds(
      fc.property(anySnapshot, ticks, guide, (snapshot, ticked, chosen) => {
        const [bare, after] = [judge(snapshot, {}, chosen), judge(snapshot, ticked, chosen)];
        same(after.findings, bare.findings);
        same(after.roles, bare.roles);
        same(after.actions, bare.actions);
        expect(after.overall).toBe(bare.overall);
        const before = new Map(steps(bare).map((step) => [step.id, step.state]));
        const wrong = steps(after).filter(({ id, state }) => {
          const was = before.get(id);
          if (!Object.hasOwn(ticked, id)) return state !== was;
          return was === "done" ? state !== "done" : state !== "ticked" && state !== "attention";
        });
        same(wrong, []);
      }),
    );
    expect(steps(judge(soundSnapshot())).some((step) => step.state === "done")).toBe(true);
  });

  test("takes the choice of a guide as a choice of words", () => {
    holds(
      fc.property(anySnapshot, guide, (snapshot, chosen) => {
        const [free, after] = [judge(snapshot), judge(snapshot, {}, chosen)];
        // The one rule that is about the guide itself: what more than the service asks for is.
        const others = ({ findings }: Assessment) => findings.filter(({ id }) => id !== "surplus-role");
        same(others(after), others(free));
        same(after.roles, free.roles);
        expect(after.overall).toBe(free.overall);
        const coverage = ({ actions }: Assessment) => actions.map((action) => [action.id, action.coverage]);
        same(coverage(after), coverage(free));
      }),
    );
  });

  test("lets what was put aside change what is shown and what comes next, and nothing that is true", () => {
    let aside = 0;
    holds(
      fc.property(anyInput, (input) => {
        const attestations = { ...input.attestations, dismissed: NOTHING_SAID.dismissed };
        const [bare, after] = [
          assess({ ...input, attestations }, KNOWLEDGE, AT),
          assess(input, KNOWLEDGE, AT),
        ];
        const { findings, next, ...rest } = after;
        same({ ...rest, findings: bare.findings, next: bare.next }, bare);
        findings.forEach((finding, index) => {
          const was = bare.findings[index];
          if (finding.state !== "dismissed") {
            same(finding, was);
            return;
          }
          aside += 1;
          expect(finding.dismissed?.state).toBe(was?.state);
          expect(["done", "not-applicable"]).not.toContain(was?.state);
          expect(next?.id).not.toBe(finding.id);
        });
      }),
    );
    expect(aside).toBeGreaterThan(0);
  });

  test("hands no action over because a product is said to be in passive mode", () => {
    holds(
      fc.property(anyInput, (input) => {
        const attestations = { ...input.attestations, passive: {} };
        const bare = assess({ ...input, attestations }, KNOWLEDGE, AT);
        const wrong = assess(input, KNOWLEDGE, AT).actions.filter(({ passive, coverage }, index) =>
          passive && coverage !== "unavailable"
            ? coverage !== "customer"
            : coverage !== bare.actions[index]?.coverage,
        );
        same(wrong, []);
      }),
    );
  });
});
