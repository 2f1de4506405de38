import { KNOWLEDGE } from "../../src/knowledge/index.ts";
import { assess } from "../../src/readiness/assess.ts";
import type { TenantSnapshot } from "../../src/tenant/snapshot.ts";
import { askedOf } from "../unit/support/asked.ts";
import {
  ABROAD,
  assignment,
  CSP,
  expertsPolicy,
  known,
  OPERATOR,
  partner,
  policy,
  snapshot,
} from "../unit/support/snapshot.ts";
import { median } from "./median.ts";
import type { Measured } from "./run.ts";

const RUNS = 15;

/** Judging a tenant of 100 000 assignments, 5 000 partners and 2 000 policies, beside judging a small one. */
export async function largeTenant(): Promise<Measured[]> {
  const large = snapshot({
    partners: known([
      ...many(5000, (index) => partner(`${index}`, { isServiceProvider: null })),
      ...partnersOf(snapshot()),
    ]),
    policies: known([
      ...many(2000, (index) => policy(`${index}`, { grantControls: ["block"], conditions: ABROAD })),
      expertsPolicy("Require MFA"),
      expertsPolicy("Require secure workstation"),
    ]),
    assignments: { operator: known(many(100_000, (index) => assignment(OPERATOR, CSP, { id: `${index}` }))) },
  });
  const before = process.memoryUsage().heapUsed;
  const [slow, quick] = [timed(large), timed(snapshot())];
  const memory = (process.memoryUsage().heapUsed - before) / 1e6;
  return [
    {
      what: "Judging a very large tenant, beside a small one",
      values: `${slow.toFixed(1)} ms, ${quick.toFixed(2)} ms; heap ${memory.toFixed(0)} MB more`,
      ratio: slow / quick,
      aim: "under 50 ms",
    },
  ];
}

function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function partnersOf({ partners }: TenantSnapshot) {
  return partners.state === "known" ? partners.value : [];
}

function timed(tenant: TenantSnapshot): number {
  const times = many(RUNS, () => {
    const start = performance.now();
    assess(askedOf(tenant), KNOWLEDGE, "2026-11-23T12:00:00Z");
    return performance.now() - start;
  });
  return median(times);
}
