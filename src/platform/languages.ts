/** A language that the whole catalogue is written in. */
export interface Language {
  /** BCP 47. */
  readonly tag: string;
  /** Its folder under `_locales`, in the browsers' own spelling. */
  readonly folder: string;
  /** Its name in itself, so that those who read it find it. */
  readonly name: string;
}

export const LANGUAGES: readonly Language[] = [
  { tag: "en", folder: "en", name: "English" },
  { tag: "de", folder: "de", name: "Deutsch" },
  { tag: "es", folder: "es", name: "Español" },
  { tag: "fr", folder: "fr", name: "Français" },
  { tag: "pt-BR", folder: "pt_BR", name: "Português (Brasil)" },
  { tag: "ar", folder: "ar", name: "العربية" },
  { tag: "ja", folder: "ja", name: "日本語" },
  { tag: "zh-CN", folder: "zh_CN", name: "简体中文" },
];
