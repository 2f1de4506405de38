import dismissIcon from "fluent-icon:dismiss_20_regular";
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { usePortal } from "../portal-context.ts";
import { Button } from "./button.tsx";

interface SidePanelProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly buttons?: ComponentChildren;
  readonly onClose: () => void;
}

/**
 * A panel that slides over the page from its end edge. Like the panels of Microsoft's portals it is an ordinary element
 * over a scrim, not in the top layer, and keeps the Tab key to itself.
 */
export function SidePanel({ title, children, buttons, onClose }: SidePanelProps) {
  const { say } = usePortal();
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    const root = panel.current?.getRootNode() as Document | ShadowRoot | undefined;
    const before = root?.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
    if (event.key !== "Tab" || !panel.current) return;
    const stops = panel.current.querySelectorAll<HTMLElement>(
      "button:enabled, input:enabled, a[href], select:enabled",
    );
    const first = stops[0];
    const last = stops[stops.length - 1];
    const at = (panel.current.getRootNode() as Document | ShadowRoot).activeElement;
    const leaving = event.shiftKey ? at === first || at === panel.current : at === last;
    if (!leaving) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  };
  return (
    <div class="scrim">
      <button type="button" class="scrim-close" tabIndex={-1} aria-label={say("close")} onClick={onClose} />
      <div
        ref={panel}
        class="side-panel"
        role="dialog"
        aria-modal="true"
        aria-labelledby={id}
        tabIndex={-1}
        onKeyDown={keys}
      >
        <header>
          <h2 id={id}>{title}</h2>
          <Button kind="subtle" icon={dismissIcon} label={say("close")} onClick={onClose} />
        </header>
        <div class="side-panel-body">{children}</div>
        {buttons && <footer>{buttons}</footer>}
      </div>
    </div>
  );
}
