import { say, type Text } from "../knowledge/text.ts";
import type { SnapshotFile } from "./file.ts";
import type { Kind } from "./redaction/kinds.ts";
import type { Tally } from "./redaction/redact.ts";

/** One field of the file and what it holds. */
interface PreviewField {
  /** As in {@link SnapshotFile.dropped}. */
  readonly field: string;
  readonly name: Text;
  /** Left out: only when it was asked and by which call remains. */
  readonly dropped: boolean;
  readonly values: readonly PreviewValues[];
}

interface PreviewValues {
  readonly kind: Kind;
  readonly name: Text;
  readonly kept: number;
  readonly replaced: number;
}

/** Exactly what leaves with one file. */
export interface Preview {
  readonly level: SnapshotFile["level"];
  readonly fields: readonly PreviewField[];
  /** Of all values, without those that can name nobody. */
  readonly kept: number;
  readonly replaced: number;
  /** What no redaction of this kind can catch, to be read before the file is sent. */
  readonly limits: readonly Text[];
}

/** The account of a file, from the very run that redacted it. */
export function previewOf(tallies: readonly Tally[], { level, dropped }: SnapshotFile): Preview {
  const fields = [...new Set(tallies.map(({ field }) => field))];
  const telling = tallies.filter(({ kind }) => kind !== "plain");
  const sum = (part: "kept" | "replaced") => telling.reduce((total, tally) => total + tally[part], 0);
  return {
    level,
    fields: fields.map((field) => ({
      field,
      name: say(fieldKey(field)),
      dropped: dropped.includes(field),
      values: tallies
        .filter((tally) => tally.field === field)
        .map(({ kind, kept, replaced }) => ({ kind, name: say(kindKey(kind)), kept, replaced })),
    })),
    kept: sum("kept"),
    replaced: sum("replaced"),
    limits: LIMITS[level].map((limit) => say(`report_limit_${limit}`)),
  };
}

/** What redaction can't catch, by level. */
const LIMITS: Readonly<Record<SnapshotFile["level"], readonly string[]>> = {
  none: ["everything_stays", "sender"],
  people: ["names_in_text", "tenant_stays", "numbers", "sender"],
  everything: ["numbers", "times", "licences", "sender"],
};

/** Catalogue key of a field's name: `report_field_providers_name` for `providers[].name`. */
export const fieldKey = (field: string): string =>
  `report_field_${field
    .replace(/\W+/g, "_")
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()}`;

/** Catalogue key of a kind's name. */
export const kindKey = (kind: Kind): string => `report_kind_${kind.replaceAll("-", "_")}`;
