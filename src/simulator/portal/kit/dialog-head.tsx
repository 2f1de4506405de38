import dismissIcon from "fluent-icon:dismiss_20_regular";
import { usePortal } from "../portal-context.ts";
import { Button } from "./button.tsx";

interface DialogHeadProps {
  readonly id: string;
  readonly title: string;
  /** The class that Fluent UI 8 gives to the title of this kind of dialog. */
  readonly fluentClass: string;
  readonly onClose: () => void;
}

/** The title of a dialog or panel, and the button that closes it. */
export function DialogHead({ id, title, fluentClass, onClose }: DialogHeadProps) {
  const { say, face } = usePortal();
  return (
    <header>
      {face.layers === "fluent" ? (
        // biome-ignore lint/a11y/useSemanticElements: Fluent's dialogs have their title so
        <div id={id} class={`modal-title ${fluentClass}`} role="heading" aria-level={1}>
          {title}
        </div>
      ) : (
        <h2 id={id}>{title}</h2>
      )}
      <Button kind="subtle" icon={dismissIcon} label={say("close")} onClick={onClose} />
    </header>
  );
}
