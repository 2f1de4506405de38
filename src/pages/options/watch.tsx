import browser from "webextension-polyfill";
import type { Config } from "../../platform/config.ts";
import { words } from "../../platform/i18n.ts";
import { WATCH_HOURS } from "../../platform/settings.ts";
import { Choice } from "./choice.tsx";
import { save } from "./save.ts";
import { Switch } from "./switch.tsx";

/** Checking again by itself, and being told. Off until chosen. */
export function Watch({ config }: { config: Config }) {
  return (
    <section class="stack" id="watch">
      <h2>{words("options_watch")}</h2>
      <p class="soft">{words("options_watch_why")}</p>
      <Choice
        id="watch-hours"
        label={words("options_watch_hours")}
        setting={config.watchHours}
        options={WATCH_HOURS.map((hours) => ({
          value: hours,
          text: hours === 0 ? words("options_watch_never") : words("options_watch_every", hours),
        }))}
        onChoose={(value) => save("watchHours", value)}
      />
      <Switch
        id="notifications"
        label={words("options_notifications")}
        help={words("options_notifications_help")}
        setting={config.notifications}
        onSet={async (on) => {
          // Asked for here, where the admin says what it is for, and not at installation.
          if (on && !(await browser.permissions.request({ permissions: ["notifications"] }))) {
            return words("options_notifications_refused");
          }
          await save("notifications", on);
          return null;
        }}
      />
    </section>
  );
}
