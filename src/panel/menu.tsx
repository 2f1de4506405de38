import { useState } from "preact/hooks";
import { words } from "../platform/i18n.ts";
import { Icon } from "./icon.tsx";

/** The rarely used: a button that opens a short list of buttons, each named by its key in the catalogue. */
export function Menu({ items }: { items: (readonly [string, () => void])[] }) {
  const [open, setOpen] = useState(false);
  const label = words("panel_more");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to keys of the buttons inside
    <div
      class="menu"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        // This Escape closes the list; only the next one collapses the panel.
        event.stopPropagation();
        setOpen(false);
        event.currentTarget.querySelector("button")?.focus();
      }}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <button
        type="button"
        class="quiet"
        title={label}
        aria-label={label}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      {open && (
        <ul>
          {items.map(([key, run]) => (
            <li>
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  setOpen(false);
                  run();
                }}
              >
                {words(key)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
