import { useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { ProblemBar } from "../../panel/message-bar.tsx";
import { Words } from "../../panel/words.tsx";
import { ask } from "../../platform/ask.ts";
import { words } from "../../platform/i18n.ts";
import type { SignInView } from "../../platform/protocol.ts";

/** Signs in for real, and says which step of the set-up is wrong where that fails. */
export function TestSignIn() {
  const [result, setResult] = useState<SignInView | "running" | null>(null);
  async function test() {
    setResult("running");
    const state = await ask({ do: "sign-in", place: { path: "/", tid: null }, tiers: ["sign-in"] }, (sent) =>
      browser.runtime.sendMessage(sent),
    ).catch(() => null);
    setResult(state?.signIn ?? null);
  }
  const view = result === "running" ? null : result;
  return (
    <div class="stack" role="status">
      <div class="row">
        <button type="button" disabled={result === "running"} onClick={test}>
          {words("options_test")}
        </button>
        <span class="soft">{words(result === "running" ? "signin_running" : "options_test_why")}</span>
      </div>
      {view?.state === "not-configured" && <p>{words("options_test_not_configured")}</p>}
      {view?.state === "signed-in" && (
        <p>
          <Words text={{ key: "options_test_done", args: [view.account.username, view.account.tenantId] }} />
        </p>
      )}
      {(view?.state === "signed-out" || view?.state === "signed-in") && view.problem && (
        <ProblemBar problem={view.problem} />
      )}
    </div>
  );
}
