import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";

interface FoldProps {
  head: ComponentChildren;
  open?: boolean;
  look?: string;
  children: ComponentChildren;
}

/** Something that is opened by its heading. The browser keeps whether it is open, so it survives every update. */
export function Fold({ head, open = false, look = "", children }: FoldProps) {
  return (
    <details class={look} open={open}>
      <summary>
        <Icon name="chevron" />
        {head}
      </summary>
      <div class="inner">{children}</div>
    </details>
  );
}
