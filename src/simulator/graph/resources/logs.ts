import { ROLE } from "../../directory-roles.ts";
import type { LiveTenant } from "../../world.ts";

/** Roles that read both logs. Source: Microsoft Graph, "List directoryAudits" and "List signIns". */
export const LOG_READERS = [
  ROLE.reportsReader,
  ROLE.securityReader,
  ROLE.securityAdministrator,
  ROLE.globalReader,
];

/** When something was logged, in ISO 8601. */
export function instant(live: LiveTenant, minutesAgo: number): string {
  return new Date(live.startedAt - minutesAgo * 60_000).toISOString();
}

/** Newest first, as both logs come. */
export function newestFirst<T extends { minutesAgo: number }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => a.minutesAgo - b.minutesAgo);
}
