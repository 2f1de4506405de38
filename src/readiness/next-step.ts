import { say, type Text } from "../knowledge/text.ts";
import type { ChecklistView, Finding, FindingState, RoleView } from "./assessment.ts";

interface Known {
  readonly findings: readonly Finding[];
  readonly roles: readonly RoleView[];
  readonly checklist: ChecklistView;
}

/**
 * The one thing to do next, with its reason: first what is broken on the experts' way in, in the order in which each rests
 * on the one before; then what could not be told; then the role that most actions wait for; then the guide's next step.
 * null: nothing is left.
 * @param essential ids of the findings that make up the way in, in that order.
 */
export function nextStep(known: Known, essential: readonly string[]): Text | null {
  const wayIn = essential.flatMap((id) => known.findings.filter((finding) => finding.id === id));
  const first = (state: FindingState) => wayIn.find((finding) => finding.state === state && finding.change);
  for (const finding of [first("attention"), first("unknown")]) {
    if (finding?.change) return say("next_because", { text: finding.title }, { text: finding.change });
  }
  const operator = known.roles.find((role) => role.role === "operator");
  if (operator?.allowed.verdict === "no" && operator.allowed.change) {
    return say(
      "next_because",
      { text: say("next_operator", operator.name) },
      { text: operator.allowed.change },
    );
  }
  const open = known.checklist.sections
    .flatMap((section) => section.steps)
    .find((step) => !step.optional && step.state !== "done" && step.state !== "ticked");
  return open?.text ?? null;
}
