import { Button } from "../../kit/button.tsx";
import { usePortal } from "../../portal-context.ts";

export function Licence() {
  const { say, go } = usePortal();
  return (
    <section class="welcome">
      <h2>{say("pLicenceTitle")}</h2>
      <p>{say("pLicenceText")}</p>
      <Button kind="primary" onClick={() => go("checkout")}>
        {say("pLicenceGo")}
      </Button>
    </section>
  );
}
