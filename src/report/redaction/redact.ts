import { TenantSnapshot } from "../../tenant/snapshot.ts";
import { redactCall, WITHHELD } from "./call.ts";
import { dropFields } from "./drop.ts";
import { FIELDS } from "./fields.ts";
import { findNames, type Piece } from "./in-text.ts";
import { type Kind, type Level, PSEUDONYMISED } from "./kinds.ts";
import { createPseudonyms, isExpertsName, type Pseudonyms } from "./pseudonyms.ts";
import { isPublic } from "./public-values.ts";
import { isCode, isGuid, isInstant, isLicence, isMail, isPermission, NAMED_INSIDE } from "./shapes.ts";
import type { Leaf, Spec } from "./spec.ts";
import { walk } from "./walk.ts";

export interface RedactOptions {
  readonly level: Level;
  /** Fields to leave out, by the names that `fieldNames()` gives. */
  readonly dropped: readonly string[];
  /** At least 16 bytes of `crypto.getRandomValues`, new for each file. */
  readonly salt: Uint8Array;
  /** What each field holds. Only tests have another. */
  readonly fields?: Spec;
}

/** How many values of one kind in one field stayed as they were, and how many did not. */
export interface Tally {
  readonly field: string;
  readonly kind: Kind;
  kept: number;
  replaced: number;
}

export interface Redaction {
  readonly snapshot: TenantSnapshot;
  readonly tallies: readonly Tally[];
}

/**
 * The snapshot as it may leave. The judge says the same of it as of the original, but for the names.
 * @throws RedactionError where a value is found that the table of fields does not speak of, or a field to leave out that
 *   there is not; ZodError where it is no snapshot; RangeError where the salt is too short. Then nothing may leave.
 */
export function redact(snapshot: unknown, options: RedactOptions): Redaction {
  const { level, dropped, salt, fields = FIELDS } = options;
  const whole = TenantSnapshot.parse(snapshot);
  const pseudonyms = createPseudonyms(salt);
  // Before anything is left out: what stands in a field that is dropped may be repeated in one that is not.
  const otherIds = collect(whole, fields, level, pseudonyms);
  const treat = treatment(level, pseudonyms, otherIds);
  const tallies = new Map<string, Tally>();
  const redacted = walk(dropFields(whole, fields, dropped), fields, (leaf, value, { field }, parent) => {
    const kind = leaf.kindIn(parent);
    const result = typeof value === "string" ? treat(kind, leaf, value) : value;
    const key = `${field} ${kind}`;
    const tally = tallies.get(key) ?? { field, kind, kept: 0, replaced: 0 };
    tally[result === value ? "kept" : "replaced"] += 1;
    tallies.set(key, tally);
    return result;
  });
  return { snapshot: TenantSnapshot.parse(redacted), tallies: [...tallies.values()] };
}

/** Draws the pseudonyms of all that is to be replaced; returns the ids that are known to be nobody's. */
function collect(
  snapshot: TenantSnapshot,
  fields: Spec,
  level: Level,
  pseudonyms: Pseudonyms,
): ReadonlySet<string> {
  const otherIds = new Set<string>();
  walk(snapshot, fields, (leaf, value, _place, parent) => {
    const kind = leaf.kindIn(parent);
    if (typeof value !== "string" || isKept(leaf, value)) return value;
    if (PSEUDONYMISED[level].has(kind)) pseudonymOf(kind, value, pseudonyms);
    else if (isGuid(value)) otherIds.add(value.toLowerCase());
    return value;
  });
  return otherIds;
}

/** Ids below a path keep the path: `/administrativeUnits/…` says that a role covers a part of the directory. */
function pseudonymOf(kind: Kind, value: string, pseudonyms: Pseudonyms): string {
  const [, path, id] = (kind === "object-id" && /^(\/administrativeUnits\/)(.+)$/.exec(value)) || [];
  return path && id ? path + pseudonyms.of(kind, id) : pseudonyms.of(kind, value);
}

function isKept(leaf: Leaf, value: string): boolean {
  return (
    value === "" ||
    isPublic(value) ||
    leaf.keep.some((word) => word.toLowerCase() === value.trim().toLowerCase())
  );
}

/** What becomes of one string. */
function treatment(level: Level, pseudonyms: Pseudonyms, otherIds: ReadonlySet<string>) {
  const namesIn = findNames(pseudonyms);
  const inText = (text: string): Piece[] =>
    text.split(NAMED_INSIDE).flatMap((piece, index) => {
      if (index % 2 === 0) return piece === "" ? [] : namesIn(piece);
      const known = replaceNamed(piece);
      return [{ text: known ?? piece, replaced: known !== null }];
    });
  const replaceNamed = (value: string): string | null => {
    if (isPublic(value)) return value;
    const known = pseudonyms.known(value);
    if (known !== undefined) return known;
    if (isMail(value)) return pseudonyms.of("upn", value);
    if (!isGuid(value)) return level === "everything" ? pseudonyms.of("ip", value) : null;
    return otherIds.has(value.toLowerCase()) ? null : pseudonyms.of("person-id", value);
  };
  const joined = (text: string) =>
    inText(text)
      .map((piece) => piece.text)
      .join("");

  return (kind: Kind, leaf: Leaf, value: string): string => {
    if (level === "none" || kind === "plain" || isKept(leaf, value)) return value;
    if (PSEUDONYMISED[level].has(kind)) return pseudonymOf(kind, value, pseudonyms);
    const strict = level === "everything";
    switch (kind) {
      case "word":
        return strict ? WITHHELD : value;
      case "time":
        return strict && !isInstant(value) ? WITHHELD : value;
      case "licence":
        return strict && !isLicence(value) ? WITHHELD : value;
      case "permission":
        return strict && !isPermission(value) ? WITHHELD : value;
      case "call":
        return strict ? redactCall(value, (part) => inCall(part)) : joined(value);
      case "free-text":
        return strict ? onlyKnown(inText(value), value) : joined(value);
      case "policy-name": {
        // The experts' policies are told by how their names begin, whoever has a name like that.
        const prefix = isExpertsName(value) ? value.slice(0, value.indexOf("-") + 1) : "";
        return prefix + joined(value.slice(prefix.length));
      }
      default:
        return pseudonyms.known(value) ?? joined(value);
    }
  };

  function inCall(part: string): string | null {
    return isGuid(part) || isMail(part) ? replaceNamed(part) : (pseudonyms.known(part) ?? null);
  }
}

/** A text that may say anything: what it repeats of the snapshot stays told by its pseudonym, and no other word does. */
function onlyKnown(pieces: readonly Piece[], text: string): string {
  if (!pieces.some((piece) => piece.replaced)) return isCode(text) ? text : WITHHELD;
  return pieces.map((piece) => (piece.replaced ? piece.text : WITHHELD)).join(" ");
}
