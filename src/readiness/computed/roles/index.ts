import { EXPERT_ROLES, type ExpertRole } from "../../../knowledge/roles.ts";
import { say } from "../../../knowledge/text.ts";
import type { Answer, RoleView } from "../../assessment.ts";
import type { Context } from "../../context.ts";
import type { Outcome } from "../../rule.ts";
import { whyUnknown } from "../../unknown.ts";
import { activeNow } from "./active.ts";
import { answer } from "./answer.ts";
import { type Opinion, opinionsOn } from "./opinions.ts";

/**
 * For each of the three roles, two facts that are never merged: whether the experts are allowed to hold it, and whether
 * they hold it just now. Each role is read by itself; none is computed from another.
 */
export function judgeRoles(context: Context, access: Outcome): RoleView[] {
  return EXPERT_ROLES.map((role) => {
    const active = activeNow(context, role);
    return {
      role: role.key,
      name: role.name,
      allowed: allowed(context, access, role, active),
      active,
      caution: role.caution ?? null,
    };
  });
}

/** Whether the experts may be given the role. Where sources disagree, both stand. */
function allowed(context: Context, access: Outcome, role: ExpertRole, active: Answer): Answer {
  const opinions = opinionsOn(context, role, active, access.state === "done");
  const evidence = opinions.flatMap((opinion) => opinion.evidence);
  const yes = opinions.find((opinion) => opinion.says);
  const no = opinions.find((opinion) => !opinion.says);
  const inUse = active.verdict === "yes";
  if (access.state === "attention" && !yes) {
    return answer(
      "no",
      say("role_no_access"),
      [...(access.evidence ?? []), ...evidence],
      say("role_needs_access"),
    );
  }
  if (yes && no) {
    const bySight = no.method === "page" || !inUse;
    return answer(
      "disputed",
      say(bySight ? "role_disputed_page" : "role_allowed_disputed", role.name),
      evidence,
    );
  }
  if (yes && access.state === "attention" && !inUse) {
    return answer("disputed", say("role_disputed_access", role.name), [
      ...evidence,
      ...(access.evidence ?? []),
    ]);
  }
  if (yes) return answer("yes", say(YES[yes.method], role.name), evidence);
  if (no) {
    // The current wizard does not offer Security Administrator, and nothing that the service asks for needs it.
    const change =
      role.key === "administrator" ? say("role_not_offered") : say("role_how_to_allow", role.name);
    return answer(
      "no",
      say(no.method === "page" ? "role_not_on_page" : "role_not_allowed", role.name),
      evidence,
      change,
    );
  }
  if (access.state !== "done") {
    return answer("unknown", say("role_allowed_unknown_access"), [], access.change);
  }
  const { constraints } = context;
  const why = constraints?.state === "unknown" ? whyUnknown(constraints.reason) : say("role_allowed_unasked");
  return answer("unknown", why, [], say("role_look_in_portal"));
}

const YES: Record<Opinion["method"], string> = {
  listed: "role_allowed",
  "in-use": "role_allowed_by_use",
  page: "role_allowed_by_page",
  log: "role_allowed_by_log",
};
