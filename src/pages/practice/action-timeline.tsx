import { Mark } from "../../panel/mark.tsx";
import { Words } from "../../panel/words.tsx";
import { words } from "../../platform/i18n.ts";
import { type Answered, type NeededAction, timeAt } from "../../practice/action-timeline.ts";
import type { Scenario } from "../../practice/scenario.ts";
import { LocalizedText } from "./story.tsx";

/** Which actions were called for, and who takes them: here, and in the tenant that is compared with. */
export function ActionTimeline({ scenario, calls }: { scenario: Scenario; calls: readonly NeededAction[] }) {
  const sum = (side: "here" | "there") => {
    const count = (...states: string[]) =>
      calls.filter((call) => states.includes(call[side]?.coverage ?? "")).length;
    return words("practice_waiting", count("experts"), count("customer"), count("disputed", "unknown"));
  };
  const { compare } = scenario;
  return (
    <section class="action-timeline" aria-labelledby="action-timeline-title">
      <h2 id="action-timeline-title">{words("practice_night")}</h2>
      <p>
        {sum("here")}
        {compare && (
          <>
            {" "}
            <LocalizedText told={compare.title} />: {sum("there")}
          </>
        )}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words("practice_when")}</th>
            <th scope="col">{words("practice_action")}</th>
            <th scope="col">{words("practice_here")}</th>
            {compare && (
              <th scope="col">
                <LocalizedText told={compare.title} />
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {calls.map(({ moment, minute, action, here, there }) => (
            <tr key={`${moment} ${action.id}`}>
              <td>{timeAt(scenario, minute) ?? words("practice_minute", minute)}</td>
              <th scope="row">
                <Words text={action.name} />
              </th>
              <td>
                <Taken answered={here} scenario={scenario} />
              </td>
              {there && (
                <td>
                  <Taken answered={there} scenario={scenario} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Taken({ answered: { coverage, byTeam }, scenario }: { answered: Answered; scenario: Scenario }) {
  return (
    <>
      <Mark kind="coverage" state={coverage} />
      {byTeam !== null && (
        <small>{words("practice_waits", timeAt(scenario, byTeam) ?? words("practice_minute", byTeam))}</small>
      )}
    </>
  );
}
