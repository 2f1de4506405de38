import { describe, expect, test } from "vitest";
import { KNOWLEDGE } from "../../../src/knowledge/index.ts";
import { assess } from "../../../src/readiness/assess.ts";
import { baselineOf, regressionsBetween } from "../../../src/readiness/baseline.ts";
import type { TenantSnapshot } from "../../../src/tenant/snapshot.ts";
import { askedOf } from "../support/asked.ts";
import { READER, snapshot, unknown } from "../support/snapshot.ts";

const NOW = "2026-11-23T12:00:00Z";
const assessed = (tenant: TenantSnapshot) => assess(askedOf(tenant), KNOWLEDGE, NOW);
const good = baselineOf(assessed(snapshot()), null);

describe("whether something got worse", () => {
  test("the same is not worse", () => {
    expect(regressionsBetween(good, baselineOf(assessed(snapshot()), good))).toBeNull();
  });

  test("a role withdrawn names the actions that are lost", () => {
    const less = snapshot({ allowed: [READER] });
    const worse = regressionsBetween(good, baselineOf(assessed(less), good));
    expect(worse?.lost).toContain("isolate-device");
    expect(regressionsBetween(baselineOf(assessed(less), good), good)).toBeNull();
  });

  test("what can't be told just now did not get worse, and is still known as it was", () => {
    const blind = snapshot({ partners: unknown("offline"), policies: unknown("offline") });
    const after = baselineOf(assessed(blind), good);
    expect(regressionsBetween(good, after)).toBeNull();
    expect([...after.experts].sort()).toEqual([...good.experts].sort());
    const less = snapshot({ allowed: [READER] });
    expect(regressionsBetween(after, baselineOf(assessed(less), after))?.lost).toContain("isolate-device");
  });
});
