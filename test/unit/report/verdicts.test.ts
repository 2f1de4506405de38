import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redact } from "../../../src/report/redaction/redact.ts";
import { PRACTICE_TENANTS } from "../../../src/simulator/tenants/index.ts";
import type { Fact } from "../../../src/tenant/fact.ts";
import type { TenantSnapshot } from "../../../src/tenant/snapshot.ts";
import { anySnapshot } from "../support/arbitraries.ts";
import { EXPERTS, known } from "../support/snapshot.ts";
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

  test("of tenants whose names are words and ids that rules look for", () => {
    const name = fc.constantFrom(
      "Microsoft Security Experts-Require MFA-DO NOT DELETE",
      " microsoft security experts-own",
      "Microsoft Security Experts",
      "Microsoft Experts",
      EXPERTS,
      EXPERTS.toUpperCase(),
      "All",
      "all",
      "odd",
      "serviceProvider",
      "enabled",
      "user",
      "/",
      "",
    );
    const named = fc.record({
      admin: name,
      address: name,
      organization: name,
      policy: name,
      principal: name,
    });
    fc.assert(
      fc.property(anySnapshot, named, fc.nat(), (tenant, names, seed) => {
        const { policies, assignments } = tenant;
        const inList = <T>(fact: Fact<T[]>, change: (item: T) => T): Fact<T[]> =>
          fact.state === "known" ? { ...fact, value: fact.value.map(change) } : fact;
        expectSame(
          {
            ...tenant,
            admin: known({
              id: names.admin,
              displayName: names.admin,
              userPrincipalName: names.address,
              userType: null,
            }),
            organization: known({
              id: names.organization,
              displayName: names.organization,
              defaultDomain: null,
              domains: [],
            }),
            policies: inList(policies, (item) =>
              item.displayName === "Block all" ? { ...item, displayName: names.policy } : item,
            ),
            assignments: {
              ...assignments,
              reader: inList(assignments.reader, (item) => ({
                ...item,
                principalId: names.principal,
                principalName: names.principal,
              })),
            },
          },
          seed,
        );
      }),
      { numRuns: 500, seed: Number(process.env.FC_SEED ?? 20261123) },
    );
  });
});
