import downIcon from "fluent-icon:chevron_right_12_regular";
import { useId, useRef, useState } from "preact/hooks";
import { usePortal } from "../portal-context.ts";
import { Icon } from "./icon.tsx";
import { Layer } from "./layer.tsx";
import { usePopup } from "./use-popup.ts";

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { face } = usePortal();
  return face.fields === "native" ? <NativeChoice {...props} /> : <FluentChoice {...props} />;
}

function NativeChoice<Value extends string>({ label, options, chosen, onChoose }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={chosen} onChange={(event) => onChoose(event.currentTarget.value as Value)}>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** packages/react, Dropdown: a box with the role of one, and the options as buttons in a layer while it is open. */
function FluentChoice<Value extends string>({ label, options, chosen, onChoose }: ChoiceProps<Value>) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const move = (by: number) => {
    const at = options.findIndex(({ value }) => value === chosen);
    const next = options[Math.min(Math.max(at + by, 0), options.length - 1)];
    if (next) onChoose(next.value);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" || event.key === " ") setOpen(!open);
    else return;
    event.preventDefault();
  };
  return (
    <div class="field">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: Fluent's dropdown is named by reference */}
      <label id={`${id}-label`} class="ms-Label">
        {label}
      </label>
      <div
        ref={box}
        role="combobox"
        class="choice ms-Dropdown"
        tabIndex={0}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-labelledby={`${id}-label ${id}-option`}
        onClick={() => setOpen(!open)}
        onKeyDown={keys}
      >
        <span id={`${id}-option`} class="ms-Dropdown-title">
          {options.find(({ value }) => value === chosen)?.text}
        </span>
        <span class="ms-Dropdown-caretDownWrapper">
          <Icon svg={downIcon} size={12} />
        </span>
      </div>
      {open && (
        <Layer>
          <Options
            id={`${id}-list`}
            label={label}
            options={options}
            chosen={chosen}
            box={box.current}
            onChoose={(value) => {
              onChoose(value);
              setOpen(false);
              box.current?.focus();
            }}
            onClose={() => setOpen(false)}
          />
        </Layer>
      )}
    </div>
  );
}

interface OptionsProps<Value extends string> extends ChoiceProps<Value> {
  readonly id: string;
  readonly box: HTMLElement | null;
  readonly onClose: () => void;
}

function Options<Value extends string>(props: OptionsProps<Value>) {
  const { id, label, options, chosen, box, onChoose, onClose } = props;
  const list = useRef<HTMLDivElement>(null);
  usePopup(list, { active: true, onDismiss: onClose, closesOutside: true, hidesRest: false });
  const area = box?.getBoundingClientRect();
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      class="choice-list ms-Dropdown-items"
      style={{
        insetBlockStart: `${area?.bottom ?? 0}px`,
        left: `${area?.left ?? 0}px`,
        width: `${area?.width}px`,
      }}
    >
      {options.map(({ value, text }) => (
        <button
          key={value}
          type="button"
          role="option"
          class="ms-Dropdown-item"
          aria-selected={value === chosen}
          onClick={() => onChoose(value)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
