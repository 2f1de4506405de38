import type { GuideId } from "../knowledge/guide.ts";
import { translate, words } from "../platform/i18n.ts";
import type { SpotlightView } from "../platform/spotlight.ts";
import type { ChecklistView } from "../readiness/assessment.ts";
import type { PanelCalls } from "./calls.ts";
import { Step } from "./step.tsx";
import { Words } from "./words.tsx";

interface ChecklistProps {
  checklist: ChecklistView;
  calls: PanelCalls;
  now: number;
  spotlight: SpotlightView | null;
  /** The guide is set by policy. */
  locked: boolean;
}

/** The guide's steps, each with the admin's tick and, apart from it, what the tenant says. */
export function Checklist({ checklist, calls, now, spotlight, locked }: ChecklistProps) {
  const { guide, guides, why, sections, done, total } = checklist;
  const steps = sections.flatMap((section) => section.steps);
  const next = steps.find(({ state, optional }) => !optional && state !== "done" && state !== "ticked");
  return (
    <>
      <progress value={done} max={Math.max(total, 1)} aria-label={words("panel_progress", done, total)} />
      <label class="guide">
        {words("panel_guide")}
        <select
          value={guide}
          disabled={locked}
          onChange={({ currentTarget }) => {
            calls.chooseGuide((currentTarget.value || null) as GuideId | null);
            // What is shown stays true until the answer comes; it may be the same guide again.
            currentTarget.value = guide;
          }}
        >
          {guides.map(({ id, title, dated }) => (
            <option value={id}>{`${translate(title)} (${dated})`}</option>
          ))}
          <option value="">{words("panel_guide_auto")}</option>
        </select>
      </label>
      <p class="meta">{locked ? words("options_locked") : <Words text={why} />}</p>
      {sections.map((section) => (
        <div key={section.id}>
          <h3>
            <Words text={section.title} />
          </h3>
          {section.intro.map((text) => (
            <p class="meta">
              <Words text={text} />
            </p>
          ))}
          <ul>
            {section.steps.map((step) => (
              <Step
                key={step.id}
                step={step}
                next={step === next}
                calls={calls}
                now={now}
                spotlight={spotlight}
              />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
