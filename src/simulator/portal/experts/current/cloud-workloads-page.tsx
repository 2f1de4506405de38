import { useState } from "preact/hooks";
import { Button } from "../../kit/button.tsx";
import { CheckBox } from "../../kit/check-box.tsx";
import { Modal } from "../../kit/modal.tsx";
import { usePortal, useTenant } from "../../portal-context.ts";

/**
 * Microsoft, "Get started with Microsoft Defender Experts for cloud workloads" (06/16/2026): the coverage is selected and
 * saved. For a customer of the service that is all there is; for others it opens the setup, with one step more before it.
 * A guess: the question before the setup, whose words are those of the page's earlier edition (05/18/2026).
 */
export function CloudWorkloadsPage({ onStart }: { onStart: () => void }) {
  const { say, notify } = usePortal();
  const { submitted } = useTenant();
  const [on, setOn] = useState(submitted);
  const [asked, setAsked] = useState(false);
  const save = () => (submitted ? notify(say("saved")) : setAsked(true));
  return (
    <>
      <h2>{say("xCloudWorkloads")}</h2>
      <p>{say("xCloudWorkloadsText")}</p>
      <h3>{say("xCoverage")}</h3>
      <div class="stack boxed">
        <CheckBox label={say("xServers")} about={say("xServersText")} checked={on} onChange={setOn} />
      </div>
      <div class="buttons">
        <Button kind="primary" disabled={!on} onClick={save}>
          {say("save")}
        </Button>
      </div>
      {asked && (
        <Modal
          title={say("xServersTitle")}
          onClose={() => setAsked(false)}
          buttons={
            <>
              <Button kind="primary" onClick={onStart}>
                {say("xContinue")}
              </Button>
              <Button onClick={() => setAsked(false)}>{say("cancel")}</Button>
            </>
          }
        >
          <p>{say("xServersQuestion")}</p>
        </Modal>
      )}
    </>
  );
}
