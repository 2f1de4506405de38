import { INCIDENTS } from "../data/incidents.ts";
import { useTimeAgo } from "../dates.ts";
import { PageLink } from "../kit/page-link.tsx";
import { usePortal, useTenant } from "../portal-context.ts";
import { PageFrame } from "../shell/page-frame.tsx";
import { Card } from "./card.tsx";

/** Has the product's name in its heading and is not the settings page. */
export function ExpertsOverview() {
  const { say, language } = usePortal();
  const { submitted, roles } = useTenant();
  const timeAgo = useTimeAgo();
  const theirs = submitted ? INCIDENTS.filter((incident) => incident.assigned === "Defender Experts") : [];
  const waiting = roles.includes("operator") ? 0 : theirs.length;
  const numbers = new Intl.NumberFormat(language);
  return (
    <PageFrame title={say("overviewTitle")}>
      <p class="lead">{say("overviewText")}</p>
      <div class="cards">
        <Card title={say("overviewInvestigated")}>
          <p class="figure">{numbers.format(theirs.length)}</p>
        </Card>
        <Card title={say("overviewWaiting")}>
          <p class="figure">{numbers.format(waiting)}</p>
        </Card>
        <Card title={say("overviewTime")}>
          <p class="figure">{theirs.length > 0 ? numbers.format(18) : "–"}</p>
        </Card>
        <Card
          title={say("overviewResponses")}
          foot={<PageLink to="incidents">{say("homeIncidentsAll")}</PageLink>}
        >
          {theirs.length === 0 && <p>{say("overviewEmpty")}</p>}
          <ul class="rows">
            {theirs.map(({ id, name, hoursAgo }) => (
              <li key={id}>
                <PageLink to="incident" id={id}>
                  {name}
                </PageLink>
                <span class="about">{timeAgo(hoursAgo)}</span>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </PageFrame>
  );
}
