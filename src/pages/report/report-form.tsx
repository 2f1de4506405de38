import { useState } from "preact/hooks";
import { words } from "../../platform/i18n.ts";
import type { Assessment } from "../../readiness/assessment.ts";
import { saveText } from "../save.ts";
import { FORMATS, type Format, fileNameOf, noteOn } from "./formats.ts";

/** Saves an assessment as a file on this machine. What leaves the browser is what stands in the field, to the byte. */
export function ReportForm({ assessment }: { assessment: Assessment }) {
  const [chosen, setChosen] = useState<Format["id"]>("html");
  const format = FORMATS.find(({ id }) => id === chosen);
  if (!format) return null;
  const text = format.make(assessment);
  const note = noteOn(format);
  return (
    <>
      <p class="soft">{words("report_page_why")}</p>
      <div class="row">
        <label>
          {words("options_recipe")}{" "}
          <select
            value={chosen}
            onChange={({ currentTarget }) => setChosen(currentTarget.value as Format["id"])}
          >
            {FORMATS.map(({ id }) => (
              <option value={id}>{words(`report_form_${id}`)}</option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="primary"
          onClick={() => saveText(text, format.type, fileNameOf(format, assessment))}
        >
          {words("report_save")}
        </button>
      </div>
      {note && <p class="soft">{note}</p>}
      <label>
        {words("report_preview")}
        <textarea readOnly rows={24} value={text} spellcheck={false} />
      </label>
    </>
  );
}
