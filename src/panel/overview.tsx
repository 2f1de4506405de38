import { words } from "../platform/i18n.ts";
import type { PanelState } from "../platform/protocol.ts";
import type { PanelCalls } from "./calls.ts";
import { Freshness } from "./freshness.tsx";
import { Mark } from "./mark.tsx";
import { MessageBar, ProblemBar } from "./message-bar.tsx";
import { Paragraph } from "./paragraph.tsx";
import { SetAside } from "./set-aside.tsx";
import { SignIn } from "./sign-in.tsx";
import { Words } from "./words.tsx";

interface OverviewProps {
  state: PanelState;
  calls: PanelCalls;
  now: number;
  /** Leads to the actions that the warning speaks of. */
  showLeftToYou: () => void;
}

/** The whole in one line, what stands in its way, whose facts these are, and what it means for the customer. */
export function Overview({ state, calls, now, showLeftToYou }: OverviewProps) {
  const { assessment, check, policyProblems, signIn } = state;
  const { wrongTenant } = assessment;
  return (
    <>
      <p class="overall">
        <Mark kind="state" state={assessment.overall} />
      </p>
      <Paragraph text={assessment.headline} />
      {assessment.next && (
        <p class="next">
          <b>{words("panel_next")}</b> <Words text={assessment.next.text} />
        </p>
      )}
      {assessment.next && <SetAside {...assessment.next} dismiss={calls.dismiss} key={assessment.next.id} />}
      {wrongTenant && (
        <MessageBar tone="error" title={words("panel_wrong_tenant")}>
          <Paragraph
            text={{ key: "panel_wrong_tenant_help", args: [wrongTenant.signedIn, wrongTenant.portal] }}
          />
          <button type="button" onClick={() => calls.signIn?.(["sign-in"])}>
            {words("panel_wrong_tenant_button")}
          </button>
        </MessageBar>
      )}
      {check.problem && <ProblemBar problem={check.problem} />}
      {policyProblems.map((problem) => (
        <ProblemBar problem={problem} tone="warning" />
      ))}
      <Freshness state={state} calls={calls} now={now} />
      <SignIn signIn={signIn} calls={calls} />
      {assessment.warning && (
        <MessageBar tone="warning" title={words("panel_warning")}>
          <Paragraph text={assessment.warning} />
          <button type="button" class="link" onClick={showLeftToYou}>
            {words("panel_warning_show")}
          </button>
        </MessageBar>
      )}
    </>
  );
}
