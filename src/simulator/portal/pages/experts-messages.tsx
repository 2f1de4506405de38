import { useState } from "preact/hooks";
import { useTimeAgo } from "../dates.ts";
import { Button } from "../kit/button.tsx";
import { DataTable } from "../kit/data-table.tsx";
import { SidePanel } from "../kit/side-panel.tsx";
import { usePortal } from "../portal-context.ts";
import { PageFrame } from "../shell/page-frame.tsx";

const MESSAGES = [
  ["Multi-stage incident: three devices isolated", 2],
  ["Question about a sign-in from a new country", 26],
  ["Monthly service review: agenda", 120],
] as const;
type Message = (typeof MESSAGES)[number];

/** The second page of the Defender Experts group, whose messages open in a panel beside it. */
export function ExpertsMessages() {
  const { say } = usePortal();
  const timeAgo = useTimeAgo();
  const [opened, setOpened] = useState<Message | null>(null);
  return (
    <PageFrame title={say("messagesTitle")}>
      <DataTable<Message>
        label={say("messagesTitle")}
        rows={MESSAGES}
        rowKey={([subject]) => subject}
        columns={[
          {
            key: "subject",
            head: say("colSubject"),
            order: ([subject]) => subject,
            cell: (message) => (
              <Button kind="link" onClick={() => setOpened(message)}>
                {message[0]}
              </Button>
            ),
          },
          {
            key: "when",
            head: say("colLast"),
            order: ([, hours]) => hours,
            cell: ([, hours]) => timeAgo(hours),
          },
        ]}
      />
      {opened && (
        <SidePanel title={`Defender Experts: ${opened[0]}`} onClose={() => setOpened(null)}>
          <p>{say("messageText")}</p>
        </SidePanel>
      )}
    </PageFrame>
  );
}
