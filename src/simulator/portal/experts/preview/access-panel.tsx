import { useState } from "preact/hooks";
import type { PortalRole } from "../../../portal-api.ts";
import { Button } from "../../kit/button.tsx";
import { CheckBox } from "../../kit/check-box.tsx";
import { SidePanel } from "../../kit/side-panel.tsx";
import { usePortal, useTenant } from "../../portal-context.ts";

/** **Manage permissions**: what is required, what can be added, and **Give access**. */
export function AccessPanel({ onClose }: { onClose: () => void }) {
  const { say, send, notify } = usePortal();
  const given = useTenant().roles;
  const [extra, setExtra] = useState<readonly PortalRole[]>(given.filter((role) => role !== "reader"));
  const [sending, setSending] = useState(false);
  const set = (role: PortalRole) => (on: boolean) =>
    setExtra(on ? [...extra, role] : extra.filter((other) => other !== role));
  const give = async () => {
    setSending(true);
    const done = await send({ do: "give-access", roles: ["reader", ...extra] });
    setSending(false);
    if (!done) return;
    notify(say("pGiven"));
    onClose();
  };
  return (
    <SidePanel
      title={say("pManagePermissions")}
      onClose={onClose}
      buttons={
        <>
          <Button kind="primary" disabled={sending} onClick={give}>
            {say("pGiveAccess")}
          </Button>
          <Button onClick={onClose}>{say("cancel")}</Button>
        </>
      }
    >
      <fieldset>
        <legend>{say("pRequiredPermissions")}</legend>
        <CheckBox
          label={say("xServiceProvider")}
          about={say("xServiceProviderText")}
          checked
          disabled
          onChange={() => {}}
        />
        <CheckBox
          label={say("pSecurityReader")}
          about={say("pSecurityReaderText")}
          checked
          disabled
          onChange={() => {}}
        />
      </fieldset>
      <fieldset>
        <legend>{say("pAdditionalPermissions")}</legend>
        <CheckBox
          label={`${say("pSecurityOperator")} ${say("xRecommended")}`}
          about={say("pSecurityOperatorText")}
          checked={extra.includes("operator")}
          onChange={set("operator")}
        />
        <CheckBox
          label={`${say("pSecurityAdministrator")} ${say("pOptimal")}`}
          about={say("pSecurityAdministratorText")}
          checked={extra.includes("administrator")}
          onChange={set("administrator")}
        />
      </fieldset>
    </SidePanel>
  );
}
