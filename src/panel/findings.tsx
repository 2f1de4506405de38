import { words } from "../platform/i18n.ts";
import type { Assessment, Choice, Finding } from "../readiness/assessment.ts";
import type { PanelCalls } from "./calls.ts";
import { Evidence } from "./evidence.tsx";
import { Fold } from "./fold.tsx";
import { Marked } from "./mark.tsx";
import { Paragraph } from "./paragraph.tsx";
import { SetAside } from "./set-aside.tsx";
import { Sources } from "./sources.tsx";
import { LinkOut, Words } from "./words.tsx";

interface FindingsProps {
  findings: Finding[];
  sources: Assessment["sources"];
  calls: PanelCalls;
  now: number;
}

/** What the rules found, in the judge's order. */
export function Findings({ findings, sources, calls, now }: FindingsProps) {
  return (
    <ul>
      {findings.map((finding) => (
        <li key={finding.id}>
          <Fold head={<Marked text={finding.title} kind="state" state={finding.state} />}>
            <Paragraph text={finding.summary} />
            <Paragraph text={finding.change} />
            {finding.link && (
              <p>
                <LinkOut link={finding.link} />
              </p>
            )}
            {finding.choice && <Choosing choice={finding.choice} say={calls.sayLicence} />}
            <Evidence evidence={finding.evidence} now={now} />
            <Sources ids={finding.sources} sources={sources} />
            <Aside finding={finding} calls={calls} />
          </Fold>
        </li>
      ))}
    </ul>
  );
}

function Aside({ finding: { id, state, dismissed }, calls }: { finding: Finding; calls: PanelCalls }) {
  if (dismissed) {
    const { until, reason } = dismissed;
    return (
      <>
        <Paragraph text={{ key: "panel_dismissed", args: [{ time: until }, reason] }} />
        <button type="button" onClick={() => calls.bringBack(id)}>
          {words("panel_bring_back")}
        </button>
      </>
    );
  }
  if (state === "done" || state === "not-applicable") return null;
  return <SetAside id={id} state={state} dismiss={calls.dismiss} />;
}

/** Values of the list that are no name in it; a name from outside always has the letter before it. */
const NONE = "none";
const NOT_SAID = "";

function Choosing({ choice, say }: { choice: Choice; say: PanelCalls["sayLicence"] }) {
  const { ask, options, chosen } = choice;
  const value = chosen === undefined ? NOT_SAID : chosen === null ? NONE : `=${chosen}`;
  return (
    <label class="guide">
      <Words text={ask} />
      <select
        disabled={!say}
        value={value}
        onChange={({ currentTarget }) => {
          const picked = currentTarget.value;
          say?.(picked === NOT_SAID ? null : { sku: picked === NONE ? null : picked.slice(1) });
        }}
      >
        <option value={NOT_SAID}>{words("panel_choice_open")}</option>
        {options.map((option) => (
          <option value={`=${option}`}>{option}</option>
        ))}
        <option value={NONE}>{words("panel_choice_none")}</option>
      </select>
    </label>
  );
}
