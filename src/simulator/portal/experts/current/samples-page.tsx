import { useState } from "preact/hooks";
import { Button } from "../../kit/button.tsx";
import { NoticeBar } from "../../kit/notice-bar.tsx";
import { PageLink } from "../../kit/page-link.tsx";
import { usePortal } from "../../portal-context.ts";

/** **Sample notifications**, for customers of Defender Experts Hunting ("Start using Microsoft Defender Experts Hunting", 06/16/2026). */
export function SamplesPage() {
  const { say } = usePortal();
  const [made, setMade] = useState(0);
  return (
    <>
      <h2>{say("xSamples")}</h2>
      <p>{say("xSamplesText")}</p>
      <div class="buttons">
        <Button kind="primary" onClick={() => setMade(made + 1)}>
          {say("xSampleGenerate")}
        </Button>
      </div>
      {made > 0 && <NoticeBar kind="done">{say("xSampleReady")}</NoticeBar>}
      <h3>{say("xSampleRecent")}</h3>
      <ul class="plain-list">
        {Array.from({ length: made }, (_, index) => (
          <li key={index}>
            <PageLink to="incidents">{say("xSampleTitle")}</PageLink>
          </li>
        ))}
      </ul>
    </>
  );
}
