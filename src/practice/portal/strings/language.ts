import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en, type PortalWords } from "./en.ts";

export type PortalLanguage = "en" | "de" | "ar";
export type WordKey = keyof PortalWords;
/** Finds a word of the portal and puts the arguments into its `{places}`. */
export type Say = (key: WordKey, args?: Readonly<Record<string, string | number>>) => string;

const WORDS: Record<PortalLanguage, PortalWords> = { en, de, ar };

/** The portal's language for a BCP 47 tag; English where it does not speak the one asked for. */
export function languageOf(tag: string): PortalLanguage {
  const primary = tag.toLowerCase().split("-")[0] ?? "";
  return primary === "de" || primary === "ar" ? primary : "en";
}

export function directionOf(language: PortalLanguage): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}

/** Words of the portal, each as it stands, and what it is to say instead. */
export type Labels = Readonly<Record<string, string>>;

export function wordsOf(language: PortalLanguage, labels: Labels = {}): Say {
  const words = Object.fromEntries(
    Object.entries(WORDS[language]).map(([key, word]) => [
      key,
      Object.hasOwn(labels, word) ? labels[word] : word,
    ]),
  ) as PortalWords;
  const numbers = new Intl.NumberFormat(language);
  return (key, args = {}) =>
    words[key].replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = args[name];
      if (value === undefined) return place;
      return typeof value === "number" ? numbers.format(value) : value;
    });
}
