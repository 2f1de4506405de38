import type { Text } from "../knowledge/text.ts";
import { words } from "../platform/i18n.ts";
import type { Assessment, ChangeWeight, Coverage, FindingState, Verdict } from "../readiness/assessment.ts";
import { Icon, type IconName } from "./icon.tsx";
import { Words } from "./words.tsx";

type State = FindingState | Verdict | Coverage | ChangeWeight | Assessment["overall"];
type Kind = "state" | "verdict" | "coverage" | "weight";

/** Each state has a shape of its own, so that none is told by colour alone. */
const SHAPES: Record<State, IconName> = {
  done: "check",
  yes: "check",
  ready: "check",
  experts: "check",
  attention: "warning",
  no: "cross",
  customer: "person",
  unknown: "question",
  disputed: "scales",
  unchecked: "circle",
  "not-licensed": "dash",
  unavailable: "dash",
  "not-applicable": "dash",
  dismissed: "dash",
  grave: "warning",
  worse: "cross",
  other: "circle",
  better: "check",
};

export const shapeOf = (state: State): IconName => SHAPES[state];

/** The word for a state: `state_…` for findings and the whole, `verdict_…` for answers, `coverage_…` for actions, `weight_…` for changes. */
export const stateWord = (kind: Kind, state: State): string => words(`${kind}_${state.replaceAll("-", "_")}`);

/** What a row is about, and its state at the end. */
export function Marked({ text, kind, state }: { text: Text; kind: Kind; state: State }) {
  return (
    <>
      <span class="grow">
        <Words text={text} />
      </span>{" "}
      <Mark kind={kind} state={state} />
    </>
  );
}

/** A state as shape and word. */
export function Mark({ kind, state }: { kind: Kind; state: State }) {
  return (
    <span class="mark">
      <Icon name={shapeOf(state)} />
      {stateWord(kind, state)}
    </span>
  );
}
