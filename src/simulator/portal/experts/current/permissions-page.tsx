import { useState } from "preact/hooks";
import type { PortalRole } from "../../../portal-api.ts";
import { Button } from "../../kit/button.tsx";
import { NoticeBar } from "../../kit/notice-bar.tsx";
import { usePortal, useTenant } from "../../portal-context.ts";
import { AccessLevels } from "./access-levels.tsx";
import { Creating } from "./creating.tsx";
import { PartHeading } from "./part-heading.tsx";
import { useGrant } from "./use-grant.ts";

export function PermissionsPage() {
  const { say } = usePortal();
  const given = useTenant().roles;
  const [roles, setRoles] = useState<readonly PortalRole[]>(given);
  const { granting, grant } = useGrant();
  const unchanged = roles.length === given.length && roles.every((role) => given.includes(role));
  return (
    <>
      <PartHeading name="xPermissions" sentence="xHeadPermissions" />
      <p>{say("xPermissionsText")}</p>
      <AccessLevels roles={roles} disabled={granting} onChange={setRoles} />
      {roles.length === 0 && <NoticeBar kind="error">{say("xNeedsLevel")}</NoticeBar>}
      {granting && <Creating />}
      <div class="buttons">
        <Button
          kind="primary"
          disabled={granting || unchanged || roles.length === 0}
          onClick={() => grant(roles)}
        >
          {say("save")}
        </Button>
      </div>
    </>
  );
}
