import type { PortalContact } from "../../../portal-api.ts";
import { DataTable } from "../../kit/data-table.tsx";
import { usePortal, useTenant } from "../../portal-context.ts";

/** @param purposeWord as in the form beside it */
export function ContactList({ purposeWord }: { purposeWord: "xContactFor" | "xNotificationType" }) {
  const { say } = usePortal();
  const { contacts } = useTenant();
  if (contacts.length === 0) return <p class="about">{say("xContactsNone")}</p>;
  return (
    <DataTable<PortalContact>
      label={say("xNotificationContacts")}
      rows={contacts}
      // The same person may be named twice.
      rowKey={(contact) => String(contacts.indexOf(contact))}
      columns={[
        { key: "name", head: say("xContactPerson"), cell: ({ name }) => <b>{name}</b> },
        { key: "email", head: say("colEmail"), cell: ({ email }) => email },
        { key: "phone", head: say("xPhone"), cell: ({ phone }) => <bdi>{phone}</bdi> },
        {
          key: "purpose",
          head: say(purposeWord),
          cell: ({ purpose }) => say(purpose === "incident" ? "xIncidentNotification" : "xServiceReview"),
        },
        {
          key: "priority",
          head: say("xPriority"),
          cell: ({ priority }) => priority && say(priority === "primary" ? "xPrimary" : "xBackup"),
        },
      ]}
    />
  );
}
