import { useState } from "preact/hooks";
import { words } from "../../platform/i18n.ts";
import { askTab } from "../tab.ts";

/**
 * For the case that the portal changed: what could be told of the page, to be copied into a report. Holds no text of the
 * page.
 */
export function Diagnosis() {
  const [text, setText] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  return text === null ? (
    <button type="button" onClick={async () => setText((await askTab("diagnose"))?.diagnosis ?? "")}>
      {words("popup_diagnose")}
    </button>
  ) : (
    <section class="stack">
      <p class="soft" id="diagnosis-why">
        {words("popup_diagnosis_why")}
      </p>
      <textarea readOnly rows={8} aria-labelledby="diagnosis-why" value={text} />
      <div class="row">
        <button
          type="button"
          class="primary"
          onClick={async () => {
            await navigator.clipboard.writeText(text);
            setCopied(true);
          }}
        >
          {words("popup_diagnosis_copy")}
        </button>
        <span role="status">{copied && words("options_copied")}</span>
      </div>
    </section>
  );
}
