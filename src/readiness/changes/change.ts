import { say, type Text } from "../../knowledge/text.ts";
import { type Fact, isBefore } from "../../tenant/fact.ts";
import type { AuditEntry } from "../../tenant/history.ts";
import { actorName } from "../actor.ts";
import type { ChangeView, ChangeWeight } from "../assessment.ts";
import { seen } from "../unknown.ts";

/** Something that is not as it was, before it is known who did it. */
export interface Change {
  /** The same for the same change, however it became known. */
  readonly id: string;
  readonly weight: ChangeWeight;
  readonly what: Text;
  /** Whose audit records tell of it: a policy's id or a tenant's. */
  readonly target: string | null;
}

/** A change that two observations of one fact show. */
export interface Observed extends Change {
  readonly before: Fact<unknown>;
  readonly after: Fact<unknown>;
}

/** Whether a record is about a policy or a tenant: as its target, or as the tenant that its changed values name. */
export function concerns({ targets, tenants }: AuditEntry, id: string): boolean {
  return targets.some((target) => target.id === id) || tenants.includes(id);
}

/** The change with its time and its author, where the audit log has a record from between the two observations. */
export function viewOf(
  { id, weight, what, target, before, after }: Observed,
  audits: Fact<AuditEntry[]>,
): ChangeView {
  const evidence = [seen(before, say("evidence_before")), seen(after, say("evidence_after"))];
  const records = audits.state === "known" && target !== null ? audits.value : [];
  const record = records.find(
    (entry) =>
      target !== null &&
      concerns(entry, target) &&
      isBefore(before.observedAt, entry.at) &&
      !isBefore(after.observedAt, entry.at),
  );
  if (record)
    return { id, weight, what, ...byRecord(record), evidence: [...evidence, logged(audits, record)] };
  const when = say("change_between", { time: before.observedAt }, { time: after.observedAt });
  return { id, weight, what, when, who: null, evidence };
}

/** A change that the audit log alone tells of. */
export function viewOfRecord(
  { id, weight, what }: Change,
  record: AuditEntry,
  audits: Fact<AuditEntry[]>,
): ChangeView {
  return { id, weight, what, ...byRecord(record), evidence: [logged(audits, record)] };
}

function byRecord(record: AuditEntry): Pick<ChangeView, "when" | "who"> {
  return { when: say("change_at", { time: record.at }), who: say("change_by", actorName(record.by)) };
}

function logged(audits: Fact<AuditEntry[]>, record: AuditEntry) {
  return seen(audits, say("evidence_record", record.activity, { time: record.at }));
}
