import { Button } from "../../kit/button.tsx";
import { usePortal } from "../../portal-context.ts";
import { ContactForm } from "./contact-form.tsx";
import { ContactList } from "./contact-list.tsx";
import { PartHeading } from "./part-heading.tsx";

export function ContactsStep({ onBack, onNext }: { onBack: () => void; onNext: () => void }) {
  const { say } = usePortal();
  return (
    <>
      <PartHeading name="xContacts" sentence="xHeadContacts" />
      <p>{say("xContactsText")}</p>
      <ContactForm purposeWord="xContactFor" />
      <ContactList purposeWord="xContactFor" />
      <div class="buttons">
        <Button onClick={onBack}>{say("back")}</Button>
        <Button kind="primary" onClick={onNext}>
          {say("next")}
        </Button>
      </div>
    </>
  );
}
