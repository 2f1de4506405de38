import type { Assessment } from "../../../../src/readiness/assessment.ts";
import { reportToCsv, tableToCsv } from "../../../../src/report/render/csv.ts";
import { reportToHtml } from "../../../../src/report/render/html.ts";
import { planToJira } from "../../../../src/report/render/jira.ts";
import { reportToJson } from "../../../../src/report/render/json.ts";
import { reportToMarkdown } from "../../../../src/report/render/markdown.ts";
import { planOf } from "../../../../src/report/render/plan.ts";
import { planToPlanner } from "../../../../src/report/render/planner.ts";
import { reportOf } from "../../../../src/report/render/rows.ts";
import { AT } from "../../support/snapshot.ts";
import { english } from "./english.ts";

/** An assessment in every form that a report has. */
export function formsOf(assessment: Assessment) {
  const report = reportOf(assessment, english);
  const plan = planOf(assessment, english);
  return {
    csv: reportToCsv(report, english),
    markdown: reportToMarkdown(report),
    html: reportToHtml(report, { lang: "en", dir: "ltr" }, [plan]),
    json: reportToJson({ createdAt: AT, language: "en", report, plan }),
    plan: tableToCsv(plan),
    jira: planToJira(plan),
    planner: planToPlanner(plan, "Onboarding"),
  };
}
