import type * as z from "zod/mini";
import { say, type Text } from "../knowledge/text.ts";
import { FILE_KIND, FILE_VERSION, MAX_FILE_BYTES, SnapshotFile } from "./file.ts";
import { harmIn, MAX_DEPTH } from "./harm.ts";
import { bytesOf, isCutShort } from "./json-text.ts";

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
  if (bytesOf(text) > MAX_FILE_BYTES) return refuse("too_large", MAX_FILE_BYTES / 1_000_000);
  const parsed = parse(text.replace(/^\ufeff/, ""));
  if (!parsed.ok) return parsed;
  const harm = harmIn(parsed.value);
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
  return fileOf(parsed.value);
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
  const result = SnapshotFile.safeParse(value);
  return result.success ? { ok: true, file: result.data } : refuse("shape", pathOf(result.error.issues));
}

/** Where the first mistake is, outermost name first. */
function pathOf(issues: readonly z.core.$ZodIssue[]): string {
  const [first] = issues;
  return (first?.path.map(String).join(".") || "?").slice(0, 120);
}

function refuse(why: string, ...args: (string | number)[]): Refusal {
  return { ok: false, problem: say(`report_import_${why}`, ...args) };
}
