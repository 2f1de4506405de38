import type { Kind } from "./kinds.ts";

/** What a field holds, where one word does not say it. */
export class Leaf {
  constructor(
    readonly kind: Kind,
    /** Values that mean something to a rule or to any reader and name nobody; never replaced. */
    readonly keep: readonly string[] = [],
    /** The kind depends on a sibling's value. */
    readonly by: { readonly sibling: string; readonly kinds: Readonly<Record<string, Kind>> } | null = null,
  ) {}

  kindIn(parent: Readonly<Record<string, unknown>>): Kind {
    const told = this.by && parent[this.by.sibling];
    return (
      (this.by && typeof told === "string" && Object.hasOwn(this.by.kinds, told) && this.by.kinds[told]) ||
      this.kind
    );
  }
}

/** An object with keys of its own choosing. */
export class Entries<S> {
  constructor(
    readonly keys: Kind | Leaf,
    readonly values: S,
  ) {}
}

/** What a value holds, leaf by leaf. A list of one stands for any number of the same. */
export type Spec = Kind | Leaf | Entries<Spec> | readonly [Spec] | { readonly [name: string]: Spec };

type Present<T> = Exclude<T, null | undefined>;
type Keys<T> = T extends unknown ? keyof T : never;
type At<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;
type Item<T> = T extends readonly (infer I)[] ? I : never;
type Scalar = string | number | boolean;

/**
 * The spec that says something of every leaf of T, whichever member of a union it is: a field that is added to T and not
 * to its spec does not compile. A scalar beside a list is what stands there in place of the list, and is judged alike.
 */
export type SpecOf<T> = [Present<T>] extends [Scalar]
  ? [Present<T>] extends [string]
    ? Kind | Leaf
    : "plain"
  : [Item<Present<T>>] extends [never]
    ? string extends Keys<Present<T>>
      ? Entries<SpecOf<At<Present<T>, string>>>
      : { readonly [K in Keys<Present<T>>]: SpecOf<At<Present<T>, K>> }
    : readonly [SpecOf<Item<Present<T>>>];

/** A fact of this value, known or not. */
export function fact<const S extends Spec>(value: S) {
  return {
    state: "plain",
    value,
    reason: { kind: "plain", detail: "free-text", scopes: ["permission"] },
    source: "call",
    observedAt: "plain",
  } as const;
}

/** Microsoft's words for this field. Any other is withheld where everything is. */
export function words(...known: string[]): Leaf {
  return new Leaf("word", known);
}

/** A value of this kind, unless it is one of these. */
export function except(kind: Kind, ...keep: string[]): Leaf {
  return new Leaf(kind, keep);
}

/** A kind that a sibling decides; `otherwise` where the sibling is missing or says something else. */
export function by(sibling: string, kinds: Readonly<Record<string, Kind>>, otherwise: Kind): Leaf {
  return new Leaf(otherwise, [], { sibling, kinds });
}

export function isLeaf(spec: Spec): spec is Kind | Leaf {
  return typeof spec === "string" || spec instanceof Leaf;
}

/** Whether this part of a spec was made by {@link fact}. */
export function isFact(spec: Spec): spec is ReturnType<typeof fact> {
  return !isLeaf(spec) && !Array.isArray(spec) && "value" in spec && "reason" in spec && "observedAt" in spec;
}

export const leafOf = (spec: Kind | Leaf): Leaf => (typeof spec === "string" ? new Leaf(spec) : spec);
