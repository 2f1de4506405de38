import type { TenantSnapshot } from "../../tenant/snapshot.ts";
import { FIELDS } from "./fields.ts";
import { Entries, isFact, isLeaf, type Spec } from "./spec.ts";
import { RedactionError } from "./walk.ts";

/** Every fact of a snapshot that can be left out: `admin`, `assignments.reader`, `providers[].name`, … */
export function fieldNames(fields: Spec = FIELDS): string[] {
  return factsIn(fields, "");
}

/**
 * The snapshot without these facts: each becomes unknown because it was not asked, so the judge knows that it does not
 * know. Where nothing is left to say of the members of a list, the list is empty.
 * @throws RedactionError for a name that is no field's.
 */
export function dropFields(snapshot: TenantSnapshot, fields: Spec, dropped: readonly string[]): unknown {
  const names = fieldNames(fields);
  const stranger = dropped.find((name) => !names.includes(name));
  if (stranger !== undefined) throw new RedactionError(stranger);
  return dropped.length === 0 ? snapshot : drop(snapshot, fields, dropped, "");
}

function drop(value: unknown, spec: Spec | undefined, dropped: readonly string[], path: string): unknown {
  if (
    spec === undefined ||
    isLeaf(spec) ||
    spec instanceof Entries ||
    typeof value !== "object" ||
    value === null
  )
    return value;
  if (isFact(spec)) return dropped.includes(path) ? notAsked(value) : value;
  if (Array.isArray(value)) {
    const [item] = spec as readonly [Spec];
    const facts = factsIn(item, `${path}[]`);
    const empty = facts.length > 0 && facts.every((name) => dropped.includes(name));
    return empty ? [] : value.map((inner) => drop(inner, item, dropped, `${path}[]`));
  }
  const parts = spec as Readonly<Record<string, Spec>>;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      drop(inner, parts[name], dropped, below(path, name)),
    ]),
  );
}

function notAsked(fact: object): unknown {
  const { source, observedAt } = fact as { source: string; observedAt: string };
  return { state: "unknown", reason: { kind: "not-asked" }, source, observedAt };
}

function factsIn(spec: Spec, path: string): string[] {
  if (isLeaf(spec) || spec instanceof Entries) return [];
  if (isFact(spec)) return [path];
  if (Array.isArray(spec)) return factsIn((spec as readonly [Spec])[0], `${path}[]`);
  return Object.entries(spec).flatMap(([name, part]) => factsIn(part, below(path, name)));
}

const below = (path: string, name: string) => (path === "" ? name : `${path}.${name}`);
