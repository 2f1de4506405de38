import expertsIcon from "fluent-icon:person_support_20_regular";
import { useState } from "preact/hooks";
import { INCIDENTS, STATUS_WORD } from "../data/incidents.ts";
import { useTimeAgo } from "../dates.ts";
import { Button } from "../kit/button.tsx";
import { SeverityMark } from "../kit/status.tsx";
import { usePortal, useTenant } from "../portal-context.ts";
import { PageFrame } from "../shell/page-frame.tsx";
import { Card } from "./card.tsx";
import { Missing } from "./missing.tsx";

export function IncidentPage() {
  const { say, place, notify, ask } = usePortal();
  const { adminName } = useTenant();
  const timeAgo = useTimeAgo();
  const [mine, setMine] = useState(false);
  const incident = INCIDENTS.find(({ id }) => id === place?.id);
  if (!incident) return <Missing />;
  const manage = () => {
    setMine(true);
    notify(say("incidentManaged"));
  };
  return (
    <PageFrame
      title={incident.name}
      trail={[{ text: say("incidentsTitle"), page: "incidents" }]}
      tools={
        <>
          <Button onClick={manage}>{say("incidentManage")}</Button>
          <Button kind="subtle" icon={expertsIcon} onClick={ask}>
            {say("askExperts")}
          </Button>
        </>
      }
    >
      <Card title={say("incidentSummary")}>
        <dl class="details">
          <dt>{say("colIncidentId")}</dt>
          <dd>{incident.id}</dd>
          <dt>{say("colSeverity")}</dt>
          <dd>
            <SeverityMark severity={incident.severity} />
          </dd>
          <dt>{say("colStatus")}</dt>
          <dd>{say(STATUS_WORD[incident.status])}</dd>
          <dt>{say("colAssigned")}</dt>
          <dd>{mine ? adminName : incident.assigned || say("unassigned")}</dd>
          <dt>{say("colCategories")}</dt>
          <dd>{incident.categories}</dd>
          <dt>{say("colAssets")}</dt>
          <dd>{incident.assets}</dd>
          <dt>{say("colSource")}</dt>
          <dd>{incident.source}</dd>
          <dt>{say("colLast")}</dt>
          <dd>{timeAgo(incident.hoursAgo)}</dd>
        </dl>
      </Card>
    </PageFrame>
  );
}
