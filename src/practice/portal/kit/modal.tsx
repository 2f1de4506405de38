import dismissIcon from "fluent-icon:dismiss_20_regular";
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { usePortal } from "../portal-context.ts";
import { Button } from "./button.tsx";

interface ModalProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly buttons: ComponentChildren;
  readonly onClose: () => void;
}

/** A dialog in the browser's top layer: everything outside of it cannot be used until it is closed. */
export function Modal({ title, children, buttons, onClose }: ModalProps) {
  const { say } = usePortal();
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
      <header>
        <h2 id={id}>{title}</h2>
        <Button kind="subtle" icon={dismissIcon} label={say("close")} onClick={onClose} />
      </header>
      <div class="modal-body">{children}</div>
      <footer>{buttons}</footer>
    </dialog>
  );
}
