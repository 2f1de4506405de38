import chatIcon from "fluent-icon:chat_20_regular";
import { useState } from "preact/hooks";
import { Button } from "../../kit/button.tsx";
import { CheckBox } from "../../kit/check-box.tsx";
import { Modal } from "../../kit/modal.tsx";
import { usePortal, useTenant } from "../../portal-context.ts";

/** The check box, and the way into the channel once the team is there. */
export function TeamsChoice({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const { say } = usePortal();
  const created = useTenant().teams;
  const [open, setOpen] = useState(false);
  return (
    <div class="stack boxed">
      <CheckBox
        label={say("xCommunicate")}
        bold
        about={say("xCommunicateText")}
        checked={on}
        onChange={onChange}
      />
      <Button icon={chatIcon} disabled={!created} onClick={() => setOpen(true)}>
        {say("xOpenTeams")}
      </Button>
      {open && (
        // Stands in for Microsoft Teams, which the practice does not have.
        <Modal
          title={say("xTeamName")}
          onClose={() => setOpen(false)}
          buttons={<Button onClick={() => setOpen(false)}>{say("close")}</Button>}
        >
          <h3>{say("xChannelName")}</h3>
          <p>{say("xChannelPost")}</p>
        </Modal>
      )}
    </div>
  );
}
