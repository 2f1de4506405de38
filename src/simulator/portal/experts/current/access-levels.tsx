import type { PortalRole } from "../../../portal-api.ts";
import { CheckBox } from "../../kit/check-box.tsx";
import { usePortal } from "../../portal-context.ts";

interface AccessLevelsProps {
  readonly roles: readonly PortalRole[];
  readonly disabled: boolean;
  readonly onChange: (roles: readonly PortalRole[]) => void;
}

/** The two access levels, either or both of which can be chosen, under the access that both need. */
export function AccessLevels({ roles, disabled, onChange }: AccessLevelsProps) {
  const { say } = usePortal();
  const set = (role: PortalRole) => (on: boolean) =>
    onChange(on ? [...roles, role] : roles.filter((other) => other !== role));
  return (
    <div class="stack boxed">
      <CheckBox
        label={say("xServiceProvider")}
        tag={say("xRequired")}
        bold
        about={say("xServiceProviderText")}
        checked
        disabled
        onChange={() => {}}
      />
      <CheckBox
        label={say("xInvestigate")}
        more={`${say("xDefault")} ${say("xInvestigateLevel")}`}
        bold
        about={say("xInvestigateText")}
        checked={roles.includes("reader")}
        disabled={disabled}
        onChange={set("reader")}
      />
      <CheckBox
        label={say("xRespond")}
        more={`${say("xRecommended")} ${say("xRespondLevel")}`}
        bold
        about={say("xRespondText")}
        checked={roles.includes("operator")}
        disabled={disabled}
        onChange={set("operator")}
      />
    </div>
  );
}
