import type { GuideId } from "../knowledge/guide.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { EXPERT_ROLES } from "../knowledge/roles.ts";
import { say, type Text } from "../knowledge/text.ts";
import type { TenantSnapshot } from "../tenant/snapshot.ts";
import type { ActionView, Coverage, Supposition } from "./assessment.ts";
import { distinctContextOf } from "./context.ts";
import { type JudgedTenant, judgeActionsIn } from "./judge-tenant.ts";
import { supposeOnboarded, supposeRole, WIZARD_CHOICES } from "./suppose.ts";

/**
 * What another choice of roles would mean: the same judge on a changed tenant, in both directions. Where nobody was let in
 * yet, the choices are those of the wizard. Empty where it is not known who the experts are.
 */
export function suppositions(now: JudgedTenant, knowledge: Knowledge, guide: GuideId | null): Supposition[] {
  const { context } = now;
  const judge = (snapshot: TenantSnapshot) =>
    // The page shows the tenant as it is, not as it is supposed to be.
    judgeActionsIn(distinctContextOf({ ...context, snapshot, page: null }), knowledge, guide);
  if (context.experts.state === "none") {
    return WIZARD_CHOICES.map((roles) => ({
      id: `onboard-${roles.map((role) => role.key).join("-")}`,
      title: say("suppose_onboarded", { list: roles.map((role) => role.name) }),
      ...difference(now.actions, judge(supposeOnboarded(context.snapshot, roles))),
      caution: roles.at(-1)?.caution ?? null,
    }));
  }
  const { expertsId } = context;
  if (expertsId === null || context.constraints === null) return [];
  return EXPERT_ROLES.flatMap((role) => {
    const verdict = now.roles.find((view) => view.role === role.key)?.allowed.verdict;
    const granted = verdict !== "yes";
    // Nobody can grant Security Administrator any more.
    if (granted && role.key === "administrator") return [];
    return [
      {
        id: `${granted ? "grant" : "withdraw"}-${role.key}`,
        title: say(granted ? "suppose_granted" : "suppose_withdrawn", role.name),
        ...difference(now.actions, judge(supposeRole(context.snapshot, expertsId, role, granted))),
        caution: granted ? (role.caution ?? null) : null,
      },
    ];
  });
}

function difference(
  before: readonly ActionView[],
  after: readonly ActionView[],
): Pick<Supposition, "gains" | "loses" | "unsure"> {
  const changed = (holds: (was: Coverage, is: Coverage) => boolean): Text[] =>
    after.flatMap((action) => {
      if (!action.counted) return [];
      const was = before.find(({ id }) => id === action.id)?.coverage ?? "unknown";
      return was !== action.coverage && holds(was, action.coverage) ? [action.name] : [];
    });
  return {
    gains: changed((_, is) => is === "experts"),
    loses: changed((was, is) => was === "experts" && is !== "experts"),
    unsure: changed((was, is) => was === "customer" && is !== "experts"),
  };
}
