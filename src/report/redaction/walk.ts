import { Entries, isFact, isLeaf, type Leaf, leafOf, type Spec } from "./spec.ts";

/** Something of a snapshot could not be redacted, so no file may be made of it. `path` says what. */
export class RedactionError extends Error {
  override readonly name = "RedactionError";
  constructor(readonly path: string) {
    super(`no redaction for ${path}`);
  }
}

interface Place {
  /** `policies.value[].displayName` */
  readonly path: string;
  /** The fact that the value belongs to (`policies`, `providers[].name`), or else the first part of the path. */
  readonly field: string;
}

/** What becomes of one string; everything else is no business of redaction. */
export type Visit = (leaf: Leaf, value: string | number | boolean, place: Place, parent: Parent) => unknown;
type Parent = Readonly<Record<string, unknown>>;

/**
 * A copy of the value with every leaf put through `visit`, in the order of the value's own keys.
 * @throws RedactionError where the value holds anything that the spec does not speak of.
 */
export function walk(value: unknown, spec: Spec, visit: Visit): unknown {
  return step(value, spec, visit, { path: "", field: "" }, {});
}

function step(value: unknown, spec: Spec, visit: Visit, at: Place, parent: Parent): unknown {
  if (value === null || value === undefined) return value;
  const place = isFact(spec) ? { path: at.path, field: at.path } : at;
  if (isLeaf(spec)) return visitLeaf(value, leafOf(spec), visit, place, parent);
  if (spec instanceof Entries) return entries(value, spec, visit, place);
  if (isList(spec)) {
    const inside = { ...place, path: `${place.path}[]` };
    return Array.isArray(value)
      ? value.map((item) => step(item, spec[0], visit, inside, parent))
      : isLeaf(spec[0])
        ? visitLeaf(value, leafOf(spec[0]), visit, place, parent)
        : refuse(place);
  }
  if (typeof value !== "object" || Array.isArray(value)) return refuse(place);
  const own = value as Parent;
  return Object.fromEntries(
    Object.entries(own).map(([name, inner]) => {
      const next = below(place, name);
      const part = Object.hasOwn(spec, name) ? spec[name] : undefined;
      return [name, part === undefined ? refuse(next) : step(inner, part, visit, next, own)];
    }),
  );
}

function visitLeaf(value: unknown, leaf: Leaf, visit: Visit, place: Place, parent: Parent): unknown {
  const plain = leaf.kindIn(parent) === "plain";
  if (typeof value === "string" || (plain && (typeof value === "number" || typeof value === "boolean")))
    return visit(leaf, value, place, parent);
  return refuse(place);
}

function entries(value: unknown, spec: Entries<Spec>, visit: Visit, place: Place): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse(place);
  const inside = { ...place, path: `${place.path}{}` };
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      visitLeaf(name, leafOf(spec.keys), visit, inside, {}),
      step(inner, spec.values, visit, inside, {}),
    ]),
  );
}

function isList(spec: Spec): spec is readonly [Spec] {
  return Array.isArray(spec);
}

function below({ path, field }: Place, name: string): Place {
  return { path: path === "" ? name : `${path}.${name}`, field: field === "" ? name : field };
}

function refuse({ path }: Place): never {
  throw new RedactionError(path);
}
