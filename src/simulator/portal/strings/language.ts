import type { Face } from "../face.ts";
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

/** Words of the service's own page, which may come in another language than the frame around it. */
const OWN = /^(x|p)[A-Z]/;

/** The service's name in the documents of a language: machine translations, so no proof of what the portal says. */
const PRODUCT: Readonly<Record<PortalLanguage, string>> = {
  en: "Microsoft Defender Experts",
  de: "Defender-Experten",
  ar: "خبراء Defender",
};

function wordsIn(language: PortalLanguage, shape: Face["words"]): PortalWords {
  if (shape === "mixed") {
    const frame = language === "en" ? de : WORDS[language];
    const own = Object.entries(en).filter(([key]) => OWN.test(key));
    return { ...frame, ...Object.fromEntries(own) };
  }
  if (shape === "product") {
    const all = Object.entries(WORDS[language]).map(
      ([key, word]) => [key, word.replace(/(Microsoft )?Defender Experts/g, PRODUCT[language])] as const,
    );
    return Object.fromEntries(all) as PortalWords;
  }
  return WORDS[language];
}

/** @param shape see `words` in face.ts */
export function wordsOf(language: PortalLanguage, labels: Labels = {}, shape: Face["words"] = "whole"): Say {
  const words = Object.fromEntries(
    Object.entries(wordsIn(language, shape)).map(([key, word]) => [
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
