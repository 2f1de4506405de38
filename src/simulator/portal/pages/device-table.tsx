import type { Device } from "../data/assets.ts";
import { SEVERITY_ORDER, SEVERITY_WORD } from "../data/incidents.ts";
import { useTimeAgo } from "../dates.ts";
import { DataTable } from "../kit/data-table.tsx";
import { SeverityMark } from "../kit/status.tsx";
import { usePortal } from "../portal-context.ts";

export function DeviceTable({ label, rows }: { label: string; rows: readonly Device[] }) {
  const { say } = usePortal();
  const timeAgo = useTimeAgo();
  return (
    <DataTable<Device>
      label={label}
      rows={rows}
      rowKey={(row) => row.name}
      columns={[
        { key: "name", head: say("colDevice"), order: (row) => row.name, cell: (row) => <b>{row.name}</b> },
        { key: "domain", head: say("colDomain"), order: (row) => row.domain, cell: (row) => row.domain },
        {
          key: "risk",
          head: say("colRisk"),
          order: ({ risk }) => (risk === "None" ? -1 : SEVERITY_ORDER.indexOf(risk)),
          cell: (row) => <SeverityMark severity={row.risk} />,
        },
        {
          key: "exposure",
          head: say("colExposure"),
          order: (row) => SEVERITY_ORDER.indexOf(row.exposure),
          cell: (row) => say(SEVERITY_WORD[row.exposure]),
        },
        { key: "os", head: say("colOs"), order: (row) => row.os, cell: (row) => row.os },
        { key: "health", head: say("colHealth"), cell: (row) => say(`health${row.health}`) },
        {
          key: "seen",
          head: say("colSeen"),
          order: (row) => -row.hoursAgo,
          cell: (row) => timeAgo(row.hoursAgo),
        },
      ]}
    />
  );
}
