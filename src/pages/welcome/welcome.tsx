import browser from "webextension-polyfill";
import { LINKS } from "../../knowledge/links.ts";
import { words } from "../../platform/i18n.ts";

const WAYS = ["tick", "read", "sign_in"] as const;

/** What the companion is for, what each way of using it adds, and where to begin. */
export function Welcome() {
  return (
    <main class="stack">
      <header class="row">
        <img src="/icons/48.png" alt="" width={48} height={48} />
        <h1>{words("extension_name")}</h1>
      </header>
      <p class="lead">{words("welcome_lead")}</p>
      <section class="stack">
        <h2>{words("welcome_steps")}</h2>
        <ol class="ways">
          {WAYS.map((way) => (
            <li key={way}>
              <h3>{words(`welcome_${way}`)}</h3>
              <p class="soft">{words(`welcome_${way}_adds`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <div class="row">
        <button
          type="button"
          class="primary"
          onClick={() => browser.tabs.create({ url: LINKS.defenderSettings })}
        >
          {words("welcome_open")}
        </button>
        <button type="button" onClick={() => browser.runtime.openOptionsPage()}>
          {words("welcome_set_up")}
        </button>
      </div>
      <section class="stack">
        <h2>{words("practice_page")}</h2>
        <p class="soft">{words("practice_why")}</p>
        <div class="row">
          <button
            type="button"
            onClick={() =>
              browser.tabs.create({ url: browser.runtime.getURL("src/pages/practice/index.html") })
            }
          >
            {words("practice_page")}
          </button>
        </div>
      </section>
      <ul class="soft">
        <li>{words("welcome_report_only")}</li>
        <li>{words("welcome_pin")}</li>
        <li>{words("welcome_keys")}</li>
      </ul>
    </main>
  );
}
