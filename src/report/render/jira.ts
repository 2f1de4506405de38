import { csvOf } from "./csv.ts";
import { cellOf, type Table, textOf } from "./report.ts";

/** Jira cuts a longer summary off, or refuses the row. */
const LONGEST_SUMMARY = 255;

/**
 * The action plan for Jira's CSV import: one task for each row. Field names are Jira's own and are not translated; the
 * heading row holds no punctuation, the summary is one line, and dates are ISO 8601 (choose `yyyy-MM-dd` on import).
 * There is no byte order mark: it would become a part of the first field's name.
 * Sources: Atlassian Support, "Prepare a CSV file for import" and "Import data from a CSV file".
 */
export function planToJira(plan: Table): string {
  const rows = plan.rows.map((row) => {
    const text = (column: string) => textOf(cellOf(plan, row, column));
    const description = ["why", "change", "links", "reason"].map(text).filter(Boolean).join("\n\n");
    return [
      text("name").replace(/\s+/g, " ").slice(0, LONGEST_SUMMARY),
      "Task",
      description,
      text("owner"),
      text("due"),
      `defender-experts ${row.id.replace(/[^A-Za-z0-9-]+/g, "-")}`,
    ];
  });
  return csvOf([["Summary", "Issue Type", "Description", "Assignee", "Due Date", "Labels"], ...rows]);
}
