import { useState } from "preact/hooks";
import type { Config } from "../../platform/config.ts";
import { words } from "../../platform/i18n.ts";
import { SETTINGS } from "../../platform/settings.ts";
import { save } from "./save.ts";
import { Switch } from "./switch.tsx";

/** Pseudonyms in place of names, for whoever shares a screen. */
export function MaskSettings({ config }: { config: Config }) {
  return (
    <section class="stack" id="mask">
      <h2>{words("options_mask")}</h2>
      <p class="soft">{words("options_mask_why")}</p>
      <Switch
        id="mask-on"
        label={words("options_mask_on")}
        help={words("options_mask_on_help")}
        setting={config.mask}
        onSet={async (on) => {
          await save("mask", on);
          return null;
        }}
      />
      <OwnWords setting={config.maskWords} />
      <p class="soft">{words("options_mask_limits")}</p>
    </section>
  );
}

function OwnWords({ setting }: { setting: Config["maskWords"] }) {
  const [said, setSaid] = useState<string | null>(null);
  return (
    <div>
      <label class="field" for="mask-words">
        {words("options_mask_words")}
      </label>
      <textarea
        id="mask-words"
        rows={4}
        disabled={setting.locked}
        aria-describedby="mask-words-help"
        onChange={async ({ currentTarget }) => {
          const list = currentTarget.value
            .split("\n")
            .map((word) => word.trim())
            .filter((word) => word !== "");
          const read = SETTINGS.maskWords.read(list);
          if (read) await save("maskWords", read);
          setSaid(words(read ? "options_saved" : SETTINGS.maskWords.expected));
        }}
      >
        {setting.value.join("\n")}
      </textarea>
      <p class="soft" id="mask-words-help">
        {setting.locked ? words("options_locked") : words("options_mask_words_help")}{" "}
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
