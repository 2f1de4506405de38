import doneIcon from "fluent-icon:checkmark_circle_20_filled";
import errorIcon from "fluent-icon:error_circle_20_filled";
import infoIcon from "fluent-icon:info_20_regular";
import warningIcon from "fluent-icon:warning_20_filled";
import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";

const ICONS = { info: infoIcon, done: doneIcon, warning: warningIcon, error: errorIcon };

/** A message inside the page. Errors are read out at once, the rest when there is time. */
export function NoticeBar({ kind, children }: { kind: keyof typeof ICONS; children: ComponentChildren }) {
  return (
    <div class={`notice ${kind}`} role={kind === "error" ? "alert" : "status"}>
      <Icon svg={ICONS[kind]} />
      <div>{children}</div>
    </div>
  );
}
