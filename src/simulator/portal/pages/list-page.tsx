import { useState } from "preact/hooks";
import { SEVERITY_WORD } from "../data/incidents.ts";
import {
  AUDIT_ROWS,
  CLOUD_APPS,
  MESSAGES,
  REPORTS,
  ROLES,
  THREAT_REPORTS,
  WEAKNESSES,
} from "../data/lists.ts";
import { useTimeAgo } from "../dates.ts";
import { DataTable } from "../kit/data-table.tsx";
import { usePortal } from "../portal-context.ts";
import { PageFrame } from "../shell/page-frame.tsx";
import type { WordKey } from "../strings/language.ts";
import { matches, RowTools } from "./row-tools.tsx";

type Cell = string | number;

interface List {
  readonly title: WordKey;
  /** `time` columns hold hours before now, `severity` columns a severity in English. */
  readonly columns: readonly { readonly head: WordKey; readonly kind?: "time" | "severity" }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Pages that are one table and nothing else. */
export const LIST_PAGES = {
  threatAnalytics: {
    title: "threatTitle",
    columns: [
      { head: "colReport" },
      { head: "colExposure", kind: "severity" },
      { head: "colPublished", kind: "time" },
    ],
    rows: THREAT_REPORTS,
  },
  vulnerabilities: {
    title: "vulnerabilitiesTitle",
    columns: [{ head: "colWeakness" }, { head: "colSeverity", kind: "severity" }, { head: "colAffected" }],
    rows: WEAKNESSES,
  },
  explorer: {
    title: "explorerTitle",
    columns: [
      { head: "colSubject" },
      { head: "colSender" },
      { head: "colDelivery" },
      { head: "colLast", kind: "time" },
    ],
    rows: MESSAGES,
  },
  cloudApps: {
    title: "cloudAppsTitle",
    columns: [{ head: "colApp" }, { head: "colScore" }, { head: "colTraffic" }],
    rows: CLOUD_APPS,
  },
  reports: {
    title: "reportsTitle",
    columns: [{ head: "colReport" }, { head: "colDescription" }],
    rows: REPORTS,
  },
  audit: {
    title: "auditTitle",
    columns: [{ head: "colActivity" }, { head: "colUser" }, { head: "colLast", kind: "time" }],
    rows: AUDIT_ROWS,
  },
  permissions: {
    title: "permissionsTitle",
    columns: [{ head: "colRole" }, { head: "colDescription" }, { head: "colMembers" }],
    rows: ROLES,
  },
} as const satisfies Record<string, List>;

export function ListPage({ list }: { list: keyof typeof LIST_PAGES }) {
  const { say } = usePortal();
  const timeAgo = useTimeAgo();
  const [filter, setFilter] = useState("");
  const { title, columns, rows }: List = LIST_PAGES[list];
  const shown = rows.filter((row) => matches(filter, ...row.map(String)));
  const written = (cell: Cell, kind: "time" | "severity" | undefined) => {
    if (kind === "time") return timeAgo(Number(cell));
    if (kind === "severity") return say(SEVERITY_WORD[cell as keyof typeof SEVERITY_WORD]);
    return cell;
  };
  return (
    <PageFrame title={say(title)}>
      <RowTools filter={filter} onFilter={setFilter} count={shown.length} />
      <DataTable<readonly Cell[]>
        label={say(title)}
        rows={shown}
        rowKey={(row) => row.join()}
        columns={columns.map(({ head, kind }, index) => ({
          key: head,
          head: say(head),
          order: (row) => (kind === "time" ? -Number(row[index]) : (row[index] ?? "")),
          cell: (row) => written(row[index] ?? "", kind),
        }))}
      />
    </PageFrame>
  );
}
