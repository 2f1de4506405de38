import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PRACTICE_TENANTS } from "../../../src/practice/tenants/index.ts";
import { redact } from "../../../src/report/redaction/redact.ts";
import type { TenantSnapshot } from "../../../src/tenant/snapshot.ts";
import { anySnapshot } from "../support/arbitraries.ts";
import { collected, judge, salt, verdicts } from "./support/collected.ts";

const LEVELS = ["people", "everything"] as const;

function expectSame(snapshot: TenantSnapshot, seed = 1) {
  const before = verdicts(judge(snapshot));
  for (const level of LEVELS) {
    const { snapshot: after } = redact(snapshot, { level, dropped: [], salt: salt(seed) });
    expect(verdicts(judge(after))).toEqual(before);
  }
}

describe("the judge says the same of a redacted file", () => {
  test.each(Object.keys(PRACTICE_TENANTS))("of %s", async (id) => {
    expectSame(await collected(id));
  });

  test("of tenants at random", () => {
    fc.assert(
      fc.property(anySnapshot, fc.nat(), (snapshot, seed) => expectSame(snapshot, seed)),
      { numRuns: 300, seed: Number(process.env.FC_SEED ?? 20261123) },
    );
  });
});
