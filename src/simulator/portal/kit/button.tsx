import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";

export interface ButtonProps {
  readonly children?: ComponentChildren;
  readonly kind?: "primary" | "subtle" | "link";
  readonly icon?: string;
  /** Needed where there is an icon and no words. */
  readonly label?: string;
  readonly disabled?: boolean;
  readonly submits?: boolean;
  readonly expanded?: boolean;
  readonly onClick?: () => void;
}

export function Button({ children, kind, icon, label, disabled, submits, expanded, onClick }: ButtonProps) {
  return (
    <button
      type={submits ? "submit" : "button"}
      class={["button", kind, children ? "" : "square"].filter(Boolean).join(" ")}
      aria-label={label}
      title={children ? undefined : label}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onClick}
    >
      {icon && <Icon svg={icon} />}
      {children && <span class="ms-Button-label">{children}</span>}
    </button>
  );
}
