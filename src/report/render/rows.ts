import { say } from "../../knowledge/text.ts";
import type { Assessment } from "../../readiness/assessment.ts";
import { type TableOf, tabulate } from "./columns.ts";
import { data, line, type RenderContext, sentence, stateWord, time, type Words } from "./render-context.ts";
import type { Line, Report, Table } from "./report.ts";
import {
  ACTIONS,
  CHANGES,
  DISAGREEMENTS,
  FINDINGS,
  ROLES,
  SOURCES,
  STEPS,
  SUPPOSITIONS,
  TRACE,
} from "./tables.ts";

/** How a field of an assessment enters a report: as lines of its summary, as a table, or not at all, with the reason. */
type Part =
  | { readonly about: (assessment: Assessment, see: RenderContext) => readonly Line[] }
  | { readonly table: (assessment: Assessment, see: RenderContext) => Table }
  | { readonly shownNowhere: string };

const about = (lines: (assessment: Assessment, see: RenderContext) => readonly Line[]): Part => ({
  about: lines,
});
const table = <T>(of: TableOf<T>): Part => ({ table: (assessment, see) => tabulate(of, assessment, see) });

/** All that a report shows of an assessment, in this order. A field that is added there and not here does not compile. */
const PARTS: Readonly<Record<keyof Assessment, Part>> = {
  schema: { shownNowhere: "says nothing of the tenant" },
  origin: about(({ origin }, see) => sentence(origin, see)),
  tenant: about(({ tenant }, see) =>
    [tenant?.name, tenant?.domain, tenant?.id].flatMap((name) => data(name ?? null, see)),
  ),
  overall: about(({ overall }, see) => [line(stateWord("state", overall, see))]),
  headline: about(({ headline }, see) => sentence(headline, see)),
  wrongTenant: about(({ wrongTenant }, see) =>
    wrongTenant
      ? sentence(say("panel_wrong_tenant_help", wrongTenant.signedIn, wrongTenant.portal), see)
      : [],
  ),
  counts: about(({ counts: { total, experts, customer, unsure } }, see) =>
    total > 0 ? [line(see.words(say("report_counts", experts, total, customer, unsure)))] : [],
  ),
  next: about(({ next }, see) => sentence(next?.text ?? null, see)),
  warning: about(({ warning }, see) => sentence(warning, see)),
  observedAt: about(({ observedAt }, see) => time(observedAt, see)),
  at: about(({ at }, see) => time(at, see)),
  changes: table(CHANGES),
  trace: table(TRACE),
  findings: table(FINDINGS),
  roles: table(ROLES),
  suppositions: table(SUPPOSITIONS),
  actions: table(ACTIONS),
  checklist: {
    table: (assessment, see) => {
      const { guide, guides, why, done, total } = assessment.checklist;
      const used = guides.find(({ id }) => id === guide);
      const steps = tabulate(STEPS, assessment, see);
      const title = see.words(
        say(
          "report_table_steps_of",
          { text: used?.title ?? say("report_data", guide) },
          used?.dated ?? "",
          done,
          total,
        ),
      );
      return { ...steps, title: `${title} ${see.words(why)}` };
    },
  },
  contradictions: table(DISAGREEMENTS),
  sources: table(SOURCES),
};

/** The report of an assessment. Every word comes from `words`, so a name from outside is already fit to be shown. */
export function reportOf(assessment: Assessment, words: Words): Report {
  const see: RenderContext = { words, sources: assessment.sources };
  const parts = Object.entries(PARTS);
  return {
    title: words(say("report_title")),
    about: parts.flatMap(([id, part]) => {
      const lines = "about" in part ? [...part.about(assessment, see)] : [];
      return lines.length > 0 ? [{ id, label: words(say(`report_about_${id.toLowerCase()}`)), lines }] : [];
    }),
    tables: parts.flatMap(([, part]) => {
      const made = "table" in part ? part.table(assessment, see) : null;
      return made && made.rows.length > 0 ? [made] : [];
    }),
  };
}
