import { GUIDES } from "../knowledge/guides/index.ts";
import { RESPONSE_ACTIONS } from "../knowledge/response-actions/index.ts";
import { PRACTICE_TENANTS } from "../simulator/tenants/index.ts";
import type { Scenario } from "./scenario.ts";

/** Names of fields and places in lists, outermost first. */
export type Path = readonly (string | number)[];

export interface UnknownName {
  readonly path: Path;
  /** Key of the sentence that says so; its arguments are the line and the name. */
  readonly key: `scenario_problem_${"tenant" | "action" | "step" | "order"}`;
  readonly name: string;
}

/** What a scenario names that there is not, and moments that come before the one before them. */
export function unknownNames(scenario: Scenario): UnknownName[] {
  const found: UnknownName[] = [];
  const actions = new Set(RESPONSE_ACTIONS.map(({ id }) => id as string));
  const steps = new Set(
    GUIDES.flatMap(({ sections }) => sections.flatMap((one) => one.steps.map(({ id }) => id))),
  );
  const named = (
    names: readonly string[] | undefined,
    known: ReadonlySet<string>,
    key: UnknownName["key"],
    path: Path,
  ) =>
    names?.forEach((name, index) => {
      if (!known.has(name)) found.push({ path: [...path, index], key, name });
    });

  if (!Object.hasOwn(PRACTICE_TENANTS, scenario.tenant))
    found.push({ path: ["tenant"], key: "scenario_problem_tenant", name: scenario.tenant });
  named(scenario.goalReached?.experts, actions, "scenario_problem_action", ["goalReached", "experts"]);
  let before = 0;
  scenario.moments.forEach(({ actionsNeeded, show, minute = before }, index) => {
    named(actionsNeeded, actions, "scenario_problem_action", ["moments", index, "actionsNeeded"]);
    if (show !== undefined && !steps.has(show))
      found.push({ path: ["moments", index, "show"], key: "scenario_problem_step", name: show });
    if (minute < before)
      found.push({ path: ["moments", index, "minute"], key: "scenario_problem_order", name: String(minute) });
    before = minute;
  });
  return found;
}
