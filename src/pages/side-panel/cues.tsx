import { useEffect, useState } from "preact/hooks";
import { CUES } from "../../knowledge/cues.ts";
import { Words } from "../../panel/words.tsx";
import { translate, words } from "../../platform/i18n.ts";
import type { PanelState } from "../../platform/protocol.ts";

const PARTS = ["say", "ask", "expect"] as const;

interface CuesProps {
  /** null until there is one. */
  state: PanelState | null;
  on: boolean;
  setOn: (on: boolean) => void;
}

/**
 * What to say, to ask and to expect at one step, for whoever guides a customer on a call. It stands beside the panel and
 * not in it, so that it can never be seen on the customer's page.
 */
export function Cues({ state, on, setOn }: CuesProps) {
  const steps = state?.assessment.checklist.sections.flatMap((section) => section.steps) ?? [];
  const next = steps.find(({ optional, state: its }) => !optional && its !== "done" && its !== "ticked");
  const [chosen, setChosen] = useState<string | null>(null);
  // What was chosen belongs to the step that was next then: once that is done, the call goes on.
  useEffect(() => setChosen(null), [next?.id]);
  const at = steps.findIndex(({ id }) => id === (chosen ?? next?.id ?? steps[0]?.id));
  const step = steps[at];
  const cue = step && CUES[step.id];
  const go = (by: number) => setChosen(steps[at + by]?.id ?? null);
  return (
    <section class="cues stack" aria-labelledby="cues-title">
      <label class="row">
        <input type="checkbox" checked={on} onChange={({ currentTarget }) => setOn(currentTarget.checked)} />
        <b id="cues-title">{words("cues_title")}</b>
      </label>
      {on && cue && (
        <>
          <label>
            {words("cues_step")}
            <select value={step.id} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
              {steps.map(({ id, text }) => (
                <option value={id}>{translate(text)}</option>
              ))}
            </select>
          </label>
          <dl>
            {PARTS.map((part) => (
              <>
                <dt>{words(`cues_${part}`)}</dt>
                <dd>
                  <Words text={cue[part]} />
                </dd>
              </>
            ))}
          </dl>
          <div class="row">
            <button type="button" aria-disabled={at === 0} onClick={() => at > 0 && go(-1)}>
              {words("practice_back")}
            </button>
            <button
              type="button"
              aria-disabled={at === steps.length - 1}
              onClick={() => at < steps.length - 1 && go(1)}
            >
              {words("practice_next")}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
