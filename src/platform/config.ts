import type { Problem } from "./protocol.ts";

/** The app registration that the admin's organization made for this extension. */
export interface Registration {
  /** Application (client) ID, a GUID in lower case. */
  readonly clientId: string;
  /** A GUID or a domain in lower case; null lets Entra find the account's own tenant. */
  readonly tenantId: string | null;
}

export interface Setting {
  readonly value: string | null;
  /** Set by policy, so that the options page can't change it. */
  readonly locked: boolean;
}

export interface Config {
  /** null when no client id is set. */
  readonly registration: Registration | null;
  readonly clientId: Setting;
  readonly tenantId: Setting;
  /** Malformed values: those of the organization's policy, and those kept by the options page. */
  readonly problems: { readonly managed: readonly Problem[]; readonly local: readonly Problem[] };
}

/** The part of `browser.storage.managed` or `.local` that is read. */
interface Readable {
  get(key: string): Promise<Record<string, unknown>>;
}

/** What each setting must look like; both areas use these names. */
const SETTINGS = { clientId: isGuid, tenantId: isTenant } as const;
type Name = keyof typeof SETTINGS;

/**
 * Reads the settings, policy first. A malformed value counts as not set, as it does in Chromium, which drops values of
 * the wrong type before they get here; the policy's schema therefore states no pattern, and the report is ours.
 */
export async function readConfig(storageManaged: Readable, storageLocal: Readable): Promise<Config> {
  const problems = { managed: [] as Problem[], local: [] as Problem[] };

  async function setting(name: Name): Promise<Setting> {
    // Firefox rejects where there is no policy at all.
    const managed = cleaned(name, await storageManaged.get(name).catch(() => ({})));
    if (managed === MALFORMED) problems.managed.push(problem("policy", name));
    else if (managed !== null) return { value: managed, locked: true };

    const local = cleaned(name, await storageLocal.get(name));
    if (local === MALFORMED) problems.local.push(problem("options", name));
    return { value: local === MALFORMED ? null : local, locked: false };
  }

  const clientId = await setting("clientId");
  const tenantId = await setting("tenantId");
  const registration =
    clientId.value === null ? null : { clientId: clientId.value, tenantId: tenantId.value };
  return { registration, clientId, tenantId, problems };
}

const MALFORMED = Symbol("malformed");

/** An empty text is how a policy template says "not configured", and how a cleared field is kept. */
function cleaned(name: Name, stored: Record<string, unknown>): string | null | typeof MALFORMED {
  const raw = Object.hasOwn(stored, name) ? stored[name] : null;
  if (raw === null || raw === undefined) return null;
  if (typeof raw !== "string") return MALFORMED;
  const value = raw.trim().toLowerCase();
  if (value === "") return null;
  return SETTINGS[name](value) ? value : MALFORMED;
}

function problem(where: "policy" | "options", name: Name): Problem {
  const key = name === "clientId" ? "client_id" : "tenant_id";
  return {
    title: { key: `${where}_malformed`, args: [name] },
    help: { key: `policy_${key}_expected` },
    link: null,
    detail: null,
  };
}

/** An application or tenant id as Entra shows it, without braces. */
export function isGuid(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

/** A tenant's id or one of its domains. `common` and its like are no tenants. */
export function isTenant(value: string): boolean {
  return isGuid(value) || isDomain(value);
}

/** RFC 1035 and 1123: labels of 1 to 63 letters, digits and inner hyphens, 253 in all, and a last one that is no number. */
function isDomain(value: string): boolean {
  const labels = value.split(".");
  const last = labels.at(-1) ?? "";
  return (
    value.length <= 253 &&
    labels.length >= 2 &&
    labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(label)) &&
    !/^\d+$/.test(last)
  );
}
