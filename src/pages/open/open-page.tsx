import { useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { say, type Text } from "../../knowledge/text.ts";
import { Words } from "../../panel/words.tsx";
import { askFacts } from "../../platform/facts.ts";
import { words } from "../../platform/i18n.ts";
import { MAX_RECORDING_BYTES } from "../../report/recording/recording.ts";
import { Comparison } from "./comparison.tsx";
import { FileActions } from "./file-actions.tsx";
import { FileChooser } from "./file-chooser.tsx";
import { FilePanel } from "./file-panel.tsx";
import { type Opened, openText, originOf } from "./opened.ts";
import { RecordingScript } from "./script.tsx";

/** A tenant's facts as somebody sent them, read-only, in the same panel; and beside other facts, to see what differs. */
export function OpenPage() {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [other, setOther] = useState<Opened | null>(null);
  const [problem, setProblem] = useState<Text | null>(null);

  async function open(file: File, take: (opened: Opened) => void): Promise<void> {
    // Before it is read: a file of gigabytes must not be.
    const result =
      file.size > MAX_RECORDING_BYTES
        ? ({ ok: false, problem: say("report_import_too_large", MAX_RECORDING_BYTES / 1_000_000) } as const)
        : await openText(await file.text(), file.name);
    // What was open stays open.
    setProblem(result.ok ? null : result.problem);
    if (result.ok) take(result);
  }
  async function openNow(): Promise<void> {
    const snapshot = await askFacts((request) => browser.runtime.sendMessage(request)).catch(() => null);
    setProblem(snapshot ? null : say("open_no_facts"));
    if (!snapshot) return;
    const origin = originOf({ at: snapshot.finishedAt, name: null, practice: false, level: null });
    setOther({ ok: true, name: null, snapshot, origin, file: null });
  }
  const first = (file: File) =>
    open(file, (next) => {
      setOpened(next);
      setOther(null);
    });

  return (
    <main class="stack">
      <h1>{words("open_page")}</h1>
      <p class="soft">{words("open_why")}</p>
      <FileChooser label={words("open_choose")} primary={!opened} onFile={first} />
      {problem && (
        <p class="refused" role="alert">
          <Words text={problem} />
        </p>
      )}
      {opened && (
        <>
          <section class="stack" aria-labelledby="compare">
            <h2 id="compare">{words("open_compare")}</h2>
            <div class="row">
              <FileChooser label={words("open_compare_file")} onFile={(file) => open(file, setOther)} />
              <button type="button" onClick={openNow}>
                {words("open_compare_now")}
              </button>
            </div>
            {other && <Comparison one={opened} other={other} />}
          </section>
          <FileActions opened={opened} />
          <FilePanel opened={opened} />
        </>
      )}
      {!opened && <RecordingScript />}
    </main>
  );
}
