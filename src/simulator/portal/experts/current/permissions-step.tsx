import { useState } from "preact/hooks";
import type { PortalRole } from "../../../portal-api.ts";
import { Button } from "../../kit/button.tsx";
import { NoticeBar } from "../../kit/notice-bar.tsx";
import { usePortal, useTenant } from "../../portal-context.ts";
import { AccessLevels } from "./access-levels.tsx";
import { Creating } from "./creating.tsx";
import { PartHeading } from "./part-heading.tsx";
import { useGrant } from "./use-grant.ts";

export function PermissionsStep({ onNext }: { onNext: () => void }) {
  const { say } = usePortal();
  const given = useTenant().roles;
  const [roles, setRoles] = useState<readonly PortalRole[]>(given.length > 0 ? given : ["reader"]);
  const [warned, setWarned] = useState(false);
  const { granting, grant } = useGrant();
  const next = async () => {
    setWarned(roles.length === 0);
    if (roles.length > 0 && (await grant(roles))) onNext();
  };
  return (
    <>
      <PartHeading name="xPermissions" sentence="xHeadPermissions" />
      <p>{say("xPermissionsText")}</p>
      <AccessLevels roles={roles} disabled={granting} onChange={setRoles} />
      {warned && roles.length === 0 && <NoticeBar kind="error">{say("xNeedsLevel")}</NoticeBar>}
      {granting && <Creating />}
      <p>
        {say("xManageExclusionsText")}{" "}
        <Button kind="link" disabled={granting} onClick={next}>
          {say("xManageExclusions")}
        </Button>
      </p>
      <div class="buttons">
        <Button kind="primary" disabled={granting} onClick={next}>
          {say("next")}
        </Button>
      </div>
    </>
  );
}
