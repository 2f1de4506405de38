import { EXPERTS_POLICY_PREFIX } from "../../knowledge/provider.ts";
import type { Kind } from "./kinds.ts";
import { type Random, randomFrom } from "./random.ts";
import { isGuid, isIpv4, isIpv6, isMail } from "./shapes.ts";

/** What stands for a value in one file. */
export interface Pseudonyms {
  /** The value's pseudonym, drawn when it is first asked for. */
  of(kind: Kind, value: string): string;
  /** The value's pseudonym if it has one. */
  known(value: string): string | undefined;
  /** Every value with its pseudonym and the kind that it was first seen as. */
  all(): readonly { readonly kind: Kind; readonly value: string; readonly pseudonym: string }[];
}

/** Words that name what a nameless value is. English in every language: the file is for support, not for reading. */
const NOUNS: Partial<Record<Kind, string>> = {
  "person-name": "Person",
  "tenant-name": "Tenant",
  "policy-name": "Policy",
  "group-name": "Group",
};

/**
 * Pseudonyms in the shape of what they replace: a GUID for a GUID, an address for an address. A tag that is drawn for the
 * file stands in each, so that nobody takes `Person 1` of two files for the same person.
 */
export function createPseudonyms(salt: Uint8Array): Pseudonyms {
  const random = randomFrom(salt);
  const tag = tagFrom(random);
  const counts = new Map<string, number>();
  const given = new Map<string, { kind: Kind; value: string; pseudonym: string }>();

  const next = (noun: string) => {
    const count = (counts.get(noun) ?? 0) + 1;
    counts.set(noun, count);
    return count;
  };

  function draw(kind: Kind, value: string): string {
    if (isGuid(value)) return guidFrom(random);
    const noun = NOUNS[kind];
    if (isExpertsName(value)) {
      const end = /-\s*do not delete\s*$/i.test(value) ? "-DO NOT DELETE" : "";
      return `${EXPERTS_POLICY_PREFIX}Policy ${tag}-${next("Policy")}${end}`;
    }
    if (noun) return `${noun} ${tag}-${next(noun)}`;
    if (kind === "upn" || isMail(value)) return `user${next("user")}@${tag}.redacted.example`;
    if (kind === "domain") return `tenant${next("domain")}.${tag}.redacted.example`;
    // Networks that are set aside for benchmarks (RFC 2544) and for documentation (RFC 3849).
    const host = next("ip") % 0x1_ff_ff;
    if (isIpv4(value)) return `198.${18 + (host >> 16)}.${(host >> 8) & 255}.${host & 255}`;
    if (isIpv6(value)) return `2001:db8:${(random() & 0xffff).toString(16)}::${host.toString(16)}`;
    return `id${next("id")}-${tag}`;
  }

  return {
    of(kind, value) {
      const key = keyOf(value);
      let entry = given.get(key);
      if (!entry) {
        entry = { kind, value, pseudonym: draw(kind, value) };
        given.set(key, entry);
      }
      return inCaseOf(value, entry.pseudonym);
    },
    known(value) {
      const entry = given.get(keyOf(value));
      return entry && inCaseOf(value, entry.pseudonym);
    },
    all: () => [...given.values()],
  };
}

/** GUIDs and addresses are the same in either case; names are not. */
const keyOf = (value: string) => (isGuid(value) || isMail(value) ? value.toLowerCase() : value);

/** Rules compare ids letter by letter, so one that was written in capitals stays apart from one that was not. */
const inCaseOf = (value: string, pseudonym: string) =>
  isGuid(value) && value !== value.toLowerCase() ? pseudonym.toUpperCase() : pseudonym;

/** Whether a policy of this name counts as the experts' own; a pseudonym must not change that. */
export const isExpertsName = (name: string): boolean =>
  name.trim().toLowerCase().startsWith(EXPERTS_POLICY_PREFIX.toLowerCase());

function guidFrom(random: Random): string {
  const hex = [random(), random(), random(), random()]
    .map((part) => part.toString(16).padStart(8, "0"))
    .join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function tagFrom(random: Random): string {
  // A letter first, and no vowels, so that no word is spelled.
  const letters = "bcdfghjkmnpqrstvwxz";
  const pick = (from: string) => from.charAt(random() % from.length);
  return pick(letters) + pick(`${letters}23456789`) + pick(`${letters}23456789`) + pick(`${letters}23456789`);
}
