import type { GuideId } from "../knowledge/guide.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { say, type Text } from "../knowledge/text.ts";
import type { TenantSnapshot } from "../tenant/snapshot.ts";
import type { ActionView, Assessment, Finding, RoleView } from "./assessment.ts";
import { chooseGuide, judgeChecklist, type Ticks } from "./checklist.ts";
import { contextOf } from "./context.ts";
import { judgeActions } from "./coverage.ts";
import { nextStep } from "./next-step.ts";
import { judgeRoles } from "./roles.ts";
import { findingOf } from "./rule.ts";
import { RULES } from "./rules/index.ts";

export interface AssessInput {
  /** The tenant's facts; null when it was never asked. */
  readonly snapshot: TenantSnapshot | null;
  readonly ticks: Ticks;
  /** The guide that the admin chose; null lets the tenant decide. */
  readonly guide: GuideId | null;
}

/** Findings without which the experts can't get in. */
const ESSENTIAL = ["provider-access", "trust", "experts-policies", "blockers"];

/**
 * The judge: from facts and the admin's own word to everything that is shown. Pure: no clock, no browser, no network.
 * @param now the moment that is judged, ISO 8601.
 */
export function assess(input: AssessInput, knowledge: Knowledge, now: string): Assessment {
  const { snapshot } = input;
  const judged = snapshot && judgeTenant(snapshot);
  const guide = chooseGuide(input.guide, judged);
  const checklist = judgeChecklist(knowledge.guides, guide, judged, input.ticks);
  const actions = judged ? judgeActions(knowledge.actions, judged.roles, judged.findings, guide.id) : [];
  const overall = judged ? overallOf(judged) : "unchecked";
  return {
    schema: 1,
    at: now,
    tenant: snapshot && tenantOf(snapshot),
    observedAt: snapshot?.finishedAt ?? null,
    overall,
    headline: headlineOf(overall, judged, actions),
    next: judged && nextStep({ ...judged, checklist }, ESSENTIAL),
    warning: warningOf(knowledge, guide.id, judged, actions),
    findings: judged?.findings ?? [],
    roles: judged?.roles ?? [],
    actions,
    checklist,
    sources: sourcesOf(knowledge, judged?.findings ?? [], actions),
  };
}

interface JudgedTenant {
  readonly findings: Finding[];
  readonly roles: RoleView[];
}

function judgeTenant(snapshot: TenantSnapshot): JudgedTenant {
  const context = contextOf(snapshot);
  return { findings: RULES.map((rule) => findingOf(rule, context)), roles: judgeRoles(context) };
}

function overallOf({ findings, roles }: JudgedTenant): Assessment["overall"] {
  const essential = findings.filter((finding) => ESSENTIAL.includes(finding.id));
  const reader = roles.find((role) => role.role === "reader")?.allowed.verdict;
  const operator = roles.find((role) => role.role === "operator")?.allowed.verdict;
  if (essential.some((finding) => finding.state === "attention")) return "attention";
  if (reader === "no" || operator === "no") return "attention";
  const sure =
    essential.every((finding) => finding.state === "done") && reader === "yes" && operator === "yes";
  return sure ? "ready" : "unknown";
}

function headlineOf(
  overall: Assessment["overall"],
  judged: JudgedTenant | null,
  actions: readonly ActionView[],
): Text {
  const broken = judged?.findings.find((item) => ESSENTIAL.includes(item.id) && item.state === "attention");
  if (broken) return broken.summary;
  if (overall === "attention") return say("headline_left_to_you", leftForWantOfRole(actions).length);
  return say(`headline_${overall}`);
}

/** The guide's own warning with the actions that it means, or null where none is left for want of a role. */
function warningOf(
  knowledge: Knowledge,
  guideId: GuideId,
  judged: JudgedTenant | null,
  actions: readonly ActionView[],
): Text | null {
  const left = leftForWantOfRole(actions);
  const guide = knowledge.guides.find((item) => item.id === guideId);
  if (!judged || !guide || left.length === 0) return null;
  return say("warning_concrete", { text: guide.warning }, left.length, {
    list: left.map((action) => ({ text: action.name })),
  });
}

/** Actions that the service lists, that are left to the customer, and that a role on offer would hand over. */
function leftForWantOfRole(actions: readonly ActionView[]): ActionView[] {
  return actions.filter(
    (action) =>
      action.coverage === "customer" && action.scope !== "unlisted" && action.unlock?.key === "unlock_role",
  );
}

function tenantOf({ organization }: TenantSnapshot): Assessment["tenant"] {
  if (organization.state === "unknown") return null;
  const { id, displayName, defaultDomain } = organization.value;
  return { id, name: displayName, domain: defaultDomain };
}

function sourcesOf(
  knowledge: Knowledge,
  findings: readonly Finding[],
  actions: readonly ActionView[],
): Assessment["sources"] {
  const ids = [...findings, ...actions].flatMap((item) => item.sources);
  return Object.fromEntries(
    [...new Set(ids)].flatMap((id) => {
      const source = knowledge.sources[id];
      return source ? [[id, { ...source }]] : [];
    }),
  );
}
