import * as z from "zod/mini";
import type { GuideId } from "../knowledge/guide.ts";
import { eachEntry, eachField, orElse, type StorageArea, stored } from "../platform/stored.ts";
import { type Attestations, Dismissal, LicenceWord, NOTHING_SAID } from "../readiness/attestations.ts";
import { Instant } from "../tenant/fact.ts";

/** Ticks made before it was known for which tenant. */
const UNASSIGNED = "unassigned";

const ticksOf = eachEntry(Instant);
const guideOf = orElse(z.nullable(z.enum(["current", "preview-2022-11"])), null);
const entry = eachField({
  ticks: ticksOf,
  guide: guideOf,
  licence: orElse(z.nullable(LicenceWord), null),
  passive: eachEntry(Instant),
  dismissed: eachEntry(Dismissal),
});
type Entry = ReturnType<typeof entry>;

/** Every tenant's entry by itself, so that a corrupt one loses itself alone. */
function byTenant(raw: unknown): Record<string, Entry> {
  const tenants = eachEntry(z.record(z.string(), z.unknown()))(raw);
  return Object.fromEntries(Object.entries(tenants).map(([tenant, value]) => [tenant, entry(value)]));
}

export interface Progress extends Attestations {
  readonly guide: GuideId | null;
}

/**
 * The admin's own word: what they ticked, said and put aside, and which guide they follow, kept for each tenant in `storage.local`, so that it
 * survives reload, restart and update, and one customer's ticks are never shown for another.
 */
export function createProgress(area: StorageArea) {
  const store = stored(area, "progress", byTenant);
  const empty: Entry = { ...NOTHING_SAID, ticks: {}, passive: {}, dismissed: {}, guide: null };
  const edit = (tenant: string | null, change: (entry: Entry) => Entry) =>
    store.change((all) => {
      const key = tenant ?? UNASSIGNED;
      return { ...all, [key]: change(all[key] ?? empty) };
    });

  return {
    async read(tenant: string | null): Promise<Progress> {
      return (await store.read())[tenant ?? UNASSIGNED] ?? empty;
    },
    async tick(tenant: string | null, step: string, at: string | null): Promise<void> {
      await edit(tenant, (entry) => ({ ...entry, ticks: withEntry(entry.ticks, step, at) }));
    },
    async sayLicence(tenant: string | null, licence: LicenceWord | null): Promise<void> {
      await edit(tenant, (entry) => ({ ...entry, licence }));
    },
    async sayPassive(tenant: string | null, product: string, at: string | null): Promise<void> {
      await edit(tenant, (entry) => ({ ...entry, passive: withEntry(entry.passive, product, at) }));
    },
    /** @param dismissal null: it is to come back. */
    async dismiss(tenant: string | null, id: string, dismissal: Dismissal | null): Promise<void> {
      await edit(tenant, (entry) => ({ ...entry, dismissed: withEntry(entry.dismissed, id, dismissal) }));
    },
    async chooseGuide(tenant: string | null, guide: GuideId | null): Promise<void> {
      await edit(tenant, (entry) => ({ ...entry, guide }));
    },
    /** What was ticked before signing in belongs to the first tenant that is signed in to and has nothing of its own. */
    async adopt(tenant: string): Promise<void> {
      await store.change((all) => {
        const { [UNASSIGNED]: loose, ...others } = all;
        return loose && !others[tenant] ? { ...others, [tenant]: loose } : all;
      });
    },
  };
}

/** The record with this entry, or without it where it is null. */
function withEntry<T>(all: Readonly<Record<string, T>>, key: string, value: T | null): Record<string, T> {
  const { [key]: _, ...others } = all;
  return value === null ? others : { ...others, [key]: value };
}
