import { useState } from "preact/hooks";
import type { Setting } from "../../platform/config.ts";
import { words } from "../../platform/i18n.ts";

interface SwitchProps {
  id: string;
  label: string;
  help: string;
  setting: Setting<boolean>;
  /** @returns what was wrong, or null. */
  onSet: (on: boolean) => Promise<string | null>;
}

/** One setting that is on or off. Saved at once; locked where the organization's policy sets it. */
export function Switch({ id, label, help, setting, onSet }: SwitchProps) {
  const [on, setOn] = useState(setting.value);
  const [said, setSaid] = useState<string | null>(null);
  return (
    <div class="switch">
      <input
        type="checkbox"
        id={id}
        checked={on}
        disabled={setting.locked}
        aria-describedby={`${id}-help`}
        onChange={async ({ currentTarget: { checked } }) => {
          const wrong = await onSet(checked);
          setOn(wrong === null ? checked : on);
          setSaid(wrong ?? words("options_saved"));
        }}
      />
      <div>
        <label for={id}>{label}</label>
        <p class="soft" id={`${id}-help`}>
          {setting.locked ? words("options_locked") : help} <span role="status">{said}</span>
        </p>
      </div>
    </div>
  );
}
