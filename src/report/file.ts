import * as z from "zod/mini";
import { Instant } from "../tenant/fact.ts";
import { TenantSnapshot } from "../tenant/snapshot.ts";
import { Level } from "./redaction/kinds.ts";

export const FILE_KIND = "defender-experts-companion/snapshot";
export const FILE_VERSION = 2;
/** A tenant with thousands of policies stays far below this. In bytes of UTF-8. */
export const MAX_FILE_BYTES = 5_000_000;

/** A tenant's facts as they are saved, sent and opened again. */
export const SnapshotFile = z.object({
  kind: z.literal(FILE_KIND),
  version: z.literal(FILE_VERSION),
  /** When the file was made. */
  exportedAt: Instant,
  /** What had been taken out of it by then. */
  level: Level,
  /** Fields that were left out. */
  dropped: z.array(z.string().check(z.regex(/^[A-Za-z]+(?:\[\])?(?:\.[A-Za-z]+(?:\[\])?)*$/))),
  /** The facts are those of a simulated tenant. */
  practice: z.boolean(),
  snapshot: TenantSnapshot,
});
export type SnapshotFile = z.infer<typeof SnapshotFile>;

/**
 * The file's text. Keys stand in the schema's order, so that a file that is opened and saved again is the same to the byte.
 * @throws ZodError where it is no such file.
 */
export function writeFile(file: SnapshotFile): string {
  return `${JSON.stringify(SnapshotFile.parse(file), null, 2)}\n`;
}
