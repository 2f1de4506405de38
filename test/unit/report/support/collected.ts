import { KNOWLEDGE } from "../../../../src/knowledge/index.ts";
import { assess } from "../../../../src/readiness/assess.ts";
import type { Assessment } from "../../../../src/readiness/assessment.ts";
import { createSimulator } from "../../../../src/simulator/simulator.ts";
import { practiceTenant } from "../../../../src/simulator/tenants/index.ts";
import { collectTenant } from "../../../../src/tenant/collect.ts";
import type { TenantSnapshot } from "../../../../src/tenant/snapshot.ts";
import { askedOf } from "../../support/asked.ts";
import { AT } from "../../support/snapshot.ts";

/** What the collector brings home from a practice tenant. */
export async function collected(id: string): Promise<TenantSnapshot> {
  let clock = Date.parse(AT);
  const now = () => clock;
  const simulator = createSimulator({
    tenants: [practiceTenant(id)],
    clientId: "0f6f2c7e-3b1d-4a55-9c0e-5d7a1e2b9c44",
    redirectUris: [],
    now,
  });
  const token = simulator.accessToken();
  return collectTenant(
    (url, init) =>
      simulator.fetch(url, { ...init, headers: { ...init.headers, Authorization: `Bearer ${token}` } }),
    {
      now,
      random: () => 0,
      pause: async (ms) => {
        clock += ms;
      },
    },
  );
}

export const judge = (snapshot: TenantSnapshot): Assessment => assess(askedOf(snapshot), KNOWLEDGE, AT);

/** All that a verdict is, without the words and names around it. */
export function verdicts({ findings, roles, actions, overall, checklist }: Assessment) {
  return {
    overall,
    findings: findings.map(({ id, state }) => [id, state]),
    roles: roles.map(({ role, allowed, active }) => [role, allowed.verdict, active.verdict]),
    coverage: actions.map(({ id, coverage, unlock }) => [id, coverage, unlock?.key]),
    steps: checklist.sections.flatMap(({ steps }) => steps.map(({ id, state }) => [id, state])),
  };
}

/** A salt that is the same in every run; a number of its own gives another. */
export const salt = (seed = 1): Uint8Array =>
  Uint8Array.from({ length: 16 }, (_, index) => (seed * 31 + index * 17) % 256);
