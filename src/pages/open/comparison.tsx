import { Mark } from "../../panel/mark.tsx";
import { Words } from "../../panel/words.tsx";
import { words } from "../../platform/i18n.ts";
import { type Difference, differences, sameTenant } from "../../report/compare.ts";
import { judgeFacts } from "../../report/judge-facts.ts";
import type { Opened } from "./opened.ts";

/** What is not the same in two sets of facts, the older one first whichever was opened first. */
export function Comparison({ one, other }: { one: Opened; other: Opened }) {
  const [older, newer] =
    Date.parse(one.snapshot.finishedAt) <= Date.parse(other.snapshot.finishedAt)
      ? [one, other]
      : [other, one];
  const same = sameTenant(older.snapshot, newer.snapshot);
  const judged = judgeFacts(newer.snapshot, same === true ? { earlier: older.snapshot } : {});
  const rows = differences(judgeFacts(older.snapshot), judged);
  const changes = same === true ? (judged.changes ?? []) : [];
  return (
    <>
      <dl class="sides">
        <dt>{words("compare_older")}</dt>
        <dd>
          <Words text={older.origin} />
        </dd>
        <dt>{words("compare_newer")}</dt>
        <dd>
          <Words text={newer.origin} />
        </dd>
      </dl>
      {same !== true && (
        <p role="status">{words(same === null ? "compare_unsure" : "compare_other_tenant")}</p>
      )}
      {changes.length > 0 && (
        <>
          <h3>{words("panel_section_changes")}</h3>
          <ul>
            {changes.map(({ id, weight, what }) => (
              <li key={id}>
                <Mark kind="weight" state={weight} /> <Words text={what} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{words("compare_verdicts")}</h3>
      {rows.length === 0 ? <p role="status">{words("compare_same")}</p> : <Rows rows={rows} />}
    </>
  );
}

function Rows({ rows }: { rows: readonly Difference[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words("compare_what")}</th>
          <th scope="col">{words("compare_older")}</th>
          <th scope="col">{words("compare_newer")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, id, name, before, after }) => (
          <tr key={id}>
            <th scope="row">
              <Words text={name} />
            </th>
            <td>{before && <Mark kind={kind} state={before} />}</td>
            <td>{after && <Mark kind={kind} state={after} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
