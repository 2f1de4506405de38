/** What a parsed file holds that no honest file would. `path` says where, outermost name first. */
export type Unsafe = { readonly kind: "depth" } | { readonly kind: "key" | "number"; readonly path: string };

/** A snapshot nests eight deep at the most. */
export const MAX_DEPTH = 32;

/** Keys through which an object could change what all objects inherit. */
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/** Finds nesting that is too deep, keys that are dangerous, and numbers that JavaScript cannot hold exactly. */
export function findUnsafe(value: unknown, path: readonly string[] = []): Unsafe | null {
  if (typeof value === "number") return isSound(value) ? null : { kind: "number", path: shown(path) };
  if (typeof value !== "object" || value === null) return null;
  if (path.length >= MAX_DEPTH) return { kind: "depth" };
  for (const [name, inner] of Object.entries(value)) {
    const below = [...path, name];
    if (FORBIDDEN.has(name)) return { kind: "key", path: shown(below) };
    const harm = findUnsafe(inner, below);
    if (harm) return harm;
  }
  return null;
}

/** Counts, codes and sizes; a minus zero would not survive being saved. */
function isSound(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER && !Object.is(value, -0);
}

const shown = (path: readonly string[]) => path.join(".").slice(0, 120);
