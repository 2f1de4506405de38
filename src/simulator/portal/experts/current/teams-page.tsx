import { useState } from "preact/hooks";
import { Button } from "../../kit/button.tsx";
import { usePortal, useTenant } from "../../portal-context.ts";
import { PartHeading } from "./part-heading.tsx";
import { TeamsChoice } from "./teams-choice.tsx";

export function TeamsPage() {
  const { say, send, notify } = usePortal();
  const { teams } = useTenant();
  const [on, setOn] = useState(teams);
  const save = async () => {
    if (await send({ do: "set-teams", on })) notify(say("saved"));
  };
  return (
    <>
      <PartHeading name="xTeams" sentence="xHeadTeams" />
      <p>{say("xTeamsText")}</p>
      <TeamsChoice on={on} onChange={setOn} />
      <div class="buttons">
        <Button kind="primary" disabled={on === teams} onClick={save}>
          {say("save")}
        </Button>
      </div>
    </>
  );
}
