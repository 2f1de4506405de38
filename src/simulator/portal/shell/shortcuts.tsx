import { useEffect, useRef } from "preact/hooks";
import { Button } from "../kit/button.tsx";
import { Modal } from "../kit/modal.tsx";
import { usePortal } from "../portal-context.ts";

/**
 * Hears "?", "/", "j" and "k" on the document before anyone else, unless a field of the page has the focus. As on real
 * pages, a field inside somebody else's shadow root does not count as one. Give the ref to any element of the portal.
 */
export function useShortcuts(onHelp: () => void) {
  const anchor = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const root = anchor.current?.getRootNode() as Document | ShadowRoot;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.matches("input, textarea, select")) return;
      if (event.key === "?") onHelp();
      else if (event.key === "/") root.querySelector<HTMLElement>('input[type="search"]')?.focus();
      else if (event.key === "j") moveRow(root, 1);
      else if (event.key === "k") moveRow(root, -1);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", listen, true);
    return () => document.removeEventListener("keydown", listen, true);
  }, []);
  return anchor;
}

function moveRow(root: Document | ShadowRoot, by: number): void {
  const rows = [...root.querySelectorAll<HTMLElement>("main tbody tr")];
  const at = rows.findIndex((row) => row.contains(root.activeElement));
  const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
  (next?.querySelector<HTMLElement>("a, button") ?? next)?.focus();
}

export function ShortcutList({ onClose }: { onClose: () => void }) {
  const { say } = usePortal();
  return (
    <Modal
      title={say("quirkShortcuts")}
      onClose={onClose}
      buttons={<Button onClick={onClose}>{say("close")}</Button>}
    >
      <dl class="details">
        <dt>?</dt>
        <dd>{say("quirkShortcutHelp")}</dd>
        <dt>/</dt>
        <dd>{say("quirkShortcutSearch")}</dd>
        <dt>j</dt>
        <dd>{say("quirkShortcutDown")}</dd>
        <dt>k</dt>
        <dd>{say("quirkShortcutUp")}</dd>
      </dl>
    </Modal>
  );
}
