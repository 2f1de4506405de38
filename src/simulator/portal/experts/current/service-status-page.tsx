import { useState } from "preact/hooks";
import type { PortalState } from "../../../portal-api.ts";
import { Button } from "../../kit/button.tsx";
import { DataTable } from "../../kit/data-table.tsx";
import { SidePanel } from "../../kit/side-panel.tsx";
import { usePortal, useTenant } from "../../portal-context.ts";
import { PartHeading } from "./part-heading.tsx";

type Task = PortalState["readiness"]["actionsNeeded"][number];

/** The readiness assessment: what is still to be done, and how many assets are protected. */
export function ServiceStatusPage() {
  const { say, language } = usePortal();
  const { actionsNeeded, protectedAssets } = useTenant().readiness;
  const [opened, setOpened] = useState<Task | null>(null);
  const numbers = new Intl.NumberFormat(language);
  return (
    <>
      <PartHeading name="xServiceStatus" sentence="xHeadStatus" />
      <p>{say("xServiceStatusText")}</p>
      <h3>{say("xActionsNeeded")}</h3>
      {actionsNeeded.length === 0 ? (
        <p class="about">{say("xActionsNone")}</p>
      ) : (
        <DataTable<Task>
          label={say("xActionsNeeded")}
          rows={actionsNeeded}
          rowKey={(task) => task.title}
          columns={[
            { key: "task", head: say("xTask"), cell: (task) => task.title },
            {
              key: "status",
              head: say("colStatus"),
              cell: (task) =>
                task.status === "Completed" ? (
                  say("xCompleted")
                ) : (
                  <Button kind="link" onClick={() => setOpened(task)}>
                    {say("xCompleteNow")}
                  </Button>
                ),
            },
          ]}
        />
      )}
      <h3>{say("xProtectedAssets")}</h3>
      <div class="cards">
        {protectedAssets.map(({ kind, now, target }) => {
          const name = say(kind === "Devices" ? "navDevices" : "navIdentities");
          return (
            <div key={kind} class="card">
              <h4>{name}</h4>
              <p class="figure">
                {say("xAssetsOf", { now: numbers.format(now), target: numbers.format(target) })}
              </p>
              <progress value={Math.min(now, target)} max={Math.max(target, 1)} aria-label={name} />
            </div>
          );
        })}
      </div>
      {opened && (
        <SidePanel title={opened.title} onClose={() => setOpened(null)}>
          <p>{say("xTaskText")}</p>
        </SidePanel>
      )}
    </>
  );
}
