import { useMemo, useState } from "preact/hooks";
import { Words } from "../../panel/words.tsx";
import { translate, words, writing } from "../../platform/i18n.ts";
import { exportSnapshot } from "../../report/export.ts";
import { judgeFacts } from "../../report/judge-facts.ts";
import { Level } from "../../report/redaction/kinds.ts";
import { reportToHtml } from "../../report/render/html.ts";
import { planOf } from "../../report/render/plan.ts";
import { reportOf } from "../../report/render/rows.ts";
import type { TenantSnapshot } from "../../tenant/snapshot.ts";
import { originOf } from "../open/opened.ts";
import { saveText } from "../save.ts";
import { Fields } from "./fields.tsx";

interface ExportProps {
  readonly snapshot: TenantSnapshot;
  /** The facts are those of a simulated tenant. */
  readonly practice: boolean;
}

/** What is to be taken out of the facts before they leave, what will leave then, to the byte, and the way to save it. */
export function ExportForm({ snapshot, practice }: ExportProps) {
  const [level, setLevel] = useState<Level>("everything");
  const [dropped, setDropped] = useState<readonly string[]>([]);
  // Drawn for this file alone, so that nobody can lay two files side by side.
  const [salt] = useState(() => crypto.getRandomValues(new Uint8Array(32)));
  const [exportedAt] = useState(() => new Date().toISOString());
  const made = useMemo(
    () => exportSnapshot(snapshot, { level, dropped, salt, exportedAt, practice }),
    [snapshot, level, dropped],
  );
  const whole = useMemo(
    () => exportSnapshot(snapshot, { level, dropped: [], salt, exportedAt, practice }),
    [snapshot, level],
  );
  const name = `defender-experts-facts-${exportedAt.slice(0, 10)}${practice ? "-practice" : ""}`;

  return (
    <>
      <fieldset class="stack">
        <legend>{words("export_level")}</legend>
        {Level.options.map((each) => (
          <label class="choice">
            <input type="radio" name="level" checked={each === level} onChange={() => setLevel(each)} />
            <span>
              {words(`export_level_${each}`)}
              <span class="soft">{words(`export_level_${each}_why`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {!made.ok && (
        <p class="refused" role="alert">
          <Words text={made.problem} />
        </p>
      )}
      {made.ok && (
        <section class="stack" aria-labelledby="limits">
          <h2 id="limits">{words("export_limits")}</h2>
          <ul>
            {made.preview.limits.map((limit) => (
              <li>
                <Words text={limit} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {whole.ok && <Fields preview={whole.preview} dropped={dropped} setDropped={setDropped} />}
      {made.ok && (
        <>
          <p role="status">{words("export_sum", made.preview.replaced, made.preview.kept)}</p>
          <div class="row">
            <button
              type="button"
              class="primary"
              onClick={() => saveText(made.text, "application/json", `${name}.json`)}
            >
              {words("export_save")}
            </button>
            <button type="button" onClick={() => saveText(pageOf(made.file), "text/html", `${name}.html`)}>
              {words("export_save_page")}
            </button>
          </div>
          <label>
            {words("report_preview")}
            <textarea readOnly rows={20} value={made.text} spellcheck={false} />
          </label>
        </>
      )}
    </>
  );
}

type File = Extract<ReturnType<typeof exportSnapshot>, { ok: true }>["file"];

/** The same facts for people: made from the file itself, so that it holds nothing that the file does not. */
function pageOf(file: File): string {
  const { snapshot, practice } = file;
  const at = snapshot.finishedAt;
  const assessment = judgeFacts(snapshot, {
    origin: originOf({ at, name: null, practice, level: file.level }),
  });
  const plan = planOf(assessment, translate);
  return reportToHtml(reportOf(assessment, translate), writing(), [plan]);
}
