import { useId, useState } from "preact/hooks";
import { CONTACT_TEAMS, IDENTITIES } from "../../data/assets.ts";
import { usePortal, useTenant } from "../../portal-context.ts";

export interface Person {
  readonly name: string;
  readonly email: string;
}

/** The person that the text names: somebody of the tenant, or whoever has the email address that was typed. */
export function personNamed(text: string, people: readonly Person[]): Person | null {
  const wanted = text.trim();
  const known = people.find(({ name, email }) => name === wanted || email === wanted);
  if (known) return known;
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(wanted) ? { name: wanted, email: wanted } : null;
}

/** Everybody who can be picked: the teams, the admin, and the people of the tenant. */
export function usePeople(): readonly Person[] {
  const { adminName, adminUpn } = useTenant();
  const domain = adminUpn.split("@")[1] ?? "";
  return [
    ...[...CONTACT_TEAMS, ...IDENTITIES].map(({ name, alias }) => ({ name, email: `${alias}@${domain}` })),
    { name: adminName, email: adminUpn },
  ];
}

/** A box that completes names and email addresses of the tenant's people and teams. */
export function PersonPicker({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { say, face } = usePortal();
  const fluent = face.fields === "fluent";
  const people = usePeople();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const wanted = text.trim().toLocaleLowerCase();
  const found = people.filter(
    ({ name, email }) => wanted && `${name} ${email}`.toLocaleLowerCase().includes(wanted),
  );
  const shown = open && found.length > 0;
  const pick = (person: Person | undefined) => {
    if (person) onText(person.name);
    setOpen(false);
    setAt(-1);
  };
  const keys = (event: KeyboardEvent) => {
    if (!shown) return;
    if (event.key === "ArrowDown") setAt((at + 1) % found.length);
    else if (event.key === "ArrowUp") setAt((at + found.length - 1) % found.length);
    else if (event.key === "Enter" && at >= 0) pick(found[at]);
    else if (event.key === "Escape") setOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <div class="field">
      {fluent ? (
        // Fluent's pickers are named by their maker, and the label beside them is tied to nothing.
        // biome-ignore lint/a11y/noLabelWithoutControl: as above
        <label class="ms-Label">{say("xContactPerson")}</label>
      ) : (
        <label for={id}>{say("xContactPerson")}</label>
      )}
      <div class="picker">
        <input
          id={id}
          type="text"
          role="combobox"
          class={fluent ? "ms-BasePicker-input" : undefined}
          aria-label={fluent ? say("xPicker") : undefined}
          autocomplete="off"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
          placeholder={say("xContactHint")}
          value={text}
          onInput={(event) => {
            onText(event.currentTarget.value);
            setOpen(true);
            setAt(-1);
          }}
          onKeyDown={keys}
          onBlur={() => setOpen(false)}
        />
        <div role="listbox" id={`${id}-list`} aria-label={say("xContactPerson")} hidden={!shown}>
          {found.map((person, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and names the active option
            <div
              key={person.email}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              // Before the box loses the focus, which would take the list away.
              onMouseDown={(event) => {
                event.preventDefault();
                pick(person);
              }}
            >
              <b>{person.name}</b>
              <span class="about">{person.email}</span>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
