import * as z from "zod/mini";

/**
 * A report in words, before it has a form: the one model from which every form is made, so that no form can hold more or
 * less than another. Its shape is published (docs/report.schema.json).
 */

/** A line of a cell; `href` where it leads somewhere, always by https. */
export const Line = z.object({ text: z.string(), href: z.nullable(z.string()) });
export type Line = z.infer<typeof Line>;

export const Column = z.object({ id: z.string(), label: z.string() });
export type Column = z.infer<typeof Column>;

export const Row = z.object({
  /** Stays the same from report to report: `finding:trust`. */
  id: z.string(),
  /** The state as the judge writes it, in no language: `attention`, `yes`, `customer`; null for rows without one. */
  state: z.nullable(z.string()),
  /** Shown, and not counted: a response action that no list of the service names, or that nobody can take. */
  aside: z.boolean(),
  /** One for each column, in its order. */
  cells: z.array(z.array(Line)),
});
export type Row = z.infer<typeof Row>;

export const Table = z.object({
  id: z.string(),
  title: z.string(),
  columns: z.array(Column),
  rows: z.array(Row),
});
export type Table = z.infer<typeof Table>;

export const Report = z.object({
  title: z.string(),
  /** What the whole comes to: a label and what there is to say. */
  about: z.array(z.object({ id: z.string(), label: z.string(), lines: z.array(Line) })),
  tables: z.array(Table),
});
export type Report = z.infer<typeof Report>;

/** The cell of a row below this column; no lines where the table has no such column. */
export function cellOf(table: Table, row: Row, column: string): readonly Line[] {
  return row.cells[table.columns.findIndex(({ id }) => id === column)] ?? [];
}

/** The lines as text, one below the other; an address follows its line in brackets. */
export function textOf(lines: readonly Line[]): string {
  return lines.map(({ text, href }) => (href === null ? text : `${text} (${href})`)).join("\n");
}
