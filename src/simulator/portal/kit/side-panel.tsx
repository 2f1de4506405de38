import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { usePortal } from "../portal-context.ts";
import { DialogHead } from "./dialog-head.tsx";
import { Layer } from "./layer.tsx";
import { useFocusTrap, wrapTab } from "./use-focus-trap.ts";
import { usePopup } from "./use-popup.ts";

interface SidePanelProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly buttons?: ComponentChildren;
  readonly onClose: () => void;
  /** Closed, and kept in the page; only in Fluent's layers. */
  readonly hidden?: boolean;
  /** false: the page beside it can be used. Only in Fluent's layers. */
  readonly blocking?: boolean;
  /** As wide as the window. */
  readonly whole?: boolean;
}

/** A panel that slides over the page from its end edge: an ordinary element over a scrim, not in the top layer. */
export function SidePanel(props: SidePanelProps) {
  const { face } = usePortal();
  if (face.layers === "native") return <PlainPanel {...props} />;
  return (
    <Layer>
      <FluentPanel {...props} />
    </Layer>
  );
}

/** As Fluent UI 8 makes it: the focus is pulled back, and a press of the mouse beside it closes it. */
function FluentPanel(props: SidePanelProps) {
  const { hidden = false, blocking = true, onClose, whole } = props;
  const popup = useRef<HTMLDivElement>(null);
  const zone = useRef<HTMLDivElement>(null);
  const id = useId();
  const open = !hidden;
  usePopup(popup, {
    active: open,
    onDismiss: onClose,
    closesOutside: blocking && !whole,
    hidesRest: blocking,
  });
  useFocusTrap(zone, { active: open && blocking, clicks: false });
  return (
    <div
      ref={popup}
      role="dialog"
      // Kept panels of the library say it too, for it asks whether the panel blocks, not whether it is open.
      aria-modal={blocking || hidden ? "true" : undefined}
      aria-labelledby={id}
      class={["ms-Panel", open ? "is-open" : "", whole ? "ms-Panel--fluid" : ""].join(" ")}
      style={{ visibility: hidden ? "hidden" : undefined }}
    >
      {blocking && open && <div class="scrim ms-Overlay" />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only keeps the Tab key inside */}
      <div
        ref={zone}
        class={whole ? "side-panel ms-Panel-main whole" : "side-panel ms-Panel-main"}
        tabIndex={-1}
        onKeyDown={(event) => blocking && wrapTab(event, zone.current)}
      >
        <Inside id={id} {...props} />
      </div>
    </div>
  );
}

function PlainPanel(props: SidePanelProps) {
  const { say } = usePortal();
  const { onClose } = props;
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
  return (
    <div class="scrim">
      <button type="button" class="scrim-close" tabIndex={-1} aria-label={say("close")} onClick={onClose} />
      <div
        ref={panel}
        class={props.whole ? "side-panel whole" : "side-panel"}
        role="dialog"
        aria-modal="true"
        aria-labelledby={id}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key === "Escape") onClose();
          wrapTab(event, panel.current);
        }}
      >
        <Inside id={id} {...props} />
      </div>
    </div>
  );
}

function Inside({ id, title, children, buttons, onClose }: SidePanelProps & { readonly id: string }) {
  return (
    <>
      <DialogHead id={id} title={title} fluentClass="ms-Panel-headerText" onClose={onClose} />
      <div class="side-panel-body">{children}</div>
      {buttons && <footer>{buttons}</footer>}
    </>
  );
}
