import { useState } from "preact/hooks";
import { LINKS } from "../../../knowledge/links.ts";
import { Out } from "../../../panel/words.tsx";
import type { Registration } from "../../../platform/config.ts";
import { words } from "../../../platform/i18n.ts";
import { CopyButton } from "../copy-button.tsx";
import { adminConsentLink } from "./admin-consent.ts";
import { type Recipe, recipes } from "./recipes.ts";

interface KitProps {
  readonly redirectUri: string;
  /** null while no client id is set. */
  readonly registration: Registration | null;
}

/** All that it takes to register the extension in Microsoft Entra, filled in for this browser. */
export function Kit({ redirectUri, registration }: KitProps) {
  const [shown, setShown] = useState<Recipe["id"]>("cli");
  const all = recipes([redirectUri]);
  const recipe = all.find(({ id }) => id === shown);
  const consent = registration && adminConsentLink(registration, redirectUri);
  return (
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
            <CopyButton text={redirectUri} of={words("options_redirect_uri")} />
          </div>
        </li>
        <li>{words("options_step_permissions")}</li>
        <li>{words("options_step_ids")}</li>
        {consent && (
          <li>
            <Out href={consent}>{words("options_step_consent")}</Out>
          </li>
        )}
      </ol>
      <details>
        <summary>{words("options_recipes")}</summary>
        <div class="stack">
          <p class="soft">{words("options_recipes_why")}</p>
          <div class="copyable">
            <label>
              {words("options_recipe")}{" "}
              <select
                value={shown}
                onChange={({ currentTarget }) => setShown(currentTarget.value as Recipe["id"])}
              >
                {all.map(({ id }) => (
                  <option value={id}>{words(`options_recipe_${id}`)}</option>
                ))}
              </select>
            </label>
            {recipe && <CopyButton text={recipe.text} of={words(`options_recipe_${recipe.id}`)} />}
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <pre tabIndex={0}>{recipe?.text}</pre>
        </div>
      </details>
    </section>
  );
}
