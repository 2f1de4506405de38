import type * as z from "zod/mini";
import { say, type Text } from "../knowledge/text.ts";
import { FILE_KIND, FILE_VERSION, MAX_FILE_BYTES, SnapshotFile } from "./file.ts";
import { bytesOf, isCutShort } from "./json-text.ts";
import { findUnsafe, MAX_DEPTH } from "./unsafe-json.ts";

export type FileRead = { readonly ok: true; readonly file: SnapshotFile } | Refusal;
/** A file that is not taken. `problem` says what was wrong with it and what to do. */
export interface Refusal {
  readonly ok: false;
  readonly problem: Text;
}

/**
 * Opens a file that somebody sent. The file is not to be trusted: whatever is not exactly what {@link writeFile} writes is
 * refused or left out. Never throws.
 */
export function readFile(text: string): FileRead {
  const parsed = readSafely(text, MAX_FILE_BYTES);
  return parsed.ok ? fileOf(parsed.value) : parsed;
}

/** JSON of any shape that is not too large and holds nothing that could do harm. Never throws. */
export function readSafely(text: string, maxBytes: number): { ok: true; value: unknown } | Refusal {
  if (bytesOf(text) > maxBytes) return refuse("too_large", maxBytes / 1_000_000);
  const parsed = parse(text.replace(/^\ufeff/, ""));
  if (!parsed.ok) return parsed;
  const harm = findUnsafe(parsed.value);
  if (harm) {
    switch (harm.kind) {
      case "depth":
        return refuse("too_deep", MAX_DEPTH);
      case "key":
        return refuse("key", harm.path);
      case "number":
        return refuse("number", harm.path);
    }
  }
  return parsed;
}

function parse(text: string): { ok: true; value: unknown } | Refusal {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    // Some engines give up on deep nesting before it can be measured.
    if (!(error instanceof SyntaxError)) return refuse("too_deep", MAX_DEPTH);
    return refuse(isCutShort(text) ? "truncated" : "not_json");
  }
}

function fileOf(value: unknown): FileRead {
  const { kind, version } = (typeof value === "object" && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  if (Array.isArray(value) || kind !== FILE_KIND) return refuse("not_ours");
  if (typeof version === "number" && version > FILE_VERSION) return refuse("newer", version, FILE_VERSION);
  if (typeof version === "number" && version < FILE_VERSION) return refuse("older", version, FILE_VERSION);
  const result = SnapshotFile.safeParse(value);
  return result.success ? { ok: true, file: result.data } : refuseShape(result.error.issues);
}

/** @param issues what the schema complains of. */
export function refuseShape(issues: readonly z.core.$ZodIssue[]): Refusal {
  return refuse("shape", pathOf(issues));
}

/** Where the first mistake is, outermost name first. */
function pathOf(issues: readonly z.core.$ZodIssue[]): string {
  const [first] = issues;
  return (first?.path.map(String).join(".") || "?").slice(0, 120);
}

/** The sentence is `report_import_<why>`. */
export function refuse(why: string, ...args: (string | number)[]): Refusal {
  return { ok: false, problem: say(`report_import_${why}`, ...args) };
}
