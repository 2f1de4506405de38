import { useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { LINKS } from "../../knowledge/links.ts";
import { Out, Words } from "../../panel/words.tsx";
import type { Config } from "../../platform/config.ts";
import { words } from "../../platform/i18n.ts";
import { RegistrationForm } from "./registration-form.tsx";

/** Set-up of the sign-in: what to register in Microsoft Entra, and the ids that come of it. */
export function Options({ config }: { config: Config }) {
  const redirectUri = browser.identity.getRedirectURL();
  const [copied, setCopied] = useState(false);
  const problems = [...config.problems.managed, ...config.problems.local];
  return (
    <main class="stack">
      <h1>{words("extension_name")}</h1>
      {problems.map(({ title, help }) => (
        <div class="bar" key={title.key}>
          <p>
            <b>
              <Words text={title} />
            </b>{" "}
            <Words text={help} />
          </p>
        </div>
      ))}
      <section class="stack">
        <h2>{words("options_registration")}</h2>
        <p class="soft">{words("options_registration_why")}</p>
        <ol>
          <li>
            <Out href={LINKS.appRegistrations}>{words("options_step_register")}</Out>
          </li>
          <li>
            {words("options_step_redirect")}
            <div class="copyable">
              <code>{redirectUri}</code>
              <button
                type="button"
                onClick={async () => {
                  await navigator.clipboard.writeText(redirectUri);
                  setCopied(true);
                }}
              >
                {words("options_copy")}
              </button>
              <span role="status">{copied && words("options_copied")}</span>
            </div>
          </li>
          <li>{words("options_step_permissions")}</li>
          <li>{words("options_step_ids")}</li>
        </ol>
        <RegistrationForm config={config} />
      </section>
    </main>
  );
}
