import type { LiveTenant } from "../world.ts";
import type { Family } from "./call.ts";
import { GraphRefused } from "./reply.ts";

/** Requests that a family allows in a window of milliseconds. Source: Graph, "Service-specific throttling limits". */
const LIMITS: Readonly<Record<Family, { requests: number; window: number; saysWhen: boolean }>> = {
  // One request a second for all applications together, and the only family that does not say when to come again.
  "conditional-access": { requests: 1, window: 1000, saysWhen: false },
  reports: { requests: 5, window: 10_000, saysWhen: true },
};

/**
 * Counts a request against its family. A refused request counts as well: whoever tries again at once waits longer.
 * @throws GraphRefused 429
 */
export function throttle(live: LiveTenant, family: Family, now: number): void {
  const { requests, window, saysWhen } = LIMITS[family];
  const recent = (live.recent.get(family) ?? []).filter((at) => now - at < window);
  live.recent.set(family, [...recent, now]);
  if (recent.length < requests) return;
  const headers = saysWhen ? { "retry-after": String(Math.ceil(window / 1000)) } : {};
  throw new GraphRefused(429, "TooManyRequests", "Too many requests.", headers);
}
