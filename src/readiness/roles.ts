import { EXPERT_ROLES, type ExpertRole } from "../knowledge/roles.ts";
import { say } from "../knowledge/text.ts";
import type { Answer, Evidence, RoleView } from "./assessment.ts";
import type { Context } from "./context.ts";
import type { Outcome } from "./rule.ts";
import { providerAccess } from "./rules/provider-access.ts";
import { howToFindOut, seen, whyUnknown } from "./unknown.ts";

/**
 * For each of the three roles, two facts that are never merged: whether the experts are allowed to hold it, and whether
 * they hold it just now. Each role is read by itself; none is computed from another.
 */
export function judgeRoles(context: Context): RoleView[] {
  const access = providerAccess.judge(context);
  return EXPERT_ROLES.map((role) => {
    const active = activeNow(context, role);
    return { role: role.key, name: role.name, allowed: allowed(context, access, role, active), active };
  });
}

/**
 * Whether the experts may be given the role: the constraints of their partner entry say so exactly; a live assignment
 * proves a "yes" too. Where the two disagree, both stand.
 */
function allowed(context: Context, access: Outcome, role: ExpertRole, active: Answer): Answer {
  if (access.state === "attention" && active.verdict !== "yes") {
    return answer("no", say("role_no_access"), [...(access.evidence ?? [])], say("role_needs_access"));
  }
  const constraints = context.snapshot.providers.find(
    (provider) => provider.tenantId === context.expertsId,
  )?.constraints;
  const list = constraints?.state === "known" ? constraints.value.allowedRoleTemplateIds : null;
  const inList = list?.includes(role.templateId) ?? null;
  const listed =
    constraints && inList !== null
      ? [seen(constraints, say(inList ? "evidence_role_allowed" : "evidence_role_not_allowed", role.name))]
      : [];

  if (active.verdict === "yes") {
    const evidence = [...listed, ...active.evidence];
    if (inList === false) return answer("disputed", say("role_allowed_disputed", role.name), evidence);
    return answer("yes", say(inList ? "role_allowed" : "role_allowed_by_use", role.name), evidence);
  }
  if (access.state !== "done") {
    return answer("unknown", say("role_allowed_unknown_access"), [], access.change);
  }
  if (inList === null) {
    const why =
      constraints?.state === "unknown" ? whyUnknown(constraints.reason) : say("role_allowed_unasked");
    return answer("unknown", why, [], say("role_look_in_portal"));
  }
  if (inList) return answer("yes", say("role_allowed", role.name), listed);
  // The current wizard does not offer Security Administrator, and nothing that the service asks for needs it.
  const change = role.key === "administrator" ? say("role_not_offered") : say("role_how_to_allow", role.name);
  return answer("no", say("role_not_allowed", role.name), listed, change);
}

/**
 * Whether the experts hold the role at this moment. Their access is just-in-time, so an empty list is no "no".
 */
function activeNow({ snapshot, expertsId }: Context, role: ExpertRole): Answer {
  const fact = snapshot.assignments[role.key];
  if (fact.state === "unknown") {
    return answer("unknown", whyUnknown(fact.reason), [], howToFindOut(fact.reason));
  }
  const held = fact.value.filter((assignment) => assignment.roleId === role.templateId);
  const theirs = held.filter((item) => expertsId !== null && item.principalTenantId === expertsId);
  const whole = theirs.filter((item) => item.scope === "/");
  if (whole.length > 0) {
    const names = { list: whole.map((item) => item.principalName ?? item.principalId).sort() };
    return answer("yes", say("role_active", role.name), [
      seen(fact, say("evidence_role_active", role.name, names)),
    ]);
  }
  if (theirs.length > 0) return answer("unknown", say("role_active_in_part", role.name));
  if (expertsId === null) return answer("unknown", say("role_active_unidentified"));
  const unattributed = held.filter(
    (item) => item.principalTenantId === null && item.principalType !== "user",
  );
  if (unattributed.length > 0) return answer("unknown", say("role_active_unattributed", unattributed.length));
  const read = seen(fact, say("evidence_role_inactive", role.name, held.length));
  return answer("unknown", say("role_active_not_now"), [read], say("role_active_not_now_help"));
}

function answer(
  verdict: Answer["verdict"],
  why: Answer["why"],
  evidence: readonly Evidence[] = [],
  change?: Answer["change"],
): Answer {
  return { verdict, why, change: change ?? null, evidence: [...evidence] };
}
