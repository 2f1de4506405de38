import type { GuideId } from "../knowledge/guide.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { say, type Text } from "../knowledge/text.ts";
import type { PageReading } from "../tenant/page-reading.ts";
import type { TenantSnapshot } from "../tenant/snapshot.ts";
import type { ActionView, Assessment, Finding } from "./assessment.ts";
import type { Attestations } from "./attestations.ts";
import { changesOf } from "./changes/index.ts";
import { chooseGuide, judgeChecklist } from "./checklist.ts";
import { countsOf } from "./coverage.ts";
import { dismissalOf, withDismissals } from "./dismissals.ts";
import { type JudgedTenant, judgeTenant } from "./judge-tenant.ts";
import { nextStep } from "./next-step.ts";
import { otherTenant, pageOf, type Whose } from "./portal-tenant.ts";
import { PREREQUISITES, WAY_IN } from "./rules/index.ts";
import { suppositions } from "./suppositions.ts";
import { traceOf } from "./trace.ts";

export interface AssessInput {
  /** The tenant's facts; null when it was never asked. */
  readonly snapshot: TenantSnapshot | null;
  /** An earlier observation of the same tenant, to compare with. */
  readonly earlier: TenantSnapshot | null;
  /** What the portal's own page says; null when it was not read. */
  readonly page: PageReading | null;
  readonly attestations: Attestations;
  /** The guide that the admin chose; null lets the tenant decide. */
  readonly guide: GuideId | null;
  readonly whose: Whose;
  /** To be said wherever the result is shown, where the facts are not those of the tenant itself, just now. */
  readonly origin?: Text;
}

/**
 * The judge: from facts, the page and the admin's own word to everything that is shown. Pure: no clock, no browser, no
 * network.
 * @param now the moment that is judged, ISO 8601.
 */
export function assess(input: AssessInput, knowledge: Knowledge, now: string): Assessment {
  const wrongTenant = otherTenant(input.whose, input.snapshot);
  const snapshot = wrongTenant ? null : input.snapshot;
  const { page, attestations } = input;
  const ofTenant = pageOf(page, input.whose, snapshot);
  const judged = snapshot && judgeTenant({ snapshot, page: ofTenant, attestations }, knowledge, input.guide);
  const earlier =
    judged && input.earlier
      ? // The page shows the tenant of today.
        judgeTenant({ snapshot: input.earlier, page: null, attestations }, knowledge, input.guide)
      : null;

  const guide = chooseGuide(input.guide, judged?.roles ?? []);
  const checklist = judgeChecklist(knowledge.guides, guide, judged, attestations.ticks, page);
  const actions = [...(judged?.actions ?? [])];
  const counts = countsOf(actions);
  const overall = judged ? overallOf(judged) : "unchecked";
  const shelved = (id: string, state: string) => dismissalOf(id, state, attestations, now) !== null;
  return {
    schema: 1,
    at: now,
    origin: input.origin ?? null,
    tenant: snapshot && tenantOf(snapshot),
    observedAt: snapshot?.finishedAt ?? null,
    wrongTenant,
    overall,
    headline: wrongTenant ? say("headline_wrong_tenant") : headlineOf(overall, judged, counts),
    next: judged && nextStep({ ...judged, checklist }, shelved),
    warning: judged && warningOf(knowledge, guide.id, actions),
    trace: judged ? traceOf(judged.findings, judged.roles) : [],
    findings: judged ? withDismissals(judged.findings, attestations, now) : [],
    roles: [...(judged?.roles ?? [])],
    actions,
    counts,
    suppositions: judged ? suppositions(judged, knowledge, input.guide) : [],
    changes: judged && changesOf(earlier, judged),
    checklist,
    contradictions: knowledge.contradictions.map(({ id, text, sides }) => ({
      id,
      text,
      sides: sides.map((side) => [...side]),
    })),
    sources: sourcesOf(knowledge, judged),
  };
}

/** What stands between the experts and their work, in the order in which it has to be mended. */
function brokenIn({ findings }: JudgedTenant): Finding[] {
  return [
    ...findings.filter(({ id, state }) => PREREQUISITES.includes(id) && state === "not-licensed"),
    ...findings.filter(({ id, state }) => WAY_IN.includes(id) && state === "attention"),
  ];
}

function overallOf(judged: JudgedTenant): Assessment["overall"] {
  const { findings, roles } = judged;
  const needed = findings.filter(({ id }) => WAY_IN.includes(id) || PREREQUISITES.includes(id));
  const reader = roles.find((role) => role.role === "reader")?.allowed.verdict;
  const operator = roles.find((role) => role.role === "operator")?.allowed.verdict;
  if (brokenIn(judged).length > 0) return "attention";
  if (reader === "no" || operator === "no") return "attention";
  const sure = needed.every(({ state }) => state === "done") && reader === "yes" && operator === "yes";
  return sure ? "ready" : "unknown";
}

function headlineOf(
  overall: Assessment["overall"],
  judged: JudgedTenant | null,
  { customer, total }: Assessment["counts"],
): Text {
  const [broken] = judged ? brokenIn(judged) : [];
  if (broken) return broken.summary;
  if (overall === "attention") return say("headline_left_to_you", customer, total);
  return say(`headline_${overall}`);
}

/**
 * The guide's own warning with the actions that it means: those that a role on offer would hand over. null where none is
 * left for want of a role.
 */
function warningOf(knowledge: Knowledge, guideId: GuideId, actions: readonly ActionView[]): Text | null {
  const left = actions.filter(
    (action) => action.counted && action.unlockedBy && action.coverage === "customer",
  );
  const guide = knowledge.guides.find((item) => item.id === guideId);
  if (!guide || left.length === 0) return null;
  return say(
    "warning_concrete",
    { text: guide.warning },
    { list: left.map((action) => ({ text: action.name })) },
  );
}

function tenantOf({ organization }: TenantSnapshot): Assessment["tenant"] {
  if (organization.state === "unknown") return null;
  const { id, displayName, defaultDomain } = organization.value;
  return { id, name: displayName, domain: defaultDomain };
}

function sourcesOf(knowledge: Knowledge, judged: JudgedTenant | null): Assessment["sources"] {
  const ids = [
    ...[...(judged?.findings ?? []), ...(judged?.actions ?? [])].flatMap((item) => item.sources),
    ...knowledge.contradictions.flatMap(({ sides }) => sides.flat()),
  ];
  return Object.fromEntries(
    [...new Set(ids)].flatMap((id) => {
      const source = knowledge.sources[id];
      return source ? [[id, { ...source }]] : [];
    }),
  );
}
