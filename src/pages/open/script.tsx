import { words } from "../../platform/i18n.ts";
import script from "../../report/recording/record-tenant.ps1?raw";
import { CopyButton } from "../options/copy-button.tsx";
import { saveText } from "../save.ts";

const NAME = "record-tenant.ps1";

/** The way for admins who don't install or sign in: a script that records the same calls, to be read before it is run. */
export function RecordingScript() {
  return (
    <details>
      <summary>{words("script_title")}</summary>
      <div class="stack">
        <p>{words("script_why")}</p>
        <p class="soft">{words("script_reads")}</p>
        <div class="row">
          <CopyButton text={script} of={NAME} />
          <button type="button" onClick={() => saveText(script, "text/plain", NAME)}>
            {words("script_save")}
          </button>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by keyboard */}
        <pre tabIndex={0} dir="ltr" lang="en">
          {script}
        </pre>
      </div>
    </details>
  );
}
