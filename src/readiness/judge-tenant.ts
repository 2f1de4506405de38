import type { GuideId } from "../knowledge/guide.ts";
import type { Knowledge } from "../knowledge/index.ts";
import type { ActionView, Finding, RoleView } from "./assessment.ts";
import { chooseGuide } from "./checklist.ts";
import { type Computed, computedOf } from "./computed/index.ts";
import { type Context, contextOf, type Known } from "./context.ts";
import { judgeActions } from "./coverage.ts";
import { findingOf, type Judged } from "./rule.ts";
import { RULES, WAY_IN } from "./rules/index.ts";

/** One tenant, judged: what everything else is derived from. */
export interface JudgedTenant {
  readonly context: Context;
  readonly computed: Computed;
  readonly findings: readonly Finding[];
  readonly roles: readonly RoleView[];
  readonly actions: readonly ActionView[];
}

/** Judges a tenant, real or supposed. Pure. @param guide the admin's choice; null lets the tenant decide. */
export function judgeTenant(known: Known, knowledge: Knowledge, guide: GuideId | null): JudgedTenant {
  return judgeContext(contextOf(known), knowledge, guide);
}

/** The same for a tenant whose context is there already. */
function judgeContext(context: Context, knowledge: Knowledge, guide: GuideId | null): JudgedTenant {
  const computed = computedOf(context);
  const { roles } = computed;
  const judged = judgedOf(context, computed, chooseGuide(guide, roles).id);
  const findings = RULES.map((rule) => findingOf(rule, judged));
  const actions = judgeActions(knowledge.actions, judged, findings);
  return { context, computed, findings, roles, actions };
}

/** Its response actions alone, for which only the rules on the experts' way in are asked. */
export function judgeActionsIn(context: Context, knowledge: Knowledge, guide: GuideId | null): ActionView[] {
  const computed = computedOf(context);
  const judged = judgedOf(context, computed, chooseGuide(guide, computed.roles).id);
  return judgeActions(
    knowledge.actions,
    judged,
    WAY_IN_RULES.map((rule) => findingOf(rule, judged)),
  );
}

const WAY_IN_RULES = RULES.filter(({ id }) => WAY_IN.includes(id));

/** What rules are given of a tenant. What is computed stays lazy. */
export function judgedOf(context: Context, computed: Computed, guide: GuideId): Judged {
  return Object.defineProperties({ ...context, guide }, Object.getOwnPropertyDescriptors(computed)) as Judged;
}
