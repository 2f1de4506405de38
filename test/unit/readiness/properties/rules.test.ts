import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computedOf } from "../../../../src/readiness/computed/index.ts";
import { type Context, contextOf } from "../../../../src/readiness/context.ts";
import { judgedOf } from "../../../../src/readiness/judge-tenant.ts";
import { RULES } from "../../../../src/readiness/rules/index.ts";
import type { TenantSnapshot } from "../../../../src/tenant/snapshot.ts";
import { anyAttestations, anyPage, anySnapshot } from "../../support/arbitraries.ts";
import { holds, RUNS, same } from "./support.ts";

const anyContext = fc
  .record({ snapshot: anySnapshot, page: anyPage, attestations: anyAttestations })
  .map((known) => contextOf(known));
const judgedBy = (context: Context) => judgedOf(context, computedOf(context), "current");

describe("every rule", () => {
  test("says nothing but what it declares, each of it for some tenant", () => {
    const said = new Map(RULES.map((rule) => [rule.id, new Set<string>()]));
    holds(
      fc.property(anyContext, (context) => {
        const judged = judgedBy(context);
        for (const rule of RULES) {
          const { state } = rule.judge(judged);
          expect(Object.keys(rule.states), rule.id).toContain(state);
          said.get(rule.id)?.add(state);
        }
      }),
    );
    for (const rule of RULES) same([...(said.get(rule.id) ?? [])].sort(), Object.keys(rule.states).sort());
  });

  test("looks at no other fact than those that it declares", () => {
    holds(
      fc.property(anyContext, (context) => {
        for (const rule of RULES) {
          const read = new Set<string>();
          const watched = new Proxy(context.snapshot, {
            get(snapshot, name: keyof TenantSnapshot) {
              read.add(name);
              return snapshot[name];
            },
          });
          // What is shared is computed anew, so that it is this rule that looks.
          rule.judge(judgedBy({ ...context, snapshot: watched }));
          for (const name of read) expect(rule.reads, `${rule.id} reads ${name}`).toContain(name);
        }
      }),
      RUNS / 10,
    );
  });
});
