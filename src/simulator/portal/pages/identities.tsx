import { useState } from "preact/hooks";
import { IDENTITIES, type Identity } from "../data/assets.ts";
import { useTimeAgo } from "../dates.ts";
import { DataTable } from "../kit/data-table.tsx";
import { SeverityMark } from "../kit/status.tsx";
import { usePortal, useTenant } from "../portal-context.ts";
import { PageFrame } from "../shell/page-frame.tsx";
import { matches, RowTools } from "./row-tools.tsx";

export function Identities() {
  const { say } = usePortal();
  const domain = useTenant().adminUpn.split("@")[1] ?? "";
  const timeAgo = useTimeAgo();
  const [filter, setFilter] = useState("");
  const rows = IDENTITIES.filter((identity) =>
    matches(filter, identity.name, identity.alias, identity.department),
  );
  return (
    <PageFrame title={say("identitiesTitle")}>
      <RowTools filter={filter} onFilter={setFilter} count={rows.length} />
      <DataTable<Identity>
        label={say("identitiesTitle")}
        rows={rows}
        rowKey={(row) => row.alias}
        columns={[
          {
            key: "name",
            head: say("colIdentity"),
            order: (row) => row.name,
            cell: (row) => <b>{row.name}</b>,
          },
          {
            key: "upn",
            head: say("colUpn"),
            order: (row) => row.alias,
            cell: (row) => `${row.alias}@${domain}`,
          },
          {
            key: "department",
            head: say("colDepartment"),
            order: (row) => row.department,
            cell: (row) => row.department,
          },
          { key: "risk", head: say("colRisk"), cell: (row) => <SeverityMark severity={row.risk} /> },
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
