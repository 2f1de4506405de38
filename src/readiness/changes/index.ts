import { CHANGE_WEIGHTS, type ChangeView } from "../assessment.ts";
import type { JudgedTenant } from "../judge-tenant.ts";
import { changesByLog } from "./by-log.ts";
import { changesBySnapshots } from "./by-snapshots.ts";
import { viewOf } from "./change.ts";

/**
 * What is not as it was: by an earlier observation of the same tenant and by its audit log, the gravest first. null where
 * there is neither, which is not the same as "nothing changed".
 */
export function changesOf(earlier: JudgedTenant | null, now: JudgedTenant): ChangeView[] | null {
  const { audits } = now.context.snapshot;
  if (!earlier && audits.state === "unknown") return null;
  const observed = earlier ? changesBySnapshots(earlier, now).map((change) => viewOf(change, audits)) : [];
  const logged = changesByLog(now.context);
  const known = new Set(observed.map(({ id }) => id));
  return [...observed, ...logged.filter(({ id }) => !known.has(id))].sort(
    (a, b) => CHANGE_WEIGHTS.indexOf(a.weight) - CHANGE_WEIGHTS.indexOf(b.weight),
  );
}
