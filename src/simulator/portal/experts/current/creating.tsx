import { NoticeBar } from "../../kit/notice-bar.tsx";
import { usePortal } from "../../portal-context.ts";

/** Shown while the policies are being created. */
export function Creating() {
  const { say } = usePortal();
  return (
    <NoticeBar kind="info">
      <b>{say("xCreating")}</b>
      <p>{say("xCreatingText")}</p>
      <progress aria-label={say("xCreating")} />
    </NoticeBar>
  );
}
