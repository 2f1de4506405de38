import { say } from "../../knowledge/text.ts";
import { translate, words, writing } from "../../platform/i18n.ts";
import type { Assessment } from "../../readiness/assessment.ts";
import { reportToCsv, tableToCsv } from "../../report/render/csv.ts";
import { reportToHtml } from "../../report/render/html.ts";
import { planToJira } from "../../report/render/jira.ts";
import { reportToJson } from "../../report/render/json.ts";
import { reportToMarkdown } from "../../report/render/markdown.ts";
import { planOf } from "../../report/render/plan.ts";
import { planToPlanner } from "../../report/render/planner.ts";
import { reportOf } from "../../report/render/rows.ts";

/** A form in which the assessment can be saved. `id` is also the end of its catalogue key `report_form_…`. */
export interface Format {
  readonly id: "html" | "markdown" | "csv" | "plan" | "jira" | "planner" | "json";
  readonly extension: string;
  readonly type: string;
  make(assessment: Assessment): string;
}

const report = (assessment: Assessment) => reportOf(assessment, translate);
const plan = (assessment: Assessment) => planOf(assessment, translate);

/** All of them show the same rows: what is on the screen, and nothing else. */
export const FORMATS: readonly Format[] = [
  {
    id: "html",
    extension: "html",
    type: "text/html",
    make: (assessment) => reportToHtml(report(assessment), writing(), [plan(assessment)]),
  },
  {
    id: "markdown",
    extension: "md",
    type: "text/markdown",
    make: (assessment) => reportToMarkdown(report(assessment)),
  },
  {
    id: "csv",
    extension: "csv",
    type: "text/csv",
    make: (assessment) => reportToCsv(report(assessment), translate),
  },
  { id: "plan", extension: "csv", type: "text/csv", make: (assessment) => tableToCsv(plan(assessment)) },
  { id: "jira", extension: "csv", type: "text/csv", make: (assessment) => planToJira(plan(assessment)) },
  {
    id: "planner",
    extension: "csv",
    type: "text/csv",
    make: (assessment) => planToPlanner(plan(assessment), words("extension_short_name")),
  },
  {
    id: "json",
    extension: "json",
    type: "application/json",
    make: (assessment) =>
      reportToJson({
        createdAt: assessment.at,
        language: writing().lang,
        report: report(assessment),
        plan: plan(assessment),
      }),
  },
];

/** What a saved report is called: whose it is by the day, and nothing that identifies the tenant. */
export function fileNameOf({ extension, id }: Format, { at, origin }: Assessment): string {
  const practice = origin?.key === "origin_practice" ? "-practice" : "";
  return `defender-experts-${id}-${at.slice(0, 10)}${practice}.${extension}`;
}

/** What the tenant's form says beside it; null where there is nothing to say. */
export function noteOn({ id }: Format): string | null {
  return id === "planner" ? translate(say("report_planner_note")) : null;
}
