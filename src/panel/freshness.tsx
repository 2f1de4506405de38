import { words } from "../platform/i18n.ts";
import type { PanelState } from "../platform/protocol.ts";
import type { PanelCalls } from "./calls.ts";
import { Ago, Name } from "./words.tsx";

interface FreshnessProps {
  state: PanelState;
  calls: PanelCalls;
  now: number;
}

/** Whose facts these are and how old, and the way to newer ones. */
export function Freshness({ state: { assessment, check, signIn }, calls, now }: FreshnessProps) {
  const { tenant, observedAt } = assessment;
  if (check.running) {
    return (
      <div class="row">
        <label class="grow">
          {words("panel_checking", check.done, check.total)}
          <progress value={check.done} max={Math.max(check.total, 1)} />
          {check.call && <code>{check.call}</code>}
        </label>
        <button type="button" onClick={calls.cancelCheck}>
          {words("panel_cancel")}
        </button>
      </div>
    );
  }
  const signedIn = signIn.state === "signed-in";
  if (!observedAt && !signedIn) return null;
  return (
    <div class="row">
      <p class="meta grow">
        {tenant && (
          <strong>
            <Name>{tenant.name ?? tenant.domain ?? tenant.id}</Name>
          </strong>
        )}
        {observedAt ? <Ago iso={observedAt} now={now} as="panel_checked" /> : words("panel_never_checked")}
      </p>
      {signedIn && (
        <button type="button" class={observedAt ? "" : "primary"} onClick={calls.check}>
          {words(observedAt ? "panel_check_again" : "panel_check_now")}
        </button>
      )}
    </div>
  );
}
