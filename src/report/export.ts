import { say } from "../knowledge/text.ts";
import type { TenantSnapshot } from "../tenant/snapshot.ts";
import { FILE_KIND, FILE_VERSION, type SnapshotFile, writeFile } from "./file.ts";
import { type Preview, previewOf } from "./preview.ts";
import { type Refusal, readFile } from "./read-file.ts";
import { type RedactOptions, redact } from "./redaction/redact.ts";
import { RedactionError } from "./redaction/walk.ts";

export interface ExportOptions extends RedactOptions {
  /** ISO 8601. */
  readonly exportedAt: string;
  /** The facts are those of a simulated tenant. */
  readonly practice: boolean;
}

export type Export =
  | {
      readonly ok: true;
      readonly file: SnapshotFile;
      /** What is saved, to the byte. */
      readonly text: string;
      /** What leaves with this very text. */
      readonly preview: Preview;
    }
  | Refusal;

/**
 * Makes the file that leaves and, from the same run, the account of what is in it. Where anything goes wrong on the way
 * there is no file. Never throws.
 */
export function exportSnapshot(snapshot: TenantSnapshot, options: ExportOptions): Export {
  const { level, dropped, exportedAt, practice } = options;
  try {
    const redaction = redact(snapshot, options);
    const file: SnapshotFile = {
      kind: FILE_KIND,
      version: FILE_VERSION,
      exportedAt,
      level,
      dropped: [...dropped].sort(),
      practice,
      snapshot: redaction.snapshot,
    };
    const text = writeFile(file);
    // A file that could not be opened again helps nobody; nor is it known what would be wrong with it.
    const again = readFile(text);
    return again.ok ? { ok: true, file, text, preview: previewOf(redaction.tallies, file) } : again;
  } catch (error) {
    const path = error instanceof RedactionError ? error.path : "?";
    return { ok: false, problem: say("report_export_failed", path) };
  }
}
