import { translate, words } from "../platform/i18n.ts";
import type { SpotlightView } from "../platform/spotlight.ts";
import type { StepView } from "../readiness/assessment.ts";
import type { PanelCalls } from "./calls.ts";
import { Paragraph } from "./paragraph.tsx";

interface ShowMeProps {
  step: StepView;
  calls: PanelCalls;
  /** What came of pointing at this step's control; null: it is not being pointed at. */
  seen: SpotlightView["state"] | null;
}

/** Points at the step's control on the portal's page, or says in words where it should be. */
export function ShowMe({ step: { id, text, place }, calls, seen }: ShowMeProps) {
  const marked = seen === "shown" || seen === "way";
  return (
    <>
      <div class="row">
        <button
          type="button"
          class="link"
          // Read by itself, in a list of buttons, it must say what it shows.
          aria-label={words(marked ? "spotlight_hide_of" : "spotlight_show_of", translate(text))}
          aria-describedby={`step-${id}-spotlight`}
          onClick={() => (marked ? calls.hide() : calls.show(id))}
        >
          {words(marked ? "spotlight_hide" : "spotlight_show")}
        </button>
        {marked && (
          <button type="button" class="link" onClick={() => calls.focus(id)}>
            {words("spotlight_focus")}
          </button>
        )}
      </div>
      <div role="status" id={`step-${id}-spotlight`}>
        {seen && <Paragraph text={{ key: `spotlight_${seen}`, args: [{ label: place.join(" › ") }] }} />}
      </div>
    </>
  );
}
