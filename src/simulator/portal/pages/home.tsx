import { DEVICES, IDENTITIES } from "../data/assets.ts";
import { INCIDENTS, SEVERITY_WORD, type Severity } from "../data/incidents.ts";
import { THREAT_REPORTS } from "../data/lists.ts";
import { PageLink } from "../kit/page-link.tsx";
import { SeverityMark } from "../kit/status.tsx";
import { usePortal, useTenant } from "../portal-context.ts";
import { PageFrame } from "../shell/page-frame.tsx";
import { Card } from "./card.tsx";
import { Donut } from "./donut.tsx";

const SCORE = { points: 811, max: 1300 };

export function Home() {
  const { say, language } = usePortal();
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  const { adminName } = useTenant();
  const active = INCIDENTS.filter((incident) => incident.status !== "Resolved");
  const count = (severity: Severity) => active.filter((incident) => incident.severity === severity).length;
  const atRisk = <Thing extends { risk: string }>(all: readonly Thing[]) =>
    all.filter(({ risk }) => risk === "High" || risk === "Medium");
  return (
    <PageFrame title={say("homeTitle")}>
      <p class="lead">{say("homeHello", { name: adminName.split(" ")[0] ?? "" })}</p>
      <div class="cards">
        <ExpertsCard />
        <Card
          title={say("homeIncidents")}
          foot={<PageLink to="incidents">{say("homeIncidentsAll")}</PageLink>}
        >
          <Donut
            parts={(["High", "Medium", "Low"] as const).map((severity) => ({
              name: say(SEVERITY_WORD[severity]),
              look: severity.toLowerCase(),
              value: count(severity),
            }))}
          />
        </Card>
        <Card title={say("homeScore")}>
          <p class="figure">{percent.format(SCORE.points / SCORE.max)}</p>
          <progress value={SCORE.points} max={SCORE.max} aria-label={say("homeScore")} />
          <p class="about">{say("homeScoreText", SCORE)}</p>
        </Card>
        <Card title={say("homeDevices")} foot={<PageLink to="devices">{say("homeDevicesAll")}</PageLink>}>
          <ul class="rows">
            {atRisk(DEVICES).map(({ name, risk }) => (
              <li key={name}>
                <span>{name}</span>
                <SeverityMark severity={risk} />
              </li>
            ))}
          </ul>
        </Card>
        <Card title={say("homeUsers")} foot={<PageLink to="identities">{say("homeUsersAll")}</PageLink>}>
          <ul class="rows">
            {atRisk(IDENTITIES).map(({ name, risk }) => (
              <li key={name}>
                <span>{name}</span>
                <SeverityMark severity={risk} />
              </li>
            ))}
          </ul>
        </Card>
        <Card
          title={say("homeThreats")}
          foot={<PageLink to="threatAnalytics">{say("homeThreatsAll")}</PageLink>}
        >
          <ul class="rows">
            {THREAT_REPORTS.slice(0, 3).map(([name]) => (
              <li key={name}>
                <span>{name}</span>
              </li>
            ))}
          </ul>
        </Card>
        <Card title={say("homeHealth")}>
          <Donut
            parts={[
              { name: say("healthActive"), look: "good", value: healthy("Active") },
              { name: say("healthInactive"), look: "low", value: healthy("Inactive") },
              { name: say("healthMisconfigured"), look: "medium", value: healthy("Misconfigured") },
            ]}
          />
        </Card>
      </div>
    </PageFrame>
  );
}

function healthy(health: string): number {
  return DEVICES.filter((device) => device.health === health).length;
}

/** The status card that the home page has shown since 04/06/2026 (Microsoft, "Start using Defender Experts"). */
function ExpertsCard() {
  const { say } = usePortal();
  const { era, submitted, readiness } = useTenant();
  if (era !== "current") return null;
  const open = readiness.actionsNeeded.filter((task) => task.status === "Complete now").length;
  return submitted ? (
    <Card title={say("homeExperts")} foot={<PageLink to="expertsStatus">{say("xViewReadiness")}</PageLink>}>
      <p>{say("homeExpertsReady", { count: open })}</p>
    </Card>
  ) : (
    <Card title={say("homeExperts")} foot={<PageLink to="experts">{say("xGetStarted")}</PageLink>}>
      <p>{say("homeExpertsStart")}</p>
    </Card>
  );
}
