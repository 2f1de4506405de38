import { say, type Text } from "../knowledge/text.ts";
import type { Assessment, ChecklistView, Finding, FindingState, RoleView } from "./assessment.ts";
import { PREREQUISITES, WAY_IN } from "./rules/index.ts";

interface Judged {
  readonly findings: readonly Finding[];
  readonly roles: readonly RoleView[];
  readonly checklist: ChecklistView;
}

type Step = NonNullable<Assessment["next"]>;

/**
 * The one thing to do next, with its reason. What must be there first gates the rest: prerequisites that are known to be
 * missing; then what is broken on the way in, each link resting on the one before, and before it the admin's own role
 * where that has to be switched on; then what could not be told; then the role that most actions wait for; then the
 * guide's next step. null: nothing is left.
 * @param isDismissed whether the admin has put this step aside in this state.
 */
export function nextStep(judged: Judged, isDismissed: (id: string, state: string) => boolean): Step | null {
  return candidates(judged).find((step) => !isDismissed(step.id, step.state)) ?? null;
}

function candidates(judged: Judged): Step[] {
  const of = (ids: readonly string[], ...states: FindingState[]) =>
    ids
      .flatMap((id) => judged.findings.filter((finding) => finding.id === id))
      .filter((finding) => states.includes(finding.state));
  const broken = of(WAY_IN, "attention");
  const operator = judged.roles.find((role) => role.role === "operator");
  const wanted = operator?.allowed.verdict === "no" ? operator : null;
  // One who can't act should first become one who can; as long as nothing is to do, their role does not matter.
  const ownRole = broken.length > 0 || wanted ? of(["admin"], "attention") : [];
  return [
    ...of(PREREQUISITES, "not-licensed").flatMap(stepOf),
    ...ownRole.flatMap(stepOf),
    ...broken.flatMap(stepOf),
    ...of(WAY_IN, "disputed").flatMap(stepOf),
    ...of(WAY_IN, "unknown").flatMap(stepOf),
    ...(wanted ? roleStep(wanted) : []),
    ...of(["surplus-role"], "attention").flatMap(stepOf),
    ...openSteps(judged.checklist),
  ];
}

function stepOf({ id, state, title, change }: Finding): Step[] {
  return change ? [{ id, state, text: because({ text: title }, { text: change }) }] : [];
}

/** That the role is a privileged one is said before it is recommended, not after. */
function roleStep({ role, name, allowed, caution }: RoleView): Step[] {
  if (!allowed.change) return [];
  const why = because({ text: say("next_operator", name) }, { text: allowed.change });
  const text = caution ? say("next_with_caution", { text: caution }, { text: why }) : why;
  return [{ id: `role-${role}`, state: allowed.verdict, text }];
}

function openSteps({ sections }: ChecklistView): Step[] {
  return sections
    .flatMap((section) => section.steps)
    .filter((step) => !step.optional && step.state !== "done" && step.state !== "ticked")
    .map((step) => ({ id: `step-${step.id}`, state: step.state, text: step.text }));
}

function because(why: { text: Text }, what: { text: Text }): Text {
  return say("next_because", why, what);
}
