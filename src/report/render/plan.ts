import { say } from "../../knowledge/text.ts";
import type { ActionView, Assessment } from "../../readiness/assessment.ts";
import { tabulate } from "./columns.ts";
import { line, type RenderContext, type Words } from "./render-context.ts";
import { cellOf, type Line, type Row, type Table } from "./report.ts";
import { FINDINGS, ROLES, STEPS } from "./tables.ts";

/** What the customer decided on one row of the plan. */
export interface PlanNote {
  readonly owner?: string;
  /** A day, ISO 8601: `2026-12-01`. */
  readonly due?: string;
  /** Why it is put off or left as it is. */
  readonly reason?: string;
}

/** A finding in one of these asks somebody to do something. */
const FINDINGS_TO_DO = ["attention", "unknown", "disputed", "not-licensed"];
const STEPS_TO_DO = ["attention", "unknown", "open"];

/** Columns of the tables that a task needs, and those that the customer fills in. */
const TAKEN = ["name", "state", "why", "change", "links"];
const NOTED = ["owner", "due", "reason"] as const;

/**
 * What is left to do, in the judge's order: what is wrong or not known, the roles that actions wait for, and the required
 * steps that are neither proven nor ticked. Rows keep their ids from report to report.
 * @param notes by the ids of the rows; columns without a note stay empty to be filled in.
 */
export function planOf(
  assessment: Assessment,
  words: Words,
  notes: Readonly<Record<string, PlanNote>> = {},
): Table {
  const see: RenderContext = { words, sources: assessment.sources };
  const required = assessment.checklist.sections
    .flatMap(({ steps }) => steps)
    .filter(({ optional }) => !optional);
  const tables = [
    keeping(tabulate(FINDINGS, assessment, see), ({ state }) => FINDINGS_TO_DO.includes(state ?? "")),
    withWaiting(
      keeping(tabulate(ROLES, assessment, see), ({ id }) => waiting(assessment, id).length > 0),
      assessment,
      see,
    ),
    keeping(
      tabulate(STEPS, assessment, see),
      ({ id, state }) =>
        STEPS_TO_DO.includes(state ?? "") && required.some((step) => `step:${step.id}` === id),
    ),
  ];
  // Tasks part company: each has to say for itself that it is none of the tenant's, or of another day.
  const origin = assessment.origin ? [line(words(assessment.origin))] : [];
  const taken = (table: Table, row: Row, column: string) => [
    ...(column === "why" ? origin : []),
    ...cellOf(table, row, column),
  ];
  return {
    id: "plan",
    title: words(say("report_table_plan")),
    columns: [...TAKEN, ...NOTED].map((id) => ({ id, label: words(say(`report_column_${id}`)) })),
    rows: tables.flatMap((table) =>
      table.rows.map((row) => {
        const { id, state } = row;
        const note = Object.hasOwn(notes, id) ? notes[id] : undefined;
        return {
          id,
          state,
          aside: row.aside,
          cells: [
            ...TAKEN.map((column) => taken(table, row, column)),
            ...NOTED.map((column) => noted(note?.[column], words)),
          ],
        };
      }),
    ),
  };
}

function noted(text: string | undefined, words: Words): Line[] {
  return text === undefined || text === "" ? [] : [line(words(say("report_data", text)))];
}

const keeping = (table: Table, isKept: (row: Row) => boolean): Table => ({
  ...table,
  rows: table.rows.filter(isKept),
});

/** The actions that this role would hand to the experts. */
function waiting({ actions, roles }: Assessment, rowId: string): ActionView[] {
  const role = roles.find((item) => `role:${item.role}` === rowId);
  return actions.filter(
    ({ counted, unlockedBy, coverage }) =>
      counted && coverage !== "experts" && role !== undefined && unlockedBy === role.role,
  );
}

/** Why a role is worth a decision: what stays with the customer until it is allowed. */
function withWaiting(table: Table, assessment: Assessment, { words }: RenderContext): Table {
  const at = table.columns.findIndex(({ id }) => id === "why");
  return {
    ...table,
    rows: table.rows.map((row) => {
      const list = waiting(assessment, row.id).map(({ name }) => ({ text: name }));
      const lines = [line(words(say("report_plan_waiting", list.length, { list })))];
      return { ...row, cells: row.cells.map((cell, index) => (index === at ? [...cell, ...lines] : cell)) };
    }),
  };
}
