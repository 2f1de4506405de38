import type { Pseudonyms } from "./pseudonyms.ts";
import { isGuid, isIpv4, isMail } from "./shapes.ts";

/** A piece of a text: as it was, or what stands in place of a value that was found in it. */
export interface Piece {
  readonly text: string;
  readonly replaced: boolean;
}

/** Shorter names would be found inside words of every language. */
const SHORTEST = 3;
const SHORTEST_PART = 4;

/** Words that are part of the names of shared accounts and, far more often, of none. */
const COMMON = new Set(
  "account admin administrator analyst block cloud conditional directory experts global group guest help info manager microsoft office operator policy portal reader require security service support team tenant test user users".split(
    " ",
  ),
);

/**
 * Finds values that have a pseudonym inside other texts: whole, at the bounds of words, in either case; of people's names
 * and addresses also each part that is long enough to be told from a word.
 */
export function findNames(pseudonyms: Pick<Pseudonyms, "all">): (text: string) => Piece[] {
  const byFirstWord = new Map<string, { folded: string; lead: number; pseudonym: string }[]>();
  const add = (value: string, pseudonym: string) => {
    const first = /[\p{L}\p{N}]+/u.exec(value);
    if (!first) return;
    const key = first[0].toLowerCase();
    const entry = { folded: value.toLowerCase(), lead: first.index, pseudonym };
    byFirstWord.set(key, [...(byFirstWord.get(key) ?? []), entry]);
  };
  for (const { kind, value, pseudonym } of pseudonyms.all()) {
    if (isGuid(value) || isIpv4(value)) continue;
    const trimmed = value.trim();
    if (trimmed.length >= SHORTEST && !COMMON.has(trimmed.toLowerCase())) add(trimmed, pseudonym);
    if (kind !== "person-name" && kind !== "upn") continue;
    const own = isMail(value) ? value.slice(0, value.lastIndexOf("@")) : value;
    for (const part of [own, ...own.split(/[^\p{L}\p{N}]+/u)])
      if (part !== trimmed && part.length >= SHORTEST_PART && !COMMON.has(part.toLowerCase()))
        add(part, pseudonym);
  }
  for (const entries of byFirstWord.values()) entries.sort((a, b) => b.folded.length - a.folded.length);

  return (text) => {
    const pieces: Piece[] = [];
    let done = 0;
    for (const word of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const found = byFirstWord.get(word[0].toLowerCase())?.find(({ folded, lead }) => {
        const start = word.index - lead;
        const end = start + folded.length;
        return start >= done && text.slice(start, end).toLowerCase() === folded && isBound(text, end, folded);
      });
      if (!found) continue;
      const start = word.index - found.lead;
      if (start > done) pieces.push({ text: text.slice(done, start), replaced: false });
      pieces.push({ text: found.pseudonym, replaced: true });
      done = start + found.folded.length;
    }
    if (done < text.length) pieces.push({ text: text.slice(done), replaced: false });
    return pieces;
  };
}

/** A value that ends in a word must not go on in the text. */
function isBound(text: string, end: number, value: string): boolean {
  return !/[\p{L}\p{N}]$/u.test(value) || !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
}
