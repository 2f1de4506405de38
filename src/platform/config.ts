import type { Problem } from "./protocol.ts";
import { SETTINGS, type SettingName, type SettingValue } from "./settings.ts";

/** The app registration that the admin's organization made for this extension. */
export interface Registration {
  /** Application (client) ID, a GUID in lower case. */
  readonly clientId: string;
  /** A GUID or a domain in lower case; null lets Entra find the account's own tenant. */
  readonly tenantId: string | null;
}

export interface Setting<T> {
  readonly value: T;
  /** Set by policy, so that the options page can't change it. */
  readonly locked: boolean;
}

type Settings = { readonly [Name in SettingName]: Setting<SettingValue<Name>> };

export interface Config extends Settings {
  /** null when no client id is set. */
  readonly registration: Registration | null;
  /** Malformed values: those of the organization's policy, and those kept by the options page. */
  readonly problems: { readonly managed: readonly Problem[]; readonly local: readonly Problem[] };
}

/** The part of `browser.storage.managed` or `.local` that is read. */
interface Readable {
  get(key: string): Promise<Record<string, unknown>>;
}

/**
 * Reads the settings, policy first. A malformed value counts as not set, as it does in Chromium, which drops values of
 * the wrong type before they get here; the policy's schema therefore states no pattern, and the report is ours.
 */
export async function readConfig(storageManaged: Readable, storageLocal: Readable): Promise<Config> {
  const problems = { managed: [] as Problem[], local: [] as Problem[] };

  async function setting(name: SettingName): Promise<Setting<unknown>> {
    // Firefox rejects where there is no policy at all.
    const managed = cleaned(name, await storageManaged.get(name).catch(() => ({})));
    if (managed === MALFORMED) problems.managed.push(problem("policy", name));
    else if (managed !== null) return { value: managed, locked: true };

    const local = cleaned(name, await storageLocal.get(name));
    if (local === MALFORMED) problems.local.push(problem("options", name));
    const own = local === MALFORMED ? null : local;
    return { value: own ?? SETTINGS[name].unset, locked: false };
  }

  const read: [string, Setting<unknown>][] = [];
  // One after another, so that problems are named in the same order each time.
  for (const name of Object.keys(SETTINGS) as SettingName[]) read.push([name, await setting(name)]);
  const settings = Object.fromEntries(read) as unknown as Settings;
  const [clientId, tenantId] = [settings.clientId.value, settings.tenantId.value];
  const registration = clientId === null ? null : { clientId, tenantId };
  return { registration, ...settings, problems };
}

const MALFORMED = Symbol("malformed");

/** An empty text is how a policy template says "not configured", and how a cleared field is kept. */
function cleaned(name: SettingName, stored: Record<string, unknown>): unknown {
  const raw = Object.hasOwn(stored, name) ? stored[name] : null;
  const value = typeof raw === "string" ? raw.trim() : raw;
  if (value === null || value === undefined || value === "") return null;
  const read = SETTINGS[name].read(value);
  return read === undefined ? MALFORMED : read;
}

function problem(where: "policy" | "options", name: SettingName): Problem {
  return {
    title: { key: `${where}_malformed`, args: [name] },
    help: { key: SETTINGS[name].expected },
    link: null,
    detail: null,
  };
}
