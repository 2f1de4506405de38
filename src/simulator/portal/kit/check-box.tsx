import checkIcon from "fluent-icon:checkmark_16_regular";
import { useId } from "preact/hooks";
import { usePortal } from "../portal-context.ts";
import { Icon } from "./icon.tsx";

interface CheckBoxProps {
  readonly label: string;
  /** Words behind the label that belong to it. */
  readonly more?: string;
  /** A mark behind the label, such as "Required". */
  readonly tag?: string;
  /** The label stands out. */
  readonly bold?: boolean;
  readonly about?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  /** Drawn as an on/off switch. */
  readonly toggle?: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function CheckBox(props: CheckBoxProps) {
  const { face } = usePortal();
  if (face.boxes === "native") return <NativeBox {...props} />;
  return props.toggle ? <FluentToggle {...props} /> : <FluentBox {...props} />;
}

function NativeBox(props: CheckBoxProps) {
  const { about, checked, disabled, toggle, onChange } = props;
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
        <label for={id}>
          <Words {...props} />
        </label>
        {about && (
          <p id={`${id}-about`} class="about">
            {about}
          </p>
        )}
      </div>
    </div>
  );
}

/** packages/react, Checkbox: an input that can't be seen, a drawn box whose check mark is always there, and the words. */
function FluentBox(props: CheckBoxProps) {
  const { about, checked, disabled, onChange } = props;
  const { face } = usePortal();
  const id = useId();
  return (
    <div class="check fluent-check">
      <div class={disabled ? "ms-Checkbox is-disabled" : "ms-Checkbox is-enabled"}>
        <input
          type="checkbox"
          id={id}
          class="ms-Checkbox-input"
          checked={checked}
          disabled={disabled}
          aria-disabled={disabled}
          aria-checked={checked}
          aria-label={face.boxes === "fluent" ? textOf(props) : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <label for={id} class="ms-Checkbox-label">
          <div class="ms-Checkbox-checkbox">
            <Icon svg={checkIcon} size={16} />
          </div>
          <span class="ms-Checkbox-text" aria-hidden="true">
            <Words {...props} />
          </span>
        </label>
      </div>
      {about && <p class="about">{about}</p>}
    </div>
  );
}

/** packages/react, Toggle. */
function FluentToggle({ label, about, checked, disabled, onChange }: CheckBoxProps) {
  const id = useId();
  return (
    <div class="check ms-Toggle">
      <button
        type="button"
        id={id}
        role="switch"
        class="switch ms-Toggle-background"
        aria-checked={checked}
        aria-labelledby={`${id}-label`}
        disabled={disabled}
        onClick={() => onChange(!checked)}
      >
        <span class="ms-Toggle-thumb" />
      </button>
      <div>
        <label for={id} id={`${id}-label`} class="ms-Label">
          {label}
        </label>
        {about && <p class="about">{about}</p>}
      </div>
    </div>
  );
}

function Words({ label, more, tag, bold }: CheckBoxProps) {
  return (
    <>
      {bold ? <b>{label}</b> : label}
      {more && ` ${more}`}
      {tag && (
        <>
          {" "}
          <span class="tag">{tag}</span>
        </>
      )}
    </>
  );
}

function textOf({ label, more, tag }: CheckBoxProps): string {
  return [label, more, tag].filter(Boolean).join(" ");
}
