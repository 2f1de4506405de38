import { say, type Text } from "../../knowledge/text.ts";
import type { SnapshotFile } from "../../report/file.ts";
import { openAny } from "../../report/open-any.ts";
import type { Refusal } from "../../report/read-file.ts";
import type { Level } from "../../report/redaction/kinds.ts";
import type { TenantSnapshot } from "../../tenant/snapshot.ts";

/** Facts that were opened here, and where they are from. */
export interface Opened {
  readonly ok: true;
  /** Name of the file; null: the tenant signed in to, now. */
  readonly name: string | null;
  readonly snapshot: TenantSnapshot;
  /** To be said wherever these facts are shown. */
  readonly origin: Text;
  /** null: they did not come as one of our own files. */
  readonly file: SnapshotFile | null;
}

interface Where {
  /** When the tenant was asked. */
  readonly at: string;
  readonly name: string | null;
  readonly practice: boolean;
  /** What had been taken out; null: it is not known. */
  readonly level: Level | null;
}

/** "As of … from …", and what else has to be known of facts before they are believed. */
export function originOf({ at, name, practice, level }: Where): Text {
  const from = name === null ? say("origin_as_of", { time: at }) : say("origin_file", { time: at }, name);
  const redacted =
    level === null || level === "none"
      ? from
      : say("origin_redacted", { text: from }, { text: say(`export_level_${level}`) });
  return practice ? say("origin_both", { text: say("origin_practice") }, { text: redacted }) : redacted;
}

/** Opens what somebody sent. Never throws. */
export async function openText(text: string, name: string): Promise<Opened | Refusal> {
  const read = await openAny(text);
  if (!read.ok) return read;
  const { snapshot, file } = read;
  const origin = originOf({
    at: snapshot.finishedAt,
    name,
    practice: file?.practice ?? false,
    level: file?.level ?? null,
  });
  return { ok: true, name, snapshot, origin, file };
}
