import type { Fault } from "../../../src/simulator/faults.ts";
import { createSimulator } from "../../../src/simulator/simulator.ts";
import { practiceTenant } from "../../../src/simulator/tenants/index.ts";
import { type CollectOptions, collectTenant } from "../../../src/tenant/collect.ts";
import { collectFurther } from "../../../src/tenant/collect-further.ts";
import type { TenantSnapshot } from "../../../src/tenant/snapshot.ts";

/** The collector before the strict simulator, on a clock of its own, so that waiting takes no time. */
export function simulated(id: string, options: CollectOptions = {}, faults: readonly Fault[] = []) {
  let clock = Date.parse("2026-11-23T12:00:00Z");
  const waits: number[] = [];
  const simulator = createSimulator({
    tenants: [practiceTenant(id)],
    clientId: "0f6f2c7e-3b1d-4a55-9c0e-5d7a1e2b9c44",
    redirectUris: [],
    now: () => clock,
    faults,
  });
  const token = simulator.accessToken();
  const graphFetch = (url: string, init: RequestInit) =>
    simulator.fetch(url, { ...init, headers: { ...init.headers, Authorization: `Bearer ${token}` } });
  const settled: CollectOptions = {
    now: () => clock,
    random: () => 0,
    pause: async (ms) => {
      waits.push(ms);
      clock += ms;
    },
    ...options,
  };
  return {
    simulator,
    /** Milliseconds of every pause so far. */
    waits,
    /** The moment of the simulated clock, ISO 8601. */
    now: () => new Date(clock).toISOString(),
    collect: () => collectTenant(graphFetch, settled),
    further: (snapshot: TenantSnapshot) => collectFurther(graphFetch, snapshot, settled),
    /** A whole check, as the background does it. */
    async check(): Promise<TenantSnapshot> {
      return collectFurther(graphFetch, await collectTenant(graphFetch, settled), settled);
    },
  };
}
