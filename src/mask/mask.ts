import { findNames } from "../report/redaction/in-text.ts";
import { isGuid, isIpv4, NAMED_INSIDE } from "../report/redaction/shapes.ts";
import { type MaskedKind, PSEUDONYMS, pseudonymOf } from "./pseudonym.ts";

/** A name and what it is. */
export type MaskedName = readonly [kind: MaskedKind, value: string];

export interface MaskOptions {
  /** Drawn for the browser's session. */
  readonly salt: string;
  readonly names: readonly MaskedName[];
  /** Words that the presenter added; found inside of other words too. */
  readonly own: readonly string[];
  /** Values that are everybody's, and stay. */
  readonly keep?: (value: string) => boolean;
}

export interface Mask {
  /** The text as it may be seen. A text that was masked before comes back as it is. */
  mask(text: string): string;
  /** From now on this name is masked too. @returns whether it is new. */
  learn(kind: MaskedKind, value: string): boolean;
}

/** IPv6, tenants' own domains, and names that Windows gives to computers. */
const HEX = "[0-9a-f]{1,4}";
const MORE_INSIDE = new RegExp(
  `((?<![\\w:.])(?:(?:${HEX}:){7}${HEX}|${HEX}(?::${HEX}){0,6}::(?:${HEX}(?::${HEX}){0,6})?)(?![\\w:])|(?<![\\w-])[\\w-]+\\.onmicrosoft\\.com\\b|(?<![\\w-])(?:DESKTOP|LAPTOP|WIN)-[0-9A-Z]{6,12}(?![\\w-]))`,
  "giu",
);
const SHORTEST = 2;

/** Puts pseudonyms in place of all that could name somebody. Pure; the same names and salt give the same pseudonyms. */
export function createMask({ salt, names, own, keep = () => false }: MaskOptions): Mask {
  const known = new Map<string, { kind: MaskedKind; value: string; pseudonym: string }>();
  const ownWords = own.map((word) => word.trim()).filter((word) => word.length >= SHORTEST);
  const ownPattern =
    ownWords.length === 0
      ? null
      : new RegExp(
          `(${[...ownWords]
            .sort((a, b) => b.length - a.length)
            .map(escaped)
            .join("|")})`,
          "giu",
        );
  let find: ReturnType<typeof findNames> | null = null;

  function learn(kind: MaskedKind, raw: string): boolean {
    const value = raw.trim();
    const key = value.toLowerCase();
    if (value.length <= SHORTEST || known.has(key) || keep(value) || isPseudonym(value)) return false;
    known.set(key, { kind, value, pseudonym: pseudonymOf(kind, value, salt) });
    find = null;
    return true;
  }
  for (const [kind, value] of names) learn(kind, value);

  const namesIn = (text: string): string => {
    find ??= findNames({
      all: () =>
        [...known.values()].map(({ kind, value, pseudonym }) => ({
          kind: kind === "person" ? "person-name" : kind === "mail" ? "upn" : "free-text",
          value,
          pseudonym,
        })),
    });
    return find(text)
      .map((piece) => piece.text)
      .join("");
  };
  const steps: ((text: string) => string)[] = [
    (text) =>
      parted(text, NAMED_INSIDE, (value) => (keep(value) ? value : pseudonymOf(kindOf(value), value, salt))),
    (text) => parted(text, MORE_INSIDE, (value) => pseudonymOf(furtherKindOf(value), value, salt)),
    (text) => (ownPattern ? parted(text, ownPattern, (word) => pseudonymOf("own", word, salt)) : text),
    namesIn,
  ];

  return {
    learn,
    mask: (text) => steps.reduce((before, step) => outside(before, PSEUDONYMS, step), text),
  };

  function kindOf(value: string): MaskedKind {
    return known.get(value.toLowerCase())?.kind ?? (isGuid(value) ? "id" : isIpv4(value) ? "ip" : "mail");
  }
}

function furtherKindOf(value: string): MaskedKind {
  return value.includes(":") ? "ip" : value.includes(".") ? "domain" : "device";
}

function isPseudonym(value: string): boolean {
  return outside(value, PSEUDONYMS, () => "") !== "";
}

/** The text with what matches put through `change`. @param pattern has one group around all of it. */
function parted(text: string, pattern: RegExp, change: (match: string) => string): string {
  return text
    .split(pattern)
    .map((piece, index) => (index % 2 === 1 ? change(piece) : piece))
    .join("");
}

/** The text with all that does not match put through `change`. */
function outside(text: string, pattern: RegExp, change: (rest: string) => string): string {
  const pieces = text.split(pattern);
  return pieces.length === 1
    ? change(text)
    : pieces.map((piece, index) => (index % 2 === 1 || piece === "" ? piece : change(piece))).join("");
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
