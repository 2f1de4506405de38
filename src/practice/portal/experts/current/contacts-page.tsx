import { usePortal } from "../../portal-context.ts";
import { ContactForm } from "./contact-form.tsx";
import { ContactList } from "./contact-list.tsx";

export function ContactsPage() {
  const { say } = usePortal();
  return (
    <>
      <h2>{say("xNotificationContacts")}</h2>
      <p>{say("xContactsText")}</p>
      <ContactForm purposeWord="xNotificationType" />
      <ContactList purposeWord="xNotificationType" />
    </>
  );
}
