import { useState } from "preact/hooks";
import { INCIDENTS, type Incident, SEVERITY_ORDER, STATUS_WORD } from "../data/incidents.ts";
import { useTimeAgo } from "../dates.ts";
import { DataTable } from "../kit/data-table.tsx";
import { PageLink } from "../kit/page-link.tsx";
import { SeverityMark } from "../kit/status.tsx";
import { usePortal } from "../portal-context.ts";
import { PageFrame } from "../shell/page-frame.tsx";
import { matches, RowTools } from "./row-tools.tsx";

/** The alerts that are incidents of their own; those of bigger incidents are not told apart here. */
export function Alerts() {
  const { say } = usePortal();
  const timeAgo = useTimeAgo();
  const [filter, setFilter] = useState("");
  const rows = INCIDENTS.filter(({ alerts, name }) => alerts === 1 && matches(filter, name));
  return (
    <PageFrame title={say("alertsTitle")}>
      <RowTools filter={filter} onFilter={setFilter} count={rows.length} />
      <DataTable<Incident>
        label={say("alertsTitle")}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "name",
            head: say("colAlert"),
            order: (row) => row.name,
            cell: (row) => (
              <PageLink to="incident" id={row.id}>
                {row.name}
              </PageLink>
            ),
          },
          {
            key: "severity",
            head: say("colSeverity"),
            order: (row) => SEVERITY_ORDER.indexOf(row.severity),
            cell: (row) => <SeverityMark severity={row.severity} />,
          },
          { key: "status", head: say("colStatus"), cell: (row) => say(STATUS_WORD[row.status]) },
          { key: "source", head: say("colSource"), order: (row) => row.source, cell: (row) => row.source },
          {
            key: "last",
            head: say("colLast"),
            order: (row) => -row.hoursAgo,
            cell: (row) => timeAgo(row.hoursAgo),
          },
        ]}
      />
    </PageFrame>
  );
}
