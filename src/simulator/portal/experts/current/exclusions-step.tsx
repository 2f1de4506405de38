import { useState } from "preact/hooks";
import { Button } from "../../kit/button.tsx";
import { usePortal, useTenant } from "../../portal-context.ts";
import { ExclusionEditor } from "./exclusion-editor.tsx";
import { PartHeading } from "./part-heading.tsx";

/** **Next** saves what was added; **Skip** drops it, as Microsoft's "Get started" of 02/27/2026 warns. */
export function ExclusionsStep({ onBack, onNext }: { onBack: () => void; onNext: () => void }) {
  const { say, send } = usePortal();
  const [exclusions, setExclusions] = useState(useTenant().exclusions);
  const next = async () => {
    if (await send({ do: "set-exclusions", ...exclusions })) onNext();
  };
  return (
    <>
      <PartHeading name="xExclusions" sentence="xHeadExclusions" more={say("xOptional")} />
      <p>{say("xExclusionsText")}</p>
      <ExclusionEditor exclusions={exclusions} onChange={setExclusions} />
      <div class="buttons">
        <Button onClick={onBack}>{say("back")}</Button>
        <Button kind="primary" onClick={next}>
          {say("next")}
        </Button>
        <Button kind="subtle" onClick={onNext}>
          {say("skip")}
        </Button>
      </div>
    </>
  );
}
