import { isGuid, isTenant } from "./ids.ts";
import { LANGUAGES } from "./languages.ts";

/** What one setting may be, the same in the options and in the organization's policy. */
interface Kind<T> {
  /** Where nobody says anything. */
  readonly unset: T;
  /** The value, or undefined for what is not one. Texts come without spaces around them. */
  read(raw: unknown): T | undefined;
  /** Key of the sentence that says what was expected. */
  readonly expected: string;
}

const text = (fits: (value: string) => boolean, expected: string): Kind<string | null> => ({
  unset: null,
  read: (raw) => (typeof raw === "string" && fits(raw.toLowerCase()) ? raw.toLowerCase() : undefined),
  expected,
});

const choice = <const T extends string | number>(options: readonly T[], expected: string): Kind<T> => ({
  unset: options[0] as T,
  read: (raw) => options.find((option) => option === raw),
  expected,
});

const onOff = (unset: boolean): Kind<boolean> => ({
  unset,
  read: (raw) => (typeof raw === "boolean" ? raw : undefined),
  expected: "policy_switch_expected",
});

/** Longer lists of words would slow every page down. */
const MOST_WORDS = 200;

const words: Kind<readonly string[]> = {
  unset: [],
  read(raw) {
    if (!Array.isArray(raw) || raw.length > MOST_WORDS) return undefined;
    const texts = raw.map((word) => (typeof word === "string" ? word.trim() : ""));
    return texts.every((word) => word.length >= 2 && word.length <= 100) ? texts : undefined;
  },
  expected: "policy_words_expected",
};

/** Hours between two checks that nobody asked for; 0: never. */
export const WATCH_HOURS = [0, 1, 4, 12, 24] as const;

/** Every setting, by the name under which the options keep it and a policy sets it. */
export const SETTINGS = {
  /** The app registration that the admin's organization made for this extension: a GUID. */
  clientId: text(isGuid, "policy_client_id_expected"),
  /** A GUID or a domain; none lets Entra find the account's own tenant. */
  tenantId: text(isTenant, "policy_tenant_id_expected"),
  /** `auto`: the browser's. */
  language: choice(["auto", ...LANGUAGES.map(({ tag }) => tag)], "policy_language_expected"),
  /** The guide to follow where the admin has chosen none for the tenant; `auto`: the tenant decides. */
  guide: choice(["auto", "current", "preview-2022-11"], "policy_guide_expected"),
  /** Whether steps can be pointed at on the portal's page. */
  pointing: onOff(true),
  /** Whether the portal's page is one of the sources. */
  pageReading: onOff(true),
  watchHours: choice(WATCH_HOURS, "policy_watch_hours_expected"),
  /** Off until chosen, for the browser has to be asked as well. */
  notifications: onOff(false),
  /** Whether names are replaced by pseudonyms wherever the extension shows them; by policy, on the portal's page as well. */
  mask: onOff(false),
  /** Further words to be replaced. */
  maskWords: words,
} as const;

export type SettingName = keyof typeof SETTINGS;
export type SettingValue<Name extends SettingName> = (typeof SETTINGS)[Name]["unset"];
