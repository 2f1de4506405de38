import type { PageFacts } from "../platform/protocol.ts";
import { eachEntry, type StorageArea, stored } from "../platform/stored.ts";
import { PageReading } from "../tenant/page-reading.ts";

/** Milliseconds for which the portal's word counts. Beside newer facts an old one would only look like a disagreement. */
const KEPT = 15 * 60_000;

/** Readings made before it was known of which tenant. */
const UNASSIGNED = "unassigned";

/** The last thing that the portal's page said of each tenant, in `storage.session`: nothing else of the page is kept. */
export function createPageReadings(area: StorageArea, now: () => number) {
  const store = stored(area, "page-readings", eachEntry(PageReading));
  return {
    /**
     * What the page said of this tenant.
     * @param named whether the page at hand names a tenant; only where it names none may it be one that was read before it
     * was known of which.
     */
    async read(tenant: string | null, named: boolean): Promise<PageReading | null> {
      const all = await store.read();
      const reading = all[tenant ?? UNASSIGNED] ?? (named ? undefined : all[UNASSIGNED]);
      return reading && now() - Date.parse(reading.at) < KEPT ? reading : null;
    },
    /** @param named the tenant that the page's address names, by id or domain; null: none. */
    async write(tenant: string | null, words: PageFacts, named: string | null): Promise<void> {
      const reading = { ...words, at: new Date(now()).toISOString(), tenant: named };
      await store.change((all) => ({ ...all, [tenant ?? UNASSIGNED]: reading }));
    },
    clear: store.clear,
  };
}
