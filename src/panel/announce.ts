import { translate, words } from "../platform/i18n.ts";
import type { PanelState } from "../platform/protocol.ts";

/**
 * What a screen reader is told when one state follows another; "" when nothing happened that the eye would catch.
 * Progress is not told: a count that changes every second drowns everything else.
 */
export function announce(before: PanelState | null, after: PanelState | null): string {
  if (!before || !after) return "";
  const { assessment, check, signIn } = after;
  if (check.running) return before.check.running ? "" : words("panel_said_checking");
  if (check.problem && check.problem.title.key !== before.check.problem?.title.key) {
    return translate(check.problem.title);
  }
  if (before.check.running) {
    return words(
      "panel_said_checked",
      { text: { key: `state_${assessment.overall}` } },
      { text: assessment.headline },
    );
  }
  if (signIn.state !== before.signIn.state) {
    if (signIn.state === "signed-in")
      return words("signin_as", signIn.account.name ?? signIn.account.username);
    if (signIn.state === "signing-in") return words("signin_running");
    if (signIn.state === "signed-out") {
      return signIn.problem ? translate(signIn.problem.title) : words("signin_said_out");
    }
  }
  return before.assessment.overall === assessment.overall
    ? ""
    : words("panel_said_overall", { text: { key: `state_${assessment.overall}` } });
}
