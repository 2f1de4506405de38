import type { ComponentChildren, RefObject } from "preact";
import { words } from "../platform/i18n.ts";
import { Icon } from "./icon.tsx";

interface SectionProps {
  id: string;
  /** What the section comes to, shown also while it is closed. */
  count: string;
  open: boolean;
  toggle: (open: boolean) => void;
  heading?: RefObject<HTMLButtonElement | null>;
  children: () => ComponentChildren;
}

/** A named region that can be closed. Its content is not built while it is, which keeps mounting quick. */
export function Section({ id, count, open, toggle, heading, children }: SectionProps) {
  return (
    <section aria-labelledby={`section-${id}`}>
      <h2>
        <button type="button" ref={heading ?? null} aria-expanded={open} onClick={() => toggle(!open)}>
          <Icon name="chevron" />
          <span id={`section-${id}`}>{words(`panel_section_${id}`)}</span> <span class="count">{count}</span>
        </button>
      </h2>
      {open && <div class="content">{children()}</div>}
    </section>
  );
}
