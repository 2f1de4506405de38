import { Button } from "../../kit/button.tsx";
import { usePortal } from "../../portal-context.ts";

export function SubmittedStep() {
  const { say, go } = usePortal();
  return (
    <>
      <h2>{say("xSubmitted")}</h2>
      <p>{say("xSubmittedText")}</p>
      <div class="buttons">
        <Button kind="primary" onClick={() => go("expertsStatus")}>
          {say("xViewReadiness")}
        </Button>
      </div>
    </>
  );
}
