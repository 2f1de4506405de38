import { eachEntry, type StorageArea, stored } from "../platform/stored.ts";
import { TenantSnapshot } from "../tenant/snapshot.ts";

/** Facts older than this many milliseconds are asked again when a panel opens. */
export const FRESH = 15 * 60_000;
/** Facts older than this are dropped altogether: a tenant changes, and nobody should act on yesterday's. */
const KEPT = 12 * 60 * 60_000;

/** What is known of one tenant: the last facts, and the last ones before them that were not the same. */
export interface Observations {
  readonly latest: TenantSnapshot | null;
  readonly earlier: TenantSnapshot | null;
}

/**
 * The facts of each tenant, in `storage.session`: memory only, gone with the browser, out of reach of the page's side. A
 * snapshot that no longer passes its schema (after an update) is not shown.
 */
export function createSnapshots(area: StorageArea, now: () => number) {
  const latest = stored(area, "snapshots", eachEntry(TenantSnapshot));
  const earlier = stored(area, "earlier-snapshots", eachEntry(TenantSnapshot));
  return {
    async read(tenantId: string): Promise<Observations> {
      return {
        latest: (await latest.read())[tenantId] ?? null,
        earlier: (await earlier.read())[tenantId] ?? null,
      };
    },
    /** Takes the place of the last facts. Those become the earlier ones where they are of another check and differ. */
    async write(tenantId: string, snapshot: TenantSnapshot): Promise<void> {
      const before = (await latest.read())[tenantId];
      if (before && before.startedAt !== snapshot.startedAt && valuesIn(before) !== valuesIn(snapshot)) {
        await earlier.change((all) => ({ ...all, [tenantId]: before }));
      }
      await latest.change((all) => ({ ...all, [tenantId]: snapshot }));
    },
    async dropOld(): Promise<void> {
      const young = (all: Record<string, TenantSnapshot>) =>
        Object.fromEntries(
          Object.entries(all).filter(([, snapshot]) => now() - Date.parse(snapshot.finishedAt) < KEPT),
        );
      await latest.change(young);
      await earlier.change(young);
    },
    async clear(): Promise<void> {
      await latest.clear();
      await earlier.clear();
    },
  };
}

/** What was observed, without when: two checks of the same tenant differ in nothing else as a rule. */
function valuesIn({ partners, partnerDefault, policies, providers, skus }: TenantSnapshot): string {
  const facts = [
    partners,
    partnerDefault,
    policies,
    skus,
    ...providers.map(({ constraints }) => constraints),
  ];
  return JSON.stringify(facts.map((fact) => (fact.state === "known" ? fact.value : fact.state)));
}
