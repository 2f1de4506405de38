import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect } from "vitest";
import type { GuideId } from "../../../../src/knowledge/guide.ts";
import { KNOWLEDGE } from "../../../../src/knowledge/index.ts";
import { EXPERTS_APPLICATIONS } from "../../../../src/knowledge/provider.ts";
import { type AssessInput, assess } from "../../../../src/readiness/assess.ts";
import type { Assessment } from "../../../../src/readiness/assessment.ts";
import { NOTHING_SAID } from "../../../../src/readiness/attestations.ts";
import type { Ticks } from "../../../../src/readiness/checklist.ts";
import { contextOf } from "../../../../src/readiness/context.ts";
import type { Fact } from "../../../../src/tenant/fact.ts";
import type { TenantSnapshot } from "../../../../src/tenant/snapshot.ts";
import { anyAttestations, anyPage, anySnapshot } from "../../support/arbitraries.ts";
import { askedOf } from "../../support/asked.ts";
import { AT } from "../../support/snapshot.ts";

/** `FC_SEED=… npx vitest …` tries other tenants. */
const SEED = Number(process.env.FC_SEED ?? 20261123);
/** So many tenants for each property. */
export const RUNS = Number(process.env.FC_RUNS ?? 3000);
/** With fewer tenants than usual it only matters that a property fails, not for how small a tenant. */
const HASTY = process.env.FC_RUNS !== undefined;

export function holds<Ts extends [unknown, ...unknown[]]>(
  property: fc.IPropertyWithHooks<Ts>,
  numRuns: number = RUNS,
): void {
  fc.assert(property, { numRuns, seed: SEED, endOnFailure: HASTY });
}

/** `expect(actual).toEqual(expected)`, for thousands of large things that are equal nearly always. */
export function same(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

export function judge(snapshot: TenantSnapshot, ticks: Ticks = {}, guide: GuideId | null = null): Assessment {
  return assess(askedOf(snapshot, { ticks, guide }), KNOWLEDGE, AT);
}

export function contextFor(snapshot: TenantSnapshot) {
  return contextOf({ snapshot, page: null, attestations: NOTHING_SAID });
}

/** Everything that the judge may be given, the page, the admin's word and an earlier observation among it. */
export const anyInput: fc.Arbitrary<AssessInput> = fc
  .record({
    snapshot: anySnapshot,
    earlier: fc.option(anySnapshot),
    page: anyPage,
    attestations: anyAttestations,
    guide: fc.constantFrom<GuideId | null>(null, "current", "preview-2022-11"),
  })
  .map(({ snapshot, ...said }) => askedOf(snapshot, said));

export const steps = (assessment: Assessment) =>
  assessment.checklist.sections.flatMap((section) => section.steps);

/** Every fact of a snapshot with a way to put another in its place. */
export function factsOf(
  snapshot: TenantSnapshot,
): { fact: Fact<unknown>; replaced: (by: Fact<never>) => TenantSnapshot }[] {
  const plain = [
    "admin",
    "organization",
    "adminRoles",
    "adminClaims",
    "adminEligible",
    "skus",
    "partners",
    "partnerDefault",
    "policies",
    "globalAdministrators",
    "signIns",
    "audits",
  ] as const;
  const roles = ["reader", "operator", "administrator"] as const;
  return [
    ...plain.map((key) => ({
      fact: snapshot[key] as Fact<unknown>,
      replaced: (by: Fact<never>) => ({ ...snapshot, [key]: by }),
    })),
    ...roles.map((key) => ({
      fact: snapshot.assignments[key] as Fact<unknown>,
      replaced: (by: Fact<never>) => ({
        ...snapshot,
        assignments: { ...snapshot.assignments, [key]: by },
      }),
    })),
    ...EXPERTS_APPLICATIONS.map(({ key }) => ({
      fact: snapshot.whatIf[key] as Fact<unknown>,
      replaced: (by: Fact<never>) => ({ ...snapshot, whatIf: { ...snapshot.whatIf, [key]: by } }),
    })),
    ...snapshot.providers.flatMap((provider, index) =>
      (["constraints", "name"] as const).map((key) => ({
        fact: provider[key] as Fact<unknown>,
        replaced: (by: Fact<never>) => ({
          ...snapshot,
          providers: snapshot.providers.map((item, at) => (at === index ? { ...item, [key]: by } : item)),
        }),
      })),
    ),
  ];
}
