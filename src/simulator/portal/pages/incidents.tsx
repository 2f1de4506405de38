import { useState } from "preact/hooks";
import { INCIDENTS, type Incident, SEVERITY_ORDER, SEVERITY_WORD, STATUS_WORD } from "../data/incidents.ts";
import { useTimeAgo } from "../dates.ts";
import { DataTable } from "../kit/data-table.tsx";
import { PageLink } from "../kit/page-link.tsx";
import { SeverityMark } from "../kit/status.tsx";
import { usePortal } from "../portal-context.ts";
import { PageFrame } from "../shell/page-frame.tsx";
import { matches, RowTools } from "./row-tools.tsx";

export function Incidents() {
  const { say } = usePortal();
  const timeAgo = useTimeAgo();
  const [filter, setFilter] = useState("");
  const [severity, setSeverity] = useState("");
  const rows = INCIDENTS.filter(
    (incident) =>
      (!severity || incident.severity === severity) &&
      matches(filter, incident.name, incident.id, incident.assigned, incident.categories),
  );
  return (
    <PageFrame
      title={say("incidentsTitle")}
      tools={
        <label class="field inline">
          <span>{say("filterSeverity")}</span>
          <select value={severity} onChange={(event) => setSeverity(event.currentTarget.value)}>
            <option value="">{say("filterAny")}</option>
            {SEVERITY_ORDER.map((level) => (
              <option key={level} value={level}>
                {say(SEVERITY_WORD[level])}
              </option>
            ))}
          </select>
        </label>
      }
    >
      <RowTools filter={filter} onFilter={setFilter} count={rows.length} />
      <DataTable<Incident>
        label={say("incidentsTitle")}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "name",
            head: say("colIncident"),
            order: (row) => row.name,
            cell: (row) => (
              <PageLink to="incident" id={row.id}>
                {row.name}
              </PageLink>
            ),
          },
          { key: "id", head: say("colIncidentId"), order: (row) => Number(row.id), cell: (row) => row.id },
          {
            key: "severity",
            head: say("colSeverity"),
            order: (row) => SEVERITY_ORDER.indexOf(row.severity),
            cell: (row) => <SeverityMark severity={row.severity} />,
          },
          {
            key: "categories",
            head: say("colCategories"),
            order: (row) => row.categories,
            cell: (row) => row.categories,
          },
          { key: "assets", head: say("colAssets"), cell: (row) => row.assets },
          { key: "alerts", head: say("colAlerts"), order: (row) => row.alerts, cell: (row) => row.alerts },
          {
            key: "status",
            head: say("colStatus"),
            order: (row) => say(STATUS_WORD[row.status]),
            cell: (row) => say(STATUS_WORD[row.status]),
          },
          {
            key: "assigned",
            head: say("colAssigned"),
            order: (row) => row.assigned,
            cell: (row) => row.assigned || say("unassigned"),
          },
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
