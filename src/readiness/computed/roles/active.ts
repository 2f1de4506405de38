import type { ExpertRole } from "../../../knowledge/roles.ts";
import { say } from "../../../knowledge/text.ts";
import type { RoleAssignment } from "../../../tenant/snapshot.ts";
import type { Answer } from "../../assessment.ts";
import type { Context } from "../../context.ts";
import { howToFindOut, seen, whyUnknown } from "../../unknown.ts";
import { answer } from "./answer.ts";

/**
 * Whether the experts hold the role at this moment. Their access is just-in-time, so "no" is the usual answer, and says
 * nothing of what they may be given.
 */
export function activeNow({ snapshot, expertsId }: Context, role: ExpertRole): Answer {
  const fact = snapshot.assignments[role.key];
  if (fact.state === "unknown") {
    return answer("unknown", whyUnknown(fact.reason), [], howToFindOut(fact.reason));
  }
  const { held, theirs, unattributed } = sorted(fact.value, role, expertsId);
  const whole = theirs.filter((item) => item.scope === "/");
  if (whole.length > 0) {
    const names = { list: whole.map((item) => item.principalName ?? item.principalId).sort() };
    return answer("yes", say("role_active", role.name), [
      seen(fact, say("evidence_role_active", role.name, names)),
    ]);
  }
  if (theirs.length > 0) return answer("unknown", say("role_active_in_part", role.name));
  if (expertsId === null && held > 0) return answer("unknown", say("role_active_unidentified"));
  if (unattributed > 0) return answer("unknown", say("role_active_unattributed", unattributed));
  const read = seen(fact, say("evidence_role_inactive", role.name, held));
  return answer("no", say("role_active_not_now"), [read], say("role_active_not_now_help"));
}

/** In one pass and without copies: a tenant may hold a hundred thousand assignments, and is judged several times. */
function sorted(assignments: readonly RoleAssignment[], role: ExpertRole, expertsId: string | null) {
  const theirs: RoleAssignment[] = [];
  let held = 0;
  let unattributed = 0;
  for (const item of assignments) {
    if (item.roleId !== role.templateId) {
      // An answer that holds another role's rows is not the one that was asked for.
      unattributed++;
      continue;
    }
    held++;
    if (expertsId !== null && item.principalTenantId === expertsId) theirs.push(item);
    if (item.principalTenantId === null && item.principalType !== "user") unattributed++;
  }
  return { held, theirs, unattributed };
}
