import type { GuideId } from "../knowledge/guide.ts";
import type { Knowledge } from "../knowledge/index.ts";
import type { ActionView, Finding, RoleView } from "./assessment.ts";
import { chooseGuide } from "./checklist.ts";
import { type Context, contextOf, type Known } from "./context.ts";
import { judgeActions } from "./coverage.ts";
import { judgeRoles } from "./roles/index.ts";
import { findingOf } from "./rule.ts";
import { RULES } from "./rules/index.ts";

/** One tenant, judged: what everything else is derived from. */
export interface JudgedTenant {
  readonly context: Context;
  readonly findings: readonly Finding[];
  readonly roles: readonly RoleView[];
  readonly actions: readonly ActionView[];
}

/** Judges a tenant, real or supposed. Pure. @param guide the admin's choice; null lets the tenant decide. */
export function judgeTenant(known: Known, knowledge: Knowledge, guide: GuideId | null): JudgedTenant {
  return judgeContext(contextOf(known), knowledge, guide);
}

/** The same for a tenant whose context is there already. */
export function judgeContext(context: Context, knowledge: Knowledge, guide: GuideId | null): JudgedTenant {
  const roles = judgeRoles(context);
  const guided = { ...context, guide: chooseGuide(guide, roles).id };
  const findings = RULES.map((rule) => findingOf(rule, guided));
  const actions = judgeActions(knowledge.actions, roles, findings, guided.guide, context);
  return { context, findings, roles, actions };
}
