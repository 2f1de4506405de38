import { PORTAL_COMMAND_PATH } from "../simulator/portal-api.ts";
import type { PORTAL_COMMANDS } from "../simulator/portal-command.ts";
import type { Simulator } from "../simulator/simulator.ts";
import type { TenantChange } from "./tenant-change.ts";

type Commands = (typeof PORTAL_COMMANDS)[number]["_zod"]["output"];
/** What the portal itself can be told. */
export type PortalChange = Extract<TenantChange, Commands>;

/** @returns false where the portal refused, as it refuses an admin without the role. */
export async function applyInPortal(simulator: Simulator, change: PortalChange): Promise<boolean> {
  const response = await simulator.fetch(`https://security.microsoft.com${PORTAL_COMMAND_PATH}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(change),
  });
  return response.ok;
}
