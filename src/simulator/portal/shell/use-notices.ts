import { useCallback, useRef, useState } from "preact/hooks";
import type { Notice } from "../portal-context.ts";

/** Notifications since the portal was opened, oldest first. */
export function useNotices(): { notices: readonly Notice[]; notify: (text: string) => void } {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const next = useRef(0);
  const notify = useCallback((text: string) => {
    const notice = { id: next.current++, text };
    setNotices((before) => [...before, notice]);
  }, []);
  return { notices, notify };
}
