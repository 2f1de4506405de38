import type { Guide, GuideId, GuideLink, GuideStep, StepProof } from "../knowledge/guide.ts";
import { say, type Text } from "../knowledge/text.ts";
import type { ChecklistView, Evidence, Finding, Link, RoleView, StepView, Verdict } from "./assessment.ts";

/** What the tenant says of one thing that a step needs. */
interface Proof {
  readonly verdict: Verdict;
  readonly summary: Text;
  readonly evidence: readonly Evidence[];
}

export interface Judged {
  readonly findings: readonly Finding[];
  readonly roles: readonly RoleView[];
}

/** The admin's own ticks: step id → when it was ticked, ISO 8601. */
export type Ticks = Readonly<Record<string, string>>;

/** The guide that fits the tenant: the admin's own choice, or the preview where its third role was given. */
export function chooseGuide(choice: GuideId | null, judged: Judged | null): { id: GuideId; why: Text } {
  if (choice) return { id: choice, why: say("guide_why_chosen") };
  const administrator = judged?.roles.find((role) => role.role === "administrator");
  return administrator?.allowed.verdict === "yes"
    ? { id: "preview-2022-11", why: say("guide_why_administrator") }
    : { id: "current", why: say("guide_why_current") };
}

/** @param judged null when the tenant was not asked; then only ticks can settle a step. */
export function judgeChecklist(
  guides: readonly Guide[],
  chosen: { id: GuideId; why: Text },
  judged: Judged | null,
  ticks: Ticks,
): ChecklistView {
  const guide = guides.find((item) => item.id === chosen.id);
  if (!guide) throw new RangeError(`no guide ${chosen.id}`);
  const sections = guide.sections.map((section) => ({
    id: section.id,
    title: section.title,
    intro: [...section.intro],
    steps: section.steps.map((step) => judgeStep(step, judged, ticks)),
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

function judgeStep(step: GuideStep, judged: Judged | null, ticks: Ticks): StepView {
  const proofs = judged ? step.provenBy.map((proof) => proofOf(proof, judged)) : [];
  const tickedAt = Object.hasOwn(ticks, step.id) ? (ticks[step.id] ?? null) : null;
  const settling = mostTelling(proofs);
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
  };
}

function stateOf(proof: Proof | null, ticked: boolean): StepView["state"] {
  if (proof?.verdict === "yes") return "done";
  if (proof?.verdict === "no" && ticked) return "attention";
  if (ticked) return "ticked";
  return proof && proof.verdict !== "no" ? "unknown" : "open";
}

/** All proofs must hold, so one "no" settles the step, then one that is open; only with neither is it done. */
function mostTelling(proofs: readonly Proof[]): Proof | null {
  for (const verdict of ["no", "disputed", "unknown", "yes"] as const) {
    const found = proofs.filter((proof) => proof.verdict === verdict);
    const [first] = found;
    if (first) return { ...first, evidence: found.flatMap((proof) => proof.evidence) };
  }
  return null;
}

function proofOf(proof: StepProof, judged: Judged): Proof {
  switch (proof) {
    case "provider-access":
    case "experts-policies":
      return byFinding(judged, proof);
    case "licence":
      return byFinding(judged, "experts-licence");
    case "allowed-reader":
      return byRole(judged, "reader");
    case "allowed-operator":
      return byRole(judged, "operator");
    case "allowed-administrator":
      return byRole(judged, "administrator");
    case "allowed-additional":
      return eitherOf(byRole(judged, "operator"), byRole(judged, "administrator"));
  }
}

function eitherOf(a: Proof, b: Proof): Proof {
  const order: readonly Verdict[] = ["yes", "disputed", "unknown", "no"];
  return order.indexOf(a.verdict) <= order.indexOf(b.verdict) ? a : b;
}

function byFinding({ findings }: Judged, id: string): Proof {
  const finding = findings.find((item) => item.id === id);
  if (!finding) throw new RangeError(`no finding ${id}`);
  const verdict: Verdict =
    finding.state === "done"
      ? "yes"
      : finding.state === "unknown" || finding.state === "disputed"
        ? "unknown"
        : "no";
  return { verdict, summary: finding.summary, evidence: finding.evidence };
}

function byRole({ roles }: Judged, key: RoleView["role"]): Proof {
  const role = roles.find((item) => item.role === key);
  if (!role) throw new RangeError(`no role ${key}`);
  const { verdict, why, evidence } = role.allowed;
  return { verdict, summary: why, evidence };
}

function linkOf(link: GuideLink): Link {
  return { text: link.text, href: link.href };
}
