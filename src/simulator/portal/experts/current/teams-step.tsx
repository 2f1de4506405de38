import { useState } from "preact/hooks";
import { Button } from "../../kit/button.tsx";
import { usePortal, useTenant } from "../../portal-context.ts";
import { PartHeading } from "./part-heading.tsx";
import { TeamsChoice } from "./teams-choice.tsx";

export function TeamsStep({ onBack, onNext }: { onBack: () => void; onNext: () => void }) {
  const { say, send } = usePortal();
  const [on, setOn] = useState(useTenant().teams);
  const next = async () => {
    if (await send({ do: "set-teams", on })) onNext();
  };
  return (
    <>
      <PartHeading name="xTeams" sentence="xHeadTeams" />
      <p>{say("xTeamsText")}</p>
      <TeamsChoice on={on} onChange={setOn} />
      <div class="buttons">
        <Button onClick={onBack}>{say("back")}</Button>
        <Button kind="primary" onClick={next}>
          {say("next")}
        </Button>
      </div>
    </>
  );
}
