import { useState } from "preact/hooks";
import { Button } from "../../kit/button.tsx";
import { NoticeBar } from "../../kit/notice-bar.tsx";
import { usePortal, useTenant } from "../../portal-context.ts";
import { AccessPanel } from "./access-panel.tsx";

export function Access() {
  const { say } = usePortal();
  const { serviceProviderAccess, roles } = useTenant();
  const [managing, setManaging] = useState(false);
  const given = (is: boolean) => (
    <span class={is ? "tag good" : "tag"}>{say(is ? "pGivenYes" : "pGivenNo")}</span>
  );
  return (
    <section>
      <h2>{say("pAccessTitle")}</h2>
      <p>{say("pAccessText")}</p>
      <ul class="rows boxed">
        <li>
          <span>{say("xServiceProvider")}</span>
          {given(serviceProviderAccess)}
        </li>
        <li>
          <span>{say("pSecurityReader")}</span>
          {given(roles.includes("reader"))}
        </li>
        <li>
          <span>{say("pSecurityOperator")}</span>
          {given(roles.includes("operator"))}
        </li>
        <li>
          <span>{say("pSecurityAdministrator")}</span>
          {given(roles.includes("administrator"))}
        </li>
      </ul>
      {!roles.includes("operator") && !roles.includes("administrator") && (
        <NoticeBar kind="warning">{say("pSkipWarning")}</NoticeBar>
      )}
      <div class="buttons">
        <Button kind="primary" onClick={() => setManaging(true)}>
          {say("pManagePermissions")}
        </Button>
      </div>
      {managing && <AccessPanel onClose={() => setManaging(false)} />}
    </section>
  );
}
