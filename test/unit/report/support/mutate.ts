import { FILE_VERSION } from "../../../../src/report/file.ts";

/** Spoils a file in one of many ways. Deterministic: the same numbers spoil the same file alike. */

export interface Spoilt {
  readonly text: string;
  /** The key of the sentence by which it must be refused, where that is certain. */
  readonly refusedAs: string | null;
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
/** A whole number below `bound`. */
export type Pick = (bound: number) => number;

/** mulberry32, public domain. */
export function picker(seed: number): Pick {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

const oneOf = <T>(items: readonly T[], pick: Pick): T => items[pick(items.length)] as T;

const FRAGMENTS = [
  "{",
  "}",
  "[",
  "]",
  '"',
  ",",
  ":",
  "\\",
  "null",
  "true",
  "-",
  "1e999",
  "\u0000",
  "\ufeff",
  "/*",
  "\ud800",
];
const SCALARS: Json[] = [
  null,
  true,
  false,
  0,
  -1,
  0.5,
  "",
  "x",
  "known",
  "unknown",
  "2026-02-30T00:00:00Z",
  [],
  {},
  [[]],
  { a: 1 },
];

const TEXTUAL: ((text: string, pick: Pick) => Spoilt)[] = [
  (text, pick) => ({ text: text.slice(0, 1 + pick(text.trimEnd().length - 1)), refusedAs: "truncated" }),
  (text, pick) => {
    const at = pick(text.length);
    return { text: text.slice(0, at) + text.slice(at + 1 + pick(3)), refusedAs: null };
  },
  (text, pick) => {
    const at = pick(text.length);
    return { text: text.slice(0, at) + oneOf(FRAGMENTS, pick) + text.slice(at), refusedAs: null };
  },
  (text, pick) => {
    const at = pick(text.length);
    return {
      text: text.slice(0, at) + String.fromCharCode(pick(0x250)) + text.slice(at + 1),
      refusedAs: null,
    };
  },
  (text, pick) => {
    const [from, to] = [pick(text.length), pick(text.length)];
    const piece = text.slice(Math.min(from, to), Math.min(from, to) + pick(80));
    const at = pick(text.length);
    return { text: text.slice(0, at) + piece + text.slice(at), refusedAs: null };
  },
  (_text, pick) => ({
    text: oneOf(["", " ", "[]", "null", "1", '"x"', "{}", "<html>"], pick),
    refusedAs: null,
  }),
  (text) => ({ text: `\ufeff${text}`, refusedAs: null }),
];

const STRUCTURAL: ((root: { [name: string]: Json }, pick: Pick) => string | null)[] = [
  // A value becomes another.
  (root, pick) => {
    const place = anyPlace(root, pick);
    place.put(oneOf(SCALARS, pick));
    return null;
  },
  // A key goes.
  (root, pick) => {
    const { holder, key } = anyPlace(root, pick);
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
    return null;
  },
  // A key that nobody knows comes.
  (root, pick) => {
    const { holder } = anyPlace(root, pick);
    if (!Array.isArray(holder)) holder[`x${pick(9)}`] = oneOf(SCALARS, pick);
    return null;
  },
  // Two values change places.
  (root, pick) => {
    const [one, other] = [anyPlace(root, pick), anyPlace(root, pick)];
    const value = structuredClone(one.value);
    one.put(structuredClone(other.value));
    other.put(value);
    return null;
  },
  (root, pick) => {
    const { holder } = anyPlace(root, pick);
    if (Array.isArray(holder)) return null;
    const name = oneOf(["__proto__", "constructor", "prototype"], pick);
    Object.defineProperty(holder, name, { value: { polluted: true }, enumerable: true });
    return "key";
  },
  (root, pick) => {
    let nest: Json = oneOf(SCALARS, pick);
    for (let depth = 40 + pick(2000); depth > 0; depth--) nest = pick(2) ? [nest] : { n: nest };
    anyPlace(root, pick).put(nest);
    return "too_deep";
  },
  (root, pick) => {
    anyPlace(root, pick).put(oneOf([1e300, -1e300, 2 ** 53, -(2 ** 60)], pick));
    return "number";
  },
  (root, pick) => {
    root.version = FILE_VERSION + 1 + pick(1000);
    return "newer";
  },
  (root, pick) => {
    root.version = FILE_VERSION - 1 - pick(FILE_VERSION);
    return "older";
  },
  (root, pick) => {
    root.kind = oneOf(["", "har", "defender-experts-companion/report", 1, null], pick);
    return "not_ours";
  },
  (root, pick) => {
    delete root[oneOf(["version", "exportedAt", "level", "dropped", "snapshot"], pick)];
    return "shape";
  },
];

interface PlaceIn {
  readonly holder: Json[] | { [name: string]: Json };
  readonly key: string;
  readonly value: Json;
  put(value: Json): void;
}

/** Somewhere below the root, at any depth, never the root's own kind and version. */
function anyPlace(root: { [name: string]: Json }, pick: Pick): PlaceIn {
  const top = (root.snapshot ? "snapshot" : "answers") as keyof typeof root;
  let holder: PlaceIn["holder"] = root[top] as { [name: string]: Json };
  for (;;) {
    const keys: string[] = Object.keys(holder);
    if (keys.length === 0) return placeIn(root, top as string);
    const key = oneOf(keys, pick);
    const inner: Json = placeIn(holder, key).value;
    if (typeof inner !== "object" || inner === null || Object.keys(inner).length === 0 || pick(4) === 0)
      return placeIn(holder, key);
    holder = inner;
  }
}

function placeIn(holder: PlaceIn["holder"], key: string): PlaceIn {
  const record = holder as { [name: string]: Json };
  return {
    holder,
    key,
    value: record[key] as Json,
    put: (value) => {
      record[key] = value;
    },
  };
}

export function spoil(text: string, pick: Pick): Spoilt {
  if (pick(2) === 0) return oneOf(TEXTUAL, pick)(text, pick);
  const root = JSON.parse(text) as { [name: string]: Json };
  const sure = oneOf(STRUCTURAL, pick)(root, pick);
  return { text: JSON.stringify(root), refusedAs: sure };
}
