import { ACTIONS } from "../data/lists.ts";
import { useTimeAgo } from "../dates.ts";
import { DataTable } from "../kit/data-table.tsx";
import { Tabs } from "../kit/tabs.tsx";
import { usePortal } from "../portal-context.ts";
import { PageFrame } from "../shell/page-frame.tsx";

export function ActionCenter() {
  const { say, place, go } = usePortal();
  const timeAgo = useTimeAgo();
  const pending = place?.page !== "actionsHistory";
  const rows = ACTIONS.filter(([, , state]) => (state === "Pending") === pending);
  return (
    <PageFrame title={say("actionsTitle")}>
      <Tabs
        label={say("actionsTitle")}
        chosen={pending ? "actionsPending" : "actionsHistory"}
        onChoose={(page) => go(page)}
        tabs={[
          { key: "actionsPending", text: say("actionsPending") },
          { key: "actionsHistory", text: say("actionsHistory") },
        ]}
      >
        <DataTable<(typeof ACTIONS)[number]>
          label={say(pending ? "actionsPending" : "actionsHistory")}
          rows={rows}
          rowKey={([action, asset]) => action + asset}
          columns={[
            {
              key: "action",
              head: say("colAction"),
              order: ([action]) => action,
              cell: ([action]) => <b>{action}</b>,
            },
            { key: "asset", head: say("colEntity"), order: ([, asset]) => asset, cell: ([, asset]) => asset },
            { key: "by", head: say("colDecided"), cell: ([, , , by]) => by || say("unassigned") },
            {
              key: "when",
              head: say("colSubmitted"),
              order: (row) => -row[4],
              cell: (row) => timeAgo(row[4]),
            },
          ]}
        />
      </Tabs>
    </PageFrame>
  );
}
