import type { Setting } from "../../platform/config.ts";
import { words } from "../../platform/i18n.ts";

interface FieldProps {
  id: string;
  setting: Setting<string | null>;
  value: string;
  /** What is wrong with the value, once the admin has tried to save it. */
  error: string | null;
  onInput: (value: string) => void;
}

/** One setting. A value that the organization's policy sets is shown and can't be changed. */
export function Field({ id, setting, value, error, onInput }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{words(`options_${id}`)}</label>
      <p class="soft" id={`${id}-help`}>
        {words(setting.locked ? "options_locked" : `options_${id}_help`)}
      </p>
      <input
        id={id}
        value={value}
        readOnly={setting.locked}
        spellcheck={false}
        autocomplete="off"
        aria-describedby={error ? `${id}-help ${id}-error` : `${id}-help`}
        aria-invalid={error !== null}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {error && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
