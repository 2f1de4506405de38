import * as z from "zod/mini";
import { Instant } from "../../tenant/fact.ts";
import { Report, Table } from "./report.ts";

/** A report for other programs. The shape is published as docs/report.schema.json. */
export const ReportFile = z.object({
  kind: z.literal("defender-experts-companion/report"),
  version: z.literal(1),
  /** When the report was made. */
  createdAt: Instant,
  /** Language of all that is in words, BCP 47. */
  language: z.string(),
  report: Report,
  /** What is left to do. */
  plan: Table,
});
export type ReportFile = z.infer<typeof ReportFile>;

/** @throws ZodError where it is no such report. */
export function reportToJson(file: Omit<ReportFile, "kind" | "version">): string {
  const whole = ReportFile.parse({ kind: "defender-experts-companion/report", version: 1, ...file });
  return `${JSON.stringify(whole, null, 2)}\n`;
}
