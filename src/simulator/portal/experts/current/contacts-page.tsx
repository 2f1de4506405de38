import { usePortal } from "../../portal-context.ts";
import { ContactForm } from "./contact-form.tsx";
import { ContactList } from "./contact-list.tsx";
import { PartHeading } from "./part-heading.tsx";

export function ContactsPage() {
  const { say } = usePortal();
  return (
    <>
      <PartHeading name="xNotificationContacts" sentence="xHeadContacts" />
      <p>{say("xContactsText")}</p>
      <ContactForm purposeWord="xNotificationType" />
      <ContactList purposeWord="xNotificationType" />
    </>
  );
}
