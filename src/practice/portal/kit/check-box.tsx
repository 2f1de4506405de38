import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface CheckBoxProps {
  readonly label: ComponentChildren;
  readonly about?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  /** Drawn as an on/off switch. */
  readonly toggle?: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function CheckBox({ label, about, checked, disabled, toggle, onChange }: CheckBoxProps) {
  const id = useId();
  return (
    <div class="check">
      <input
        type="checkbox"
        id={id}
        class={toggle ? "switch" : "tick"}
        role={toggle ? "switch" : undefined}
        checked={checked}
        disabled={disabled}
        aria-describedby={about ? `${id}-about` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{label}</label>
        {about && (
          <p id={`${id}-about`} class="about">
            {about}
          </p>
        )}
      </div>
    </div>
  );
}
