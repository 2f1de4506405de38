import type { TenantSnapshot } from "../tenant/snapshot.ts";
import type { SnapshotFile } from "./file.ts";
import { type Refusal, readFile, readSafely, refuse, refuseShape } from "./read-file.ts";
import { MAX_RECORDING_BYTES, RECORDING_KIND, RECORDING_VERSION, Recording } from "./recording/recording.ts";
import { replay } from "./recording/replay.ts";

export type AnyOpened =
  | {
      readonly ok: true;
      readonly snapshot: TenantSnapshot;
      /** null: a recording was opened, which is no file of our own making. */
      readonly file: SnapshotFile | null;
    }
  | Refusal;

/** Opens a tenant's facts, whether the extension saved them or the script recorded them. Never throws. */
export async function openAny(text: string): Promise<AnyOpened> {
  const parsed = readSafely(text, MAX_RECORDING_BYTES);
  if (!parsed.ok) return parsed;
  const { kind, version } = (parsed.value ?? {}) as { kind?: unknown; version?: unknown };
  if (kind !== RECORDING_KIND) {
    const read = readFile(text);
    return read.ok ? { ok: true, snapshot: read.file.snapshot, file: read.file } : read;
  }
  if (typeof version === "number" && version > RECORDING_VERSION)
    return refuse("newer", version, RECORDING_VERSION);
  const recording = Recording.safeParse(parsed.value);
  if (!recording.success) return refuseShape(recording.error.issues);
  try {
    return { ok: true, snapshot: await replay(recording.data), file: null };
  } catch {
    return refuseShape([]);
  }
}
