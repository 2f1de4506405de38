import doneIcon from "fluent-icon:checkmark_circle_20_filled";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../kit/icon.tsx";
import { type Notice, usePortal } from "../portal-context.ts";

const SHOWN_MS = 6000;

/** The newest notifications, each for some seconds. They stay in the panel of the top bar. */
export function Toasts() {
  const { notices } = usePortal();
  return (
    <div class="toasts" role="status">
      {notices.slice(-3).map((notice) => (
        <Toast key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function Toast({ notice }: { notice: Notice }) {
  const [gone, setGone] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setGone(true), SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  if (gone) return null;
  return (
    <div class="toast">
      <Icon svg={doneIcon} />
      <p>{notice.text}</p>
    </div>
  );
}
