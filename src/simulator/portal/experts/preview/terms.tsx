import { Button } from "../../kit/button.tsx";
import { usePortal } from "../../portal-context.ts";

export function Terms() {
  const { say, send } = usePortal();
  return (
    <section class="welcome">
      <h2>{say("pTermsTitle")}</h2>
      <p>{say("pTermsIntro")}</p>
      <ol>
        <li>{say("pTerms1")}</li>
        <li>{say("pTerms2")}</li>
        <li>{say("pTerms3")}</li>
      </ol>
      <Button kind="primary" onClick={() => send({ do: "accept-terms" })}>
        {say("pAccept")}
      </Button>
    </section>
  );
}
