import { PERMISSIONS } from "../../knowledge/permissions.ts";
import { Words } from "../../panel/words.tsx";
import { words } from "../../platform/i18n.ts";

/** Every permission that the extension ever asks for: what is read with it, who may grant it, what is lost without it. */
export function PermissionList() {
  return (
    <section class="stack">
      <h2>{words("options_passport")}</h2>
      <p class="soft">{words("options_passport_why")}</p>
      <ul class="passport">
        {PERMISSIONS.map(({ name, title, why, lost, adminConsent }) => (
          <li key={name}>
            <h3>
              <Words text={title} /> <code>{name}</code>
            </h3>
            <p>
              <Words text={why} />
            </p>
            <p class="soft">
              <Words text={lost} /> {words(adminConsent ? "options_consent_admin" : "options_consent_user")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
