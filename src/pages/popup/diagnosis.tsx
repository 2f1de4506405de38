import { useState } from "preact/hooks";
import { words } from "../../platform/i18n.ts";
import { askTab } from "../tab.ts";

interface Copied {
  readonly text: string;
  readonly pages: number;
  readonly copied: boolean;
}

/**
 * For the case that the portal is not as it is known: one press copies what its pages are made of, without a word of their
 * text. What was copied is shown, for nobody should send what they can't read.
 */
export function Diagnosis() {
  const [result, setResult] = useState<Copied | "none" | null>(null);
  async function copy() {
    const text = (await askTab("diagnose"))?.structure;
    if (!text) {
      setResult("none");
      return;
    }
    const { pages } = JSON.parse(text) as { pages: readonly unknown[] };
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setResult({ text, pages: pages.length, copied });
  }
  return (
    <>
      <button type="button" onClick={copy}>
        {words("popup_diagnose")}
      </button>
      <section class="stack" role="status">
        {result === "none" && <p class="soft">{words("popup_diagnosis_none")}</p>}
        {result !== null && result !== "none" && (
          <>
            <p class="soft" id="diagnosis-why">
              {result.copied
                ? words("popup_diagnosis_copied", String(result.pages))
                : words("popup_diagnosis_failed")}
            </p>
            <textarea readOnly rows={8} aria-labelledby="diagnosis-why" value={result.text} />
          </>
        )}
      </section>
    </>
  );
}
