import { useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { ask } from "../../platform/ask.ts";
import { words } from "../../platform/i18n.ts";

/** Deletes everything that is kept, after one more question. */
export function Forget({ onForgotten }: { onForgotten: () => void }) {
  const [stage, setStage] = useState<"idle" | "sure" | "done">("idle");
  return (
    <section class="stack" id="forget">
      <h2>{words("options_forget")}</h2>
      <p class="soft">{words("options_forget_why")}</p>
      {stage === "sure" ? (
        <div class="row">
          <span id="sure">{words("options_forget_sure")}</span>
          <button
            type="button"
            aria-describedby="sure"
            onClick={async () => {
              await ask({ do: "forget" }, (sent) => browser.runtime.sendMessage(sent));
              setStage("done");
              onForgotten();
            }}
          >
            {words("options_forget_yes")}
          </button>
          <button type="button" onClick={() => setStage("idle")}>
            {words("options_forget_no")}
          </button>
        </div>
      ) : (
        <div class="row">
          <button type="button" onClick={() => setStage("sure")}>
            {words("options_forget")}
          </button>
          <span role="status">{stage === "done" && words("options_forgotten")}</span>
        </div>
      )}
    </section>
  );
}
