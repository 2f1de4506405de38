import { say } from "../../knowledge/text.ts";
import type { Assessment } from "../../readiness/assessment.ts";
import type { RenderContext } from "./render-context.ts";
import type { Line, Table } from "./report.ts";

/** A column that one field of an item fills, or a part of it. */
export interface ColumnOf<T> {
  /** Columns of one name mean the same in every table: a file with all tables in one has it once. */
  readonly column: string;
  readonly lines: (item: T, see: RenderContext) => readonly Line[];
}

/**
 * What is shown of each field of an item, in this order; an empty list says that it is shown elsewhere. A field that is
 * added to the item and not here does not compile.
 */
type Columns<T> = { readonly [K in keyof T]-?: readonly ColumnOf<T>[] };

export interface TableOf<T> {
  readonly id: string;
  readonly items: (assessment: Assessment) => readonly T[];
  readonly key: (item: T) => string;
  readonly state: (item: T) => string | null;
  /** Whether an item is shown without being counted. */
  readonly aside?: (item: T) => boolean;
  readonly columns: Columns<T>;
}

export function column<T>(name: string, lines: ColumnOf<T>["lines"]): readonly ColumnOf<T>[] {
  return [{ column: name, lines }];
}

/** The table as it is shown: columns that are empty in every row are left out. */
export function tabulate<T>(table: TableOf<T>, assessment: Assessment, see: RenderContext): Table {
  const parts = Object.values<readonly ColumnOf<T>[]>(table.columns).flat();
  const rows = table.items(assessment).map((item) => ({
    id: `${table.id}:${table.key(item)}`,
    state: table.state(item),
    aside: table.aside?.(item) ?? false,
    cells: parts.map(({ lines }) => [...lines(item, see)]),
  }));
  const used = parts.map((_, index) => rows.some(({ cells }) => (cells[index]?.length ?? 0) > 0));
  const filled = <C>(list: readonly C[]) => list.filter((_, index) => used[index]);
  return {
    id: table.id,
    title: see.words(say(`report_table_${table.id}`)),
    columns: filled(parts).map(({ column: id }) => ({ id, label: see.words(say(`report_column_${id}`)) })),
    rows: rows.map((row) => ({ ...row, cells: filled(row.cells) })),
  };
}
