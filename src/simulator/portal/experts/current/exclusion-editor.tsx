import addIcon from "fluent-icon:add_20_regular";
import deleteIcon from "fluent-icon:delete_20_regular";
import { useState } from "preact/hooks";
import type { PortalState } from "../../../portal-api.ts";
import { DEVICE_GROUPS, USER_GROUPS } from "../../data/assets.ts";
import { Button } from "../../kit/button.tsx";
import { Tabs } from "../../kit/tabs.tsx";
import { usePortal } from "../../portal-context.ts";
import { GroupDialog } from "./group-dialog.tsx";

type Exclusions = PortalState["exclusions"];
type Kind = keyof Exclusions;

const WORDS = {
  deviceGroups: { tab: "xDeviceGroups", add: "xAddDeviceGroups", remove: "xRemoveDeviceGroup" },
  userGroups: { tab: "xUserGroups", add: "xAddUserGroups", remove: "xRemoveUserGroup" },
} as const;
const EXISTING: Record<Kind, readonly string[]> = { deviceGroups: DEVICE_GROUPS, userGroups: USER_GROUPS };

interface ExclusionEditorProps {
  readonly exclusions: Exclusions;
  readonly onChange: (exclusions: Exclusions) => void;
}

export function ExclusionEditor({ exclusions, onChange }: ExclusionEditorProps) {
  const { say } = usePortal();
  const [kind, setKind] = useState<Kind>("deviceGroups");
  const [adding, setAdding] = useState(false);
  const words = WORDS[kind];
  const excluded = exclusions[kind];
  const set = (groups: readonly string[]) => onChange({ ...exclusions, [kind]: groups });
  return (
    <Tabs
      label={say("xExclusions")}
      chosen={kind}
      onChoose={setKind}
      tabs={(["deviceGroups", "userGroups"] as const).map((key) => ({ key, text: say(WORDS[key].tab) }))}
    >
      <Button kind="subtle" icon={addIcon} onClick={() => setAdding(true)}>
        {say(words.add)}
      </Button>
      {excluded.length === 0 && <p class="about">{say("xNoGroups")}</p>}
      <ul class="rows boxed">
        {excluded.map((group) => (
          <li key={group}>
            <span>{group}</span>
            <Button
              kind="subtle"
              icon={deleteIcon}
              onClick={() => set(excluded.filter((other) => other !== group))}
            >
              {say(words.remove)}
            </Button>
          </li>
        ))}
      </ul>
      {adding && (
        <GroupDialog
          title={say(words.add)}
          groups={EXISTING[kind].filter((group) => !excluded.includes(group))}
          onAdd={(groups) => {
            set([...excluded, ...groups]);
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </Tabs>
  );
}
