import { Button } from "../../kit/button.tsx";
import { usePortal } from "../../portal-context.ts";

/** What stands at the settings page until the guide has been submitted. */
export function Welcome({ onStart }: { onStart: () => void }) {
  const { say } = usePortal();
  return (
    <section class="welcome">
      <h2>{say("xWelcome")}</h2>
      <p>{say("xWelcomeText")}</p>
      <ol>
        <li>{say("xWelcomeOne")}</li>
        <li>{say("xWelcomeTwo")}</li>
        <li>{say("xWelcomeThree")}</li>
      </ol>
      <Button kind="primary" onClick={onStart}>
        {say("xGetStarted")}
      </Button>
    </section>
  );
}
