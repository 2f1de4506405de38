import { KNOWLEDGE } from "../../knowledge/index.ts";
import type { Config } from "../../platform/config.ts";
import { translate, words } from "../../platform/i18n.ts";
import { LANGUAGES } from "../../platform/languages.ts";
import { Choice } from "./choice.tsx";
import { save } from "./save.ts";
import { Switch } from "./switch.tsx";

/** How the panel speaks and what it does on the portal's page. */
export function PanelSettings({ config, onLanguage }: { config: Config; onLanguage: () => void }) {
  return (
    <section class="stack" id="panel">
      <h2>{words("options_panel")}</h2>
      <Choice
        id="language"
        label={words("options_language")}
        help={words("options_language_help")}
        setting={config.language}
        options={[
          { value: "auto", text: words("options_language_auto") },
          ...LANGUAGES.map(({ tag, name }) => ({ value: tag, text: name, lang: tag })),
        ]}
        onChoose={async (value) => {
          await save("language", value);
          onLanguage();
        }}
      />
      <Choice
        id="guide"
        label={words("options_guide")}
        help={words("options_guide_help")}
        setting={config.guide}
        options={[
          { value: "auto", text: words("panel_guide_auto") },
          ...KNOWLEDGE.guides.map(({ id, title }) => ({ value: id, text: translate(title) })),
        ]}
        onChoose={(value) => save("guide", value)}
      />
      <Switch
        id="pointing"
        label={words("options_pointing")}
        help={words("options_pointing_help")}
        setting={config.pointing}
        onSet={async (on) => {
          await save("pointing", on);
          return null;
        }}
      />
      <Switch
        id="page-reading"
        label={words("options_page_reading")}
        help={words("options_page_reading_help")}
        setting={config.pageReading}
        onSet={async (on) => {
          await save("pageReading", on);
          return null;
        }}
      />
    </section>
  );
}
