import { useState } from "preact/hooks";
import { Button } from "../../kit/button.tsx";
import { CheckBox } from "../../kit/check-box.tsx";
import { Modal } from "../../kit/modal.tsx";
import { usePortal } from "../../portal-context.ts";

interface GroupDialogProps {
  /** Also the words of the button that adds: "Add device groups". */
  readonly title: string;
  readonly groups: readonly string[];
  readonly onAdd: (groups: readonly string[]) => void;
  readonly onClose: () => void;
}

export function GroupDialog({ title, groups, onAdd, onClose }: GroupDialogProps) {
  const { say } = usePortal();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <Modal
      title={title}
      onClose={onClose}
      buttons={
        <>
          <Button kind="primary" disabled={chosen.length === 0} onClick={() => onAdd(chosen)}>
            {title}
          </Button>
          <Button onClick={onClose}>{say("cancel")}</Button>
        </>
      }
    >
      <p>{say("xGroupsChoose")}</p>
      <div class="stack">
        {groups.map((group) => (
          <CheckBox
            key={group}
            label={group}
            checked={chosen.includes(group)}
            onChange={(on) => setChosen(on ? [...chosen, group] : chosen.filter((other) => other !== group))}
          />
        ))}
      </div>
    </Modal>
  );
}
