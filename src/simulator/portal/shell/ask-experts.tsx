import { Button } from "../kit/button.tsx";
import { SidePanel } from "../kit/side-panel.tsx";
import { usePortal } from "../portal-context.ts";

/**
 * **Ask Defender Experts**, which opens beside incidents and other pages, and is none of the settings: its heading is of
 * the first level and names the service (Microsoft, "Ask Defender Experts"). Where closed panels are kept it is always in
 * the page.
 */
export function AskExperts({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { say, face, notify, place } = usePortal();
  if (!open && (face.panels !== "kept" || face.layers !== "fluent" || place?.page === "checkout"))
    return null;
  const send = () => {
    notify(say("askSent"));
    onClose();
  };
  return (
    <SidePanel
      title={say("askExperts")}
      onClose={onClose}
      hidden={!open}
      blocking={false}
      buttons={
        <>
          <Button kind="primary" onClick={send}>
            {say("xSubmit")}
          </Button>
          <Button onClick={onClose}>{say("cancel")}</Button>
        </>
      }
    >
      <p>{say("askText")}</p>
      <div class="field wide">
        <label>
          {say("askQuestion")}
          <textarea rows={5} />
        </label>
      </div>
    </SidePanel>
  );
}
