import type { Guide, GuideId, GuideLink, GuideStep } from "../knowledge/guide.ts";
import { say, type Text } from "../knowledge/text.ts";
import type { PageReading } from "../tenant/page-reading.ts";
import { whoCan } from "./abilities.ts";
import type { ChecklistView, Link, RoleView, StepView } from "./assessment.ts";
import type { JudgedTenant } from "./judge-tenant.ts";
import { mostTelling, type Proof, proofOf } from "./proofs.ts";

/** The admin's own ticks: step id → when it was ticked, ISO 8601. */
export type Ticks = Readonly<Record<string, string>>;

/** The guide that fits the tenant: the admin's own choice, or the preview where its third role was given. */
export function chooseGuide(choice: GuideId | null, roles: readonly RoleView[]): { id: GuideId; why: Text } {
  if (choice) return { id: choice, why: say("guide_why_chosen") };
  const administrator = roles.find((role) => role.role === "administrator");
  return administrator?.allowed.verdict === "yes"
    ? { id: "preview-2022-11", why: say("guide_why_administrator") }
    : { id: "current", why: say("guide_why_current") };
}

/**
 * The guide's steps with what the tenant, the portal's page and the admin say of each.
 * @param judged null when the tenant was not asked; then only the page and ticks can settle a step.
 */
export function judgeChecklist(
  guides: readonly Guide[],
  chosen: { id: GuideId; why: Text },
  judged: JudgedTenant | null,
  ticks: Ticks,
  page: PageReading | null,
): ChecklistView {
  const guide = guides.find((item) => item.id === chosen.id);
  if (!guide) throw new RangeError(`no guide ${chosen.id}`);
  const sections = guide.sections.map((section) => ({
    id: section.id,
    title: section.title,
    intro: [...section.intro],
    steps: section.steps.map((step) => judgeStep(step, judged, ticks, page)),
  }));
  const required = sections.flatMap((section) => section.steps).filter((step) => !step.optional);
  return {
    guide: guide.id,
    guides: guides.map(({ id, title, dated }) => ({ id, title, dated })),
    why: chosen.why,
    sections,
    done: required.filter((step) => step.state === "done" || step.state === "ticked").length,
    total: required.length,
  };
}

function judgeStep(
  step: GuideStep,
  judged: JudgedTenant | null,
  ticks: Ticks,
  page: PageReading | null,
): StepView {
  const proofs = step.provenBy.flatMap((proof) => proofOf(proof, judged, page) ?? []);
  const tickedAt = Object.hasOwn(ticks, step.id) ? (ticks[step.id] ?? null) : null;
  const own = proofs.length === step.provenBy.length ? mostTelling(proofs) : null;
  const settling =
    own?.verdict === "yes" || own?.verdict === "no" ? own : (impliedBy(step, judged, page) ?? own);
  return {
    id: step.id,
    text: step.text,
    place: [...(step.place ?? [])],
    links: step.links.map(linkOf),
    cautions: [...step.cautions],
    optional: step.optional,
    state: stateOf(settling, tickedAt !== null),
    proof: settling && { summary: settling.summary, evidence: [...settling.evidence] },
    tickedAt,
    who: step.needs && judged ? whoCan(step.needs, judged.context) : null,
  };
}

/** A step that must have come before one that is proven is done, whoever did it; what implies it is said. */
function impliedBy(step: GuideStep, judged: JudgedTenant | null, page: PageReading | null): Proof | null {
  const [later] = (step.impliedBy ?? []).flatMap((proof) => {
    const found = proofOf(proof, judged, page);
    return found?.verdict === "yes" ? [found] : [];
  });
  return later ? { ...later, summary: say("step_implied", { text: later.summary }) } : null;
}

function stateOf(proof: Proof | null, ticked: boolean): StepView["state"] {
  if (proof?.verdict === "yes") return "done";
  if (proof?.verdict === "no" && ticked) return "attention";
  if (ticked) return "ticked";
  return proof && proof.verdict !== "no" ? "unknown" : "open";
}

function linkOf(link: GuideLink): Link {
  return { text: link.text, href: link.href };
}
