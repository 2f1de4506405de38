import { say } from "../knowledge/text.ts";
import { PORTAL_COMMANDS } from "../simulator/portal-command.ts";
import { createSimulator, type Simulator } from "../simulator/simulator.ts";
import { practiceTenant } from "../simulator/tenants/index.ts";
import { applyInDirectory, ChangeRejected, type DirectoryChange } from "./apply-change.ts";
import { applyInPortal, type PortalChange } from "./portal-change.ts";
import type { Scenario } from "./scenario.ts";
import type { TenantChange } from "./tenant-change.ts";

/** The application that is registered in every practice tenant. */
export const PRACTICE_CLIENT_ID = "0f6f2c7e-3b1d-4a55-9c0e-5d7a1e2b9c44";

const PORTAL_CHANGES = new Set(PORTAL_COMMANDS.map((command) => command.shape.do.def.values[0]));

/**
 * The tenant of a scenario as it is at one of its moments: made anew from its description and all that was done until
 * then, so that it is the same whether one stepped there, jumped there or came back.
 * @param position index of the moment.
 * @param beforehand what was done before the first moment.
 * @throws ChangeRejected where a change can't be done.
 */
export async function tenantAt(
  scenario: Scenario,
  position: number,
  now: () => number,
  beforehand: readonly TenantChange[] = [],
): Promise<Simulator> {
  const simulator = createSimulator({
    tenants: [practiceTenant(scenario.tenant)],
    clientId: PRACTICE_CLIENT_ID,
    redirectUris: [],
    now,
  });
  const past = scenario.moments.slice(0, position + 1).flatMap(({ changes = [] }) => changes);
  for (const change of [...beforehand, ...past]) await applyChange(simulator, scenario.tenant, change);
  return simulator;
}

/** @throws ChangeRejected */
async function applyChange(simulator: Simulator, tenant: string, change: TenantChange): Promise<void> {
  if (isPortalChange(change)) {
    if (!(await applyInPortal(simulator, change)))
      throw new ChangeRejected(say("scenario_problem_portal", change.do));
  } else applyInDirectory(simulator.tenant(tenant), change as DirectoryChange);
}

function isPortalChange(change: TenantChange): change is PortalChange {
  return PORTAL_CHANGES.has(change.do as PortalChange["do"]);
}
