import { BOM, csvOf } from "./csv.ts";
import { cellOf, type Table, textOf } from "./report.ts";

/**
 * The action plan for Microsoft Planner. No page of Microsoft's was found that documents a file from which a plan could be
 * imported, so this is a sheet for Excel with Planner's own names of a task's fields, to be pasted or fed to a flow.
 * @param bucket what the tasks are filed under.
 */
export function planToPlanner(plan: Table, bucket: string): string {
  const rows = plan.rows.map((row) => {
    const text = (column: string) => textOf(cellOf(plan, row, column));
    const notes = ["why", "change", "links", "reason"].map(text).filter(Boolean).join("\n\n");
    return [
      text("name").replace(/\s+/g, " ").slice(0, 255),
      bucket,
      "Not started",
      text("owner"),
      text("due"),
      notes,
    ];
  });
  return BOM + csvOf([["Task Name", "Bucket Name", "Progress", "Assigned To", "Due Date", "Notes"], ...rows]);
}
