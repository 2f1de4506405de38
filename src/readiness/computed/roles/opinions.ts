import type { ExpertRole } from "../../../knowledge/roles.ts";
import { say } from "../../../knowledge/text.ts";
import { actorName } from "../../actor.ts";
import type { Answer, Evidence } from "../../assessment.ts";
import type { Context } from "../../context.ts";
import { seen } from "../../unknown.ts";

/** What one source says of whether the experts may be given a role. */
export interface Opinion {
  readonly method: "listed" | "in-use" | "page" | "log";
  readonly says: boolean;
  readonly evidence: readonly Evidence[];
}

/**
 * Every source that says something, the most telling first: the list of allowed roles in the experts' own entry, their
 * holding it just now, the portal's own page, and the audit log where none of the others was to be had.
 * @param letIn whether the experts' entry is certain; without that, its list says nothing.
 */
export function opinionsOn(context: Context, role: ExpertRole, active: Answer, letIn: boolean): Opinion[] {
  const opinions = [
    letIn || active.verdict === "yes" ? byList(context, role) : null,
    active.verdict === "yes" ? ({ method: "in-use", says: true, evidence: active.evidence } as const) : null,
    byPage(context, role),
  ].filter((opinion) => opinion !== null);
  if (opinions.length > 0 || !letIn) return opinions;
  const logged = byLog(context, role);
  return logged ? [logged] : [];
}

function byList({ constraints }: Context, role: ExpertRole): Opinion | null {
  if (constraints?.state !== "known") return null;
  const says = constraints.value.allowedRoleTemplateIds.includes(role.templateId);
  const claim = say(says ? "evidence_role_allowed" : "evidence_role_not_allowed", role.name);
  return { method: "listed", says, evidence: [seen(constraints, claim)] };
}

function byPage({ page }: Context, role: ExpertRole): Opinion | null {
  const says = page?.accessLevels[role.key] ?? null;
  if (page === null || says === null) return null;
  const claim = say(says ? "evidence_page_granted" : "evidence_page_not_granted", role.name);
  return { method: "page", says, evidence: [{ claim, source: "page", at: page.at }] };
}

/**
 * The newest record that names the role. Only "yes" is taken from it: the shape of these records is inferred from those of
 * Microsoft Support, and the log goes back thirty days at most.
 */
function byLog({ snapshot, expertsId }: Context, role: ExpertRole): Opinion | null {
  const { audits } = snapshot;
  if (audits.state === "unknown" || expertsId === null) return null;
  const names = (list: readonly string[]) => list.includes(role.templateId);
  const latest = audits.value.find(
    (entry) =>
      entry.result === "success" &&
      (entry.targets.some((target) => target.id === expertsId) || entry.tenants.includes(expertsId)) &&
      /allowed assignable roles/i.test(entry.activity) &&
      (names(entry.roles.before) || names(entry.roles.after)),
  );
  if (!latest || !names(latest.roles.after) || !/^add/i.test(latest.activity)) return null;
  const claim = say("evidence_log_allowed", role.name, { time: latest.at }, actorName(latest.by));
  return { method: "log", says: true, evidence: [seen(audits, claim)] };
}
