import addIcon from "fluent-icon:add_20_regular";
import { useId, useState } from "preact/hooks";
import type { PortalContact } from "../../../portal-api.ts";
import { Button } from "../../kit/button.tsx";
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
  const [refused, setRefused] = useState(false);
  const add = async () => {
    const found = personNamed(person, people);
    setRefused(!found);
    if (!found || !(await send({ do: "add-contact", contact: { ...found, phone: phone.trim(), purpose } })))
      return;
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
      <div class="field">
        <label for={`${id}-purpose`}>{say(purposeWord)}</label>
        <select
          id={`${id}-purpose`}
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value === "review" ? "review" : "incident")}
        >
          <option value="incident">{say("xIncidentNotification")}</option>
          <option value="review">{say("xServiceReview")}</option>
        </select>
      </div>
      <div class="buttons">
        <Button submits icon={addIcon}>
          {say("add")}
        </Button>
      </div>
    </form>
  );
}
