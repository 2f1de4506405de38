import browser from "webextension-polyfill";
import { Words } from "../../panel/words.tsx";
import type { Config } from "../../platform/config.ts";
import { words } from "../../platform/i18n.ts";
import { Forget } from "./forget.tsx";
import { Kit } from "./kit/kit.tsx";
import { MaskSettings } from "./mask.tsx";
import { PanelSettings } from "./panel-settings.tsx";
import { PermissionList } from "./permission-list.tsx";
import { PlacesList } from "./places.tsx";
import { RegistrationForm } from "./registration-form.tsx";
import { TestSignIn } from "./test-sign-in.tsx";
import { Watch } from "./watch.tsx";

/**
 * Set-up of the sign-in (what to register in Microsoft Entra, the ids that come of it, what is read with it), then how the
 * companion behaves. @param redraw draws the page anew, in another language or after everything was deleted.
 */
export function Options({ config, redraw }: { config: Config; redraw: () => void }) {
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
      <Kit redirectUri={browser.identity.getRedirectURL()} registration={config.registration} />
      <RegistrationForm config={config} />
      <TestSignIn />
      <PermissionList />
      <PanelSettings config={config} onLanguage={redraw} />
      <Watch config={config} />
      <MaskSettings config={config} />
      <PlacesList />
      <Forget onForgotten={redraw} />
    </main>
  );
}
