import { eachEntry, type StorageArea, stored } from "../platform/stored.ts";
import { TenantSnapshot } from "../tenant/snapshot.ts";

/** Facts older than this many milliseconds are asked again when a panel opens. */
export const FRESH = 15 * 60_000;
/** Facts older than this are dropped altogether: a tenant changes, and nobody should act on yesterday's. */
const KEPT = 12 * 60 * 60_000;

/**
 * The last facts of each tenant, in `storage.session`: memory only, gone with the browser, out of reach of the page's
 * side. A snapshot that no longer passes its schema (after an update) is not shown.
 */
export function createSnapshots(area: StorageArea, now: () => number) {
  const store = stored(area, "snapshots", eachEntry(TenantSnapshot));
  return {
    async read(tenantId: string): Promise<TenantSnapshot | null> {
      return (await store.read())[tenantId] ?? null;
    },
    async write(tenantId: string, snapshot: TenantSnapshot): Promise<void> {
      await store.change((all) => ({ ...all, [tenantId]: snapshot }));
    },
    async dropOld(): Promise<void> {
      await store.change((all) =>
        Object.fromEntries(
          Object.entries(all).filter(([, snapshot]) => now() - Date.parse(snapshot.finishedAt) < KEPT),
        ),
      );
    },
    clear: store.clear,
  };
}
