import { say } from "../../knowledge/text.ts";
import type { Words } from "./render-context.ts";
import { cellOf, type Report, type Table, textOf } from "./report.ts";

/** Tells Excel that the file is UTF-8; without it, letters beyond ASCII come out wrong. */
export const BOM = "\ufeff";

/**
 * Rows as CSV by RFC 4180: commas, CRLF, and every cell in quotes, so that no spreadsheet guesses at what it holds.
 * A cell that a spreadsheet would run as a formula is made text by an apostrophe (OWASP, "CSV Injection").
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => `${row.map((cell) => `"${harmless(cell).replaceAll('"', '""')}"`).join(",")}\r\n`)
    .join("");
}

function harmless(cell: string): string {
  return /^(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])/.test(cell) ? `'${cell}` : cell;
}

/** One table with its columns' names above it. */
export function tableToCsv(table: Table): string {
  return (
    BOM +
    csvOf([table.columns.map(({ label }) => label), ...table.rows.map(({ cells }) => cells.map(textOf))])
  );
}

/** The whole report as one sheet: the summary first, then every row of every table, each below its table's name. */
export function reportToCsv(report: Report, words: Words): string {
  const columns = [
    ...new Map(report.tables.flatMap((table) => table.columns).map((each) => [each.id, each])).values(),
  ];
  const own = ["table", "id"].map((id) => words(say(`report_column_${id}`)));
  const blank = (count: number) => Array.from({ length: count }, () => "");
  // The summary's words stand where those of any other row do.
  const at = (id: string) => columns.findIndex((column) => column.id === id);
  const summary = report.about.map(({ id, label, lines }) => {
    const cells = blank(columns.length);
    cells[Math.max(0, at("name"))] = label;
    cells[Math.max(1, at("why"))] = textOf(lines);
    return [report.title, `about:${id}`, ...cells];
  });
  const rows = report.tables.flatMap((table) =>
    table.rows.map((row) => [
      table.title,
      row.id,
      ...columns.map(({ id }) => textOf(cellOf(table, row, id))),
    ]),
  );
  const width = Math.max(columns.length, 2);
  const head = [...own, ...columns.map(({ label }) => label), ...blank(width - columns.length)];
  return BOM + csvOf([head, ...summary, ...rows]);
}
