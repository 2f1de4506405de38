/** What a name is that must not be seen. `own`: a word that the presenter added. */
export const MASKED_KINDS = [
  "person",
  "mail",
  "tenant",
  "domain",
  "policy",
  "group",
  "device",
  "id",
  "ip",
  "own",
] as const;
export type MaskedKind = (typeof MASKED_KINDS)[number];

/** English in every language, as in files: a pseudonym is to be told at once from a name of the reader's own. */
const NOUNS: Partial<Record<MaskedKind, string>> = {
  person: "Person",
  tenant: "Tenant",
  policy: "Policy",
  group: "Group",
  device: "Device",
  own: "Hidden",
};

/** No vowels, so that no word is spelled, and no letter that looks like a digit. */
const SIGNS = "BCDFGHJKMNPQRSTVWXZ23456789";
/** Some fourteen million: two names of one tenant hardly ever share a pseudonym. */
const LENGTH = 5;

const GUID_HEAD = "facade00";
const DOMAIN = "masked.example";

/** Pseudonyms inside a text, so that none is ever masked again. */
export const PSEUDONYMS = new RegExp(
  `((?:${Object.values(NOUNS).join("|")}) [${SIGNS}]{${LENGTH}}\\b|(?<![\\w-])[\\w-]+(?:@|\\.)${DOMAIN}|${GUID_HEAD}-[0-9a-f-]{27}|\\b198\\.1[89]\\.\\d+\\.\\d+|2001:db8:[0-9a-f:]+)`,
  "giu",
);

/**
 * What stands for a name. It follows from the name and the salt alone, so that every tab, the panel and the background give
 * the same without asking each other.
 */
export function pseudonymOf(kind: MaskedKind, value: string, salt: string): string {
  const numbers = hash(`${salt}\n${value.trim().toLowerCase()}`);
  const [first, second, third, fourth] = numbers;
  const code = Array.from({ length: LENGTH }, (_, index) => {
    const of = (index < 3 ? first : second) >>> ((index % 3) * 8);
    return SIGNS.charAt((of & 255) % SIGNS.length);
  }).join("");
  const noun = NOUNS[kind];
  if (noun) return `${noun} ${code}`;
  if (kind === "mail") return `user-${code.toLowerCase()}@${DOMAIN}`;
  if (kind === "domain") return `${code.toLowerCase()}.${DOMAIN}`;
  const hex = [first, second, third, fourth].map((part) => part.toString(16).padStart(8, "0")).join("");
  if (kind === "id")
    return `${GUID_HEAD}-${hex.slice(0, 4)}-4${hex.slice(5, 8)}-a${hex.slice(9, 12)}-${hex.slice(12, 24)}`;
  // Networks that are set aside for benchmarks (RFC 2544) and for documentation (RFC 3849).
  return value.includes(":")
    ? `2001:db8:${hex.slice(0, 4)}::${hex.slice(4, 8)}`
    : `198.${18 + (first & 1)}.${(second >>> 3) & 255}.${(third >>> 5) & 255}`;
}

/** 128 bits that tell names apart; not a cryptographic hash. MurmurHash3's mixing, public domain. */
function hash(text: string): [number, number, number, number] {
  const state: [number, number, number, number] = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    for (let lane = 0; lane < 4; lane++)
      state[lane] =
        Math.imul((state[lane] ?? 0) ^ (sign + lane * 0x101), 0xcc9e2d51 + lane * 2) ^
        ((state[lane] ?? 0) >>> 15);
  }
  return state.map((part) => {
    let mixed = part;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  }) as [number, number, number, number];
}
