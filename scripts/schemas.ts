import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import { Scenario } from "../src/practice/scenario.ts";
import { ReportFile } from "../src/report/render/json.ts";

interface Published {
  readonly file: string;
  readonly text: string;
}

const docs = (name: string) => fileURLToPath(new URL(`../docs/${name}`, import.meta.url));

function published(name: string, title: string, schema: z.ZodMiniType, io: "input" | "output"): Published {
  const made = z.toJSONSchema(schema, { io });
  return { file: docs(name), text: `${JSON.stringify({ ...made, title }, null, 2)}\n` };
}

/** Shapes that other programs and authors go by; written by `npm run generate`, and tests hold them to the source. */
export const schemas = () => ({
  report: published(
    "report.schema.json",
    "Report of the Onboarding Companion for Microsoft Defender Experts",
    ReportFile,
    "output",
  ),
  scenario: published(
    "scenario.schema.json",
    "Practice scenario of the Onboarding Companion for Microsoft Defender Experts",
    Scenario,
    "input",
  ),
});
