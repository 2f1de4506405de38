import { describe, expect, test } from "vitest";
import { KNOWLEDGE } from "../../../src/knowledge/index.ts";
import { assess } from "../../../src/readiness/assess.ts";
import { standingOf, worsened } from "../../../src/readiness/standing.ts";
import type { TenantSnapshot } from "../../../src/tenant/snapshot.ts";
import { askedOf } from "../support/asked.ts";
import { READER, snapshot, unknown } from "../support/snapshot.ts";

const NOW = "2026-11-23T12:00:00Z";
const assessed = (tenant: TenantSnapshot) => assess(askedOf(tenant), KNOWLEDGE, NOW);
const good = standingOf(assessed(snapshot()), null);

describe("whether something got worse", () => {
  test("the same is not worse", () => {
    expect(worsened(good, standingOf(assessed(snapshot()), good))).toBeNull();
  });

  test("a role withdrawn names the actions that are lost", () => {
    const less = snapshot({ allowed: [READER] });
    const worse = worsened(good, standingOf(assessed(less), good));
    expect(worse?.lost).toContain("isolate-device");
    expect(worsened(standingOf(assessed(less), good), good)).toBeNull();
  });

  test("what can't be told just now did not get worse, and is still known as it was", () => {
    const blind = snapshot({ partners: unknown("offline"), policies: unknown("offline") });
    const after = standingOf(assessed(blind), good);
    expect(worsened(good, after)).toBeNull();
    expect([...after.experts].sort()).toEqual([...good.experts].sort());
    const less = snapshot({ allowed: [READER] });
    expect(worsened(after, standingOf(assessed(less), after))?.lost).toContain("isolate-device");
  });
});
