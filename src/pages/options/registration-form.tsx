import { useState } from "preact/hooks";
import browser from "webextension-polyfill";
import type { Config } from "../../platform/config.ts";
import { words } from "../../platform/i18n.ts";
import { isGuid, isTenant } from "../../platform/ids.ts";
import { Field } from "./field.tsx";

type Errors = { clientId: string | null; tenantId: string | null };
const NONE: Errors = { clientId: null, tenantId: null };

/** The app registration that the extension signs in with. Nothing is saved that could not be used. */
export function RegistrationForm({ config }: { config: Config }) {
  const [clientId, setClientId] = useState(config.clientId.value ?? "");
  const [tenantId, setTenantId] = useState(config.tenantId.value ?? "");
  const [errors, setErrors] = useState(NONE);
  const [saved, setSaved] = useState(false);

  async function save(event: Event) {
    event.preventDefault();
    const client = clientId.trim();
    const tenant = tenantId.trim();
    const found: Errors = {
      clientId: client === "" || isGuid(client) ? null : words("policy_client_id_expected"),
      tenantId: tenant === "" || isTenant(tenant) ? null : words("policy_tenant_id_expected"),
    };
    setErrors(found);
    setSaved(false);
    if (found.clientId || found.tenantId) return;
    await browser.storage.local.set({
      ...(!config.clientId.locked && { clientId: client }),
      ...(!config.tenantId.locked && { tenantId: tenant }),
    });
    setSaved(true);
  }

  return (
    <form class="stack" onSubmit={save} noValidate>
      <Field
        id="client_id"
        setting={config.clientId}
        value={clientId}
        error={errors.clientId}
        onInput={setClientId}
      />
      <Field
        id="tenant_id"
        setting={config.tenantId}
        value={tenantId}
        error={errors.tenantId}
        onInput={setTenantId}
      />
      <div class="row">
        <button type="submit" class="primary" disabled={config.clientId.locked && config.tenantId.locked}>
          {words("options_save")}
        </button>
        <p role="status">{saved && words("options_saved")}</p>
      </div>
    </form>
  );
}
