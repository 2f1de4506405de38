import { useState } from "preact/hooks";
import { Button } from "../../kit/button.tsx";
import { NoticeBar } from "../../kit/notice-bar.tsx";
import { usePortal } from "../../portal-context.ts";

/**
 * **Service set up**, the first step for those who come for their servers alone: a signed script is run elsewhere, and
 * **Validate** looks whether it has done its work. The script is not a part of the practice. A guess: that **Next** waits
 * for it.
 */
export function ServiceStep({ onNext }: { onNext: () => void }) {
  const { say, notify } = usePortal();
  const [validated, setValidated] = useState(false);
  return (
    <>
      <h2>{say("xServiceSetUp")}</h2>
      <p>{say("xServiceSetUpText")}</p>
      <div class="buttons">
        <Button onClick={() => notify(say("xScriptHere"))}>{say("xDownloadScript")}</Button>
        <Button onClick={() => setValidated(true)}>{say("xValidate")}</Button>
      </div>
      {validated && <NoticeBar kind="done">{say("xValidated")}</NoticeBar>}
      <div class="buttons">
        <Button kind="primary" disabled={!validated} onClick={onNext}>
          {say("next")}
        </Button>
      </div>
    </>
  );
}
