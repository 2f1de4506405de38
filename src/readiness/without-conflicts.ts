import type { Fact, Unknown } from "../tenant/fact.ts";
import type { TenantSnapshot } from "../tenant/snapshot.ts";

/**
 * Graph lists each thing once. Where a snapshot (from a file, say) says two different things under one id, neither is
 * believed: which of them a rule happened to find first must decide nothing.
 */
export function withoutConflicts(snapshot: TenantSnapshot): TenantSnapshot {
  const { reader, operator, administrator } = snapshot.assignments;
  const byId = (item: { id: string }) => item.id;
  return {
    ...snapshot,
    skus: once(snapshot.skus, (sku) => sku.skuId),
    partners: once(snapshot.partners, (partner) => partner.tenantId),
    policies: once(snapshot.policies, byId),
    assignments: {
      reader: once(reader, byId),
      operator: once(operator, byId),
      administrator: once(administrator, byId),
    },
    providers: providersOnce(snapshot.providers),
  };
}

/** Lists in which no id comes twice: the tenant that is judged again with one role more has them all but one in common. */
const SEEN = new WeakSet<readonly unknown[]>();

function once<T>(fact: Fact<T[]>, idOf: (item: T) => string): Fact<T[]> {
  if (fact.state === "unknown") return fact;
  // A tenant may hold a hundred thousand assignments; only where an id comes twice is it worth a closer look.
  if (SEEN.has(fact.value)) return fact;
  if (new Set(fact.value.map(idOf)).size === fact.value.length) {
    SEEN.add(fact.value);
    return fact;
  }
  const { unique, twice } = sorted(fact.value, idOf);
  if (twice !== null) return contradictory(fact, twice);
  return unique.length === fact.value.length ? fact : { ...fact, value: unique };
}

function providersOnce(providers: TenantSnapshot["providers"]): TenantSnapshot["providers"] {
  const ids = new Set(providers.map((provider) => provider.tenantId));
  if (ids.size === providers.length) return providers;
  return [...ids].flatMap((tenantId) => {
    const said = providers.filter((provider) => provider.tenantId === tenantId);
    const { unique, twice } = sorted(said, () => tenantId);
    const [first] = unique;
    if (!first || twice === null) return unique;
    return [
      {
        tenantId,
        constraints: contradictory(first.constraints, tenantId),
        name: contradictory(first.name, tenantId),
      },
    ];
  });
}

/** The things without repetitions, and an id under which two different things stand: the first by the alphabet. */
function sorted<T>(items: readonly T[], idOf: (item: T) => string): { unique: T[]; twice: string | null } {
  const seen = new Map<string, { item: T; said: string }>();
  let twice: string | null = null;
  for (const item of items) {
    const id = idOf(item);
    const said = JSON.stringify(item);
    const earlier = seen.get(id);
    if (earlier && earlier.said !== said && (twice === null || id < twice)) twice = id;
    // Of two, always the same one is named, in whatever order they came.
    if (!earlier || said < earlier.said) seen.set(id, { item, said });
  }
  return { unique: [...seen.values()].map(({ item }) => item), twice };
}

function contradictory(fact: Fact<unknown>, id: string): Unknown {
  const { source, observedAt } = fact;
  const detail = `twice: ${id}`.slice(0, 120);
  return { state: "unknown", reason: { kind: "malformed", detail }, source, observedAt };
}
