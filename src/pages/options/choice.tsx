import { useState } from "preact/hooks";
import type { Setting } from "../../platform/config.ts";
import { words } from "../../platform/i18n.ts";

interface ChoiceProps<T extends string | number> {
  id: string;
  label: string;
  help?: string;
  setting: Setting<T>;
  options: readonly { readonly value: T; readonly text: string; readonly lang?: string }[];
  onChoose: (value: T) => Promise<void> | void;
}

/** One setting out of a few. Saved at once; locked where the organization's policy sets it. */
export function Choice<T extends string | number>({
  id,
  label,
  help,
  setting,
  options,
  onChoose,
}: ChoiceProps<T>) {
  const [value, setValue] = useState(setting.value);
  const [saved, setSaved] = useState(false);
  const hint = setting.locked ? words("options_locked") : help;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="soft" id={`${id}-help`}>
          {hint}
        </p>
      )}
      <div class="row">
        <select
          id={id}
          value={value}
          disabled={setting.locked}
          aria-describedby={hint ? `${id}-help` : undefined}
          onChange={async ({ currentTarget }) => {
            const chosen = options.find((option) => String(option.value) === currentTarget.value);
            if (!chosen) return;
            setValue(chosen.value);
            await onChoose(chosen.value);
            setSaved(true);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.text}
            </option>
          ))}
        </select>
        <span role="status">{saved && words("options_saved")}</span>
      </div>
    </div>
  );
}
