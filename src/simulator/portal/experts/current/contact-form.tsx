import addIcon from "fluent-icon:add_20_regular";
import { useId, useState } from "preact/hooks";
import type { PortalContact } from "../../../portal-api.ts";
import { Button } from "../../kit/button.tsx";
import { Choice } from "../../kit/choice.tsx";
import { NoticeBar } from "../../kit/notice-bar.tsx";
import { usePortal } from "../../portal-context.ts";
import { PersonPicker, personNamed, usePeople } from "./person-picker.tsx";

/** @param purposeWord the guide says **Contact for**, the later page **Notification type** */
export function ContactForm({ purposeWord }: { purposeWord: "xContactFor" | "xNotificationType" }) {
  const { say, send, notify } = usePortal();
  const people = usePeople();
  const id = useId();
  const [person, setPerson] = useState("");
  const [phone, setPhone] = useState("");
  const [purpose, setPurpose] = useState<PortalContact["purpose"]>("incident");
  const [priority, setPriority] = useState<NonNullable<PortalContact["priority"]>>("primary");
  const [refused, setRefused] = useState(false);
  const add = async () => {
    const found = personNamed(person, people);
    setRefused(!found);
    if (!found) return;
    const contact = { ...found, phone: phone.trim(), purpose, ...(purpose === "incident" && { priority }) };
    if (!(await send({ do: "add-contact", contact }))) return;
    notify(say("xContactAdded", { name: found.name }));
    setPerson("");
    setPhone("");
  };
  return (
    <form
      class="stack boxed"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <PersonPicker text={person} onText={setPerson} />
      {refused && <NoticeBar kind="error">{say("xContactUnknown")}</NoticeBar>}
      <div class="field">
        <label for={`${id}-phone`}>
          {say("xPhone")} <small>{say("xOptional")}</small>
        </label>
        <input
          id={`${id}-phone`}
          type="tel"
          dir="ltr"
          value={phone}
          onInput={(event) => setPhone(event.currentTarget.value)}
        />
      </div>
      <Choice
        label={say(purposeWord)}
        chosen={purpose}
        onChoose={setPurpose}
        options={[
          { value: "incident", text: say("xIncidentNotification") },
          { value: "review", text: say("xServiceReview") },
        ]}
      />
      {purpose === "incident" && (
        <Choice
          label={say("xPriority")}
          chosen={priority}
          onChoose={setPriority}
          options={[
            { value: "primary", text: say("xPrimary") },
            { value: "backup", text: say("xBackup") },
          ]}
        />
      )}
      <div class="buttons">
        <Button submits icon={addIcon}>
          {say("add")}
        </Button>
      </div>
    </form>
  );
}
