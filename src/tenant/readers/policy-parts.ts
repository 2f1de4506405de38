import { POLICY_PARTS, POLICY_WORDS } from "../../knowledge/policy-parts.ts";

/** So many parts are named; one is enough to know that the policy isn't understood. */
const NAMED = 10;
const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * Parts of a policy, as Graph sent it, that are set and that this version doesn't know, by their paths
 * (`conditions.users.includeSomething`). What isn't read must make a policy unknown, and never invisible.
 */
export function unreadIn(policy: unknown): string[] {
  const found = [...unknownParts(policy, POLICY_PARTS, ""), ...unknownWords(policy)];
  return [...new Set(found)].slice(0, NAMED).map((path) => path.slice(0, 80));
}

/** Whether anything is configured in it: Graph sends unset parts as null, or as objects of empty lists. */
export function isSet(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (isObject(value)) {
    return Object.entries(value).some(([name, inner]) => !name.includes("@") && isSet(inner));
  }
  return value !== null && value !== undefined && value !== false && value !== "" && value !== "none";
}

type Parts = { readonly [name: string]: true | Parts };

function unknownParts(value: unknown, known: Parts, path: string): string[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name.includes("@") || !isSet(inner)) return [];
    const here = path ? `${path}.${name}` : name;
    const part = Object.hasOwn(known, name) ? known[name] : undefined;
    // What Graph adds to a policy itself is a date or a note more often than not; what it adds below decides something.
    if (part === undefined) return path || typeof inner === "object" ? [here] : [];
    return part === true ? [] : unknownParts(inner, part, here);
  });
}

/** Lists of ids in which Graph also uses words of its own, such as `All`: a word that isn't known could mean anybody. */
function unknownWords(policy: unknown): string[] {
  return Object.entries(POLICY_WORDS).flatMap(([path, words]) => {
    const values = path.split(".").reduce((at, name) => (isObject(at) ? at[name] : undefined), policy);
    return listOf(values).some((value) => !GUID.test(value) && !words.includes(value)) ? [path] : [];
  });
}

function listOf(value: unknown): string[] {
  if (typeof value === "string")
    return value
      .split(",")
      .map((member) => member.trim())
      .filter(Boolean);
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
