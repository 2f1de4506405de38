import { useMemo, useState } from "preact/hooks";
import { words } from "../../platform/i18n.ts";
import { writeFile } from "../../report/file.ts";
import { judgeFacts } from "../../report/judge-facts.ts";
import { ExportForm } from "../export/export-form.tsx";
import { ReportForm } from "../report/report-form.tsx";
import { saveText } from "../save.ts";
import type { Opened } from "./opened.ts";

/** What can be made of facts that were opened: the file again, a file with less in it, a report. */
export function FileActions({ opened }: { opened: Opened }) {
  const { file, name, snapshot, origin } = opened;
  const [open, setOpen] = useState<"report" | "export" | null>(null);
  const assessment = useMemo(() => judgeFacts(snapshot, { origin }), [opened]);
  const toggle = (which: "report" | "export") => setOpen(open === which ? null : which);
  return (
    <>
      <div class="row">
        <button type="button" aria-expanded={open === "report"} onClick={() => toggle("report")}>
          {words("report_page")}
        </button>
        <button type="button" aria-expanded={open === "export"} onClick={() => toggle("export")}>
          {words("open_take_out")}
        </button>
        {file && (
          <button
            type="button"
            onClick={() =>
              saveText(writeFile(file), "application/json", name ?? "defender-experts-facts.json")
            }
          >
            {words("open_save_again")}
          </button>
        )}
      </div>
      {open === "report" && <ReportForm assessment={assessment} />}
      {open === "export" && (
        <ExportForm key={snapshot.startedAt} snapshot={snapshot} practice={file?.practice ?? false} />
      )}
    </>
  );
}
