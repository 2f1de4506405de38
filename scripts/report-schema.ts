import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import { ReportFile } from "../src/report/render/json.ts";

/** Where other programs find the shape of a report; written by `npm run report-schema`, and a test holds it to the source. */
export const REPORT_SCHEMA_FILE = fileURLToPath(new URL("../docs/report.schema.json", import.meta.url));

export function reportSchema(): string {
  const title = "Report of the Onboarding Companion for Microsoft Defender Experts";
  const schema = z.toJSONSchema(ReportFile, { io: "output" });
  return `${JSON.stringify({ ...schema, title }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(REPORT_SCHEMA_FILE, reportSchema());
