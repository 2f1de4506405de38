import { say } from "../../knowledge/text.ts";
import { PORTAL_COMMANDS } from "../portal-command.ts";
import { createSimulator, type Simulator } from "../simulator.ts";
import { practiceTenant } from "../tenants/index.ts";
import type { Deed } from "./deed.ts";
import { CannotBeDone, doInTenant, type TenantDeed } from "./do-deed.ts";
import { doInPortal, type PortalDeed } from "./portal-deed.ts";
import type { Scenario } from "./scenario.ts";

/** The application that is registered in every practice tenant. */
export const PRACTICE_CLIENT_ID = "0f6f2c7e-3b1d-4a55-9c0e-5d7a1e2b9c44";

const PORTAL_DEEDS = new Set(PORTAL_COMMANDS.map((command) => command.shape.do.def.values[0]));

/**
 * The tenant of a scenario as it is at one of its moments: made anew from its description and all that was done until
 * then, so that it is the same whether one stepped there, jumped there or came back.
 * @param position index of the moment.
 * @param beforehand what was done before the first moment.
 * @throws CannotBeDone where a deed can't be done.
 */
export async function tenantAt(
  scenario: Scenario,
  position: number,
  now: () => number,
  beforehand: readonly Deed[] = [],
): Promise<Simulator> {
  const simulator = createSimulator({
    tenants: [practiceTenant(scenario.tenant)],
    clientId: PRACTICE_CLIENT_ID,
    redirectUris: [],
    now,
  });
  const past = scenario.moments.slice(0, position + 1).flatMap(({ deeds = [] }) => deeds);
  for (const deed of [...beforehand, ...past]) await doDeed(simulator, scenario.tenant, deed);
  return simulator;
}

/** @throws CannotBeDone */
async function doDeed(simulator: Simulator, tenant: string, deed: Deed): Promise<void> {
  if (isPortalDeed(deed)) {
    if (!(await doInPortal(simulator, deed))) throw new CannotBeDone(say("scenario_problem_portal", deed.do));
  } else doInTenant(simulator.tenant(tenant), deed as TenantDeed);
}

function isPortalDeed(deed: Deed): deed is PortalDeed {
  return PORTAL_DEEDS.has(deed.do as PortalDeed["do"]);
}
