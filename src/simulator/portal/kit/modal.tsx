import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { usePortal } from "../portal-context.ts";
import { DialogHead } from "./dialog-head.tsx";
import { Layer } from "./layer.tsx";
import { useFocusTrap, wrapTab } from "./use-focus-trap.ts";
import { usePopup } from "./use-popup.ts";

interface ModalProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly buttons: ComponentChildren;
  readonly onClose: () => void;
}

/** A dialog: everything outside of it cannot be used until it is closed. */
export function Modal(props: ModalProps) {
  const { face } = usePortal();
  if (face.layers === "native") return <NativeModal {...props} />;
  return (
    <Layer>
      <FluentModal {...props} />
    </Layer>
  );
}

/** In the browser's top layer. */
function NativeModal(props: ModalProps) {
  const { onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="modal"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <Inside id={id} {...props} />
    </dialog>
  );
}

/** As Fluent UI 8 makes a dialog that blocks: elements in a layer, with traps for the focus and for clicks. */
function FluentModal(props: ModalProps) {
  const popup = useRef<HTMLDivElement>(null);
  const zone = useRef<HTMLDivElement>(null);
  const id = useId();
  usePopup(popup, { active: true, onDismiss: props.onClose, closesOutside: false, hidesRest: true });
  useFocusTrap(zone, { active: true, clicks: true });
  return (
    <div ref={popup} role="alertdialog" aria-modal="true" aria-labelledby={id} class="ms-Modal">
      <div class="scrim ms-Overlay" />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only keeps the Tab key inside */}
      <div
        ref={zone}
        class="modal ms-Dialog-main"
        tabIndex={-1}
        onKeyDown={(event) => wrapTab(event, zone.current)}
      >
        <Inside id={id} {...props} />
      </div>
    </div>
  );
}

function Inside({ id, title, children, buttons, onClose }: ModalProps & { readonly id: string }) {
  return (
    <>
      <DialogHead id={id} title={title} fluentClass="ms-Dialog-title" onClose={onClose} />
      <div class="modal-body">{children}</div>
      <footer>{buttons}</footer>
    </>
  );
}
