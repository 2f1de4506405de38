import type { Text, TextArg } from "../knowledge/text.ts";

/**
 * Puts {@link Text} into the reader's language. The catalogue is handed in, so that this file needs no browser: the
 * extension's entry points pass `browser.i18n.getMessage`, tests pass the catalogue itself.
 */

/** `browser.i18n.getMessage`: the message with its placeholders filled, or "" for a key that is not in the catalogue. */
export type GetMessage = (key: string, substitutions?: string[]) => string;

/** A piece of a sentence. A label is one of the portal's controls, data comes from outside; the rest is our own text. */
export type Part = string | { readonly label: string } | { readonly data: string };

/**
 * What a name from outside must not hold: control characters, characters that turn the reading direction of the text
 * around them (Unicode Standard Annex 9, Explicit Directional Formatting Characters and Isolates), and line separators.
 */
const hostile = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Placeholders are first filled with these marks from the private use area, so that their order is the translator's. */
const mark = (index: number) => `\ue000${index}\ue001`;
const marks = /\ue000(\d+)\ue001/;

/** A name from outside as it may be shown: one line, and without what could disguise it. */
export function plainName(name: string): string {
  return name.replace(/[\t\r\n]+/g, " ").replace(hostile, "");
}

let getMessage: GetMessage = () => "";
let language = "en";

/**
 * Names the catalogue to use. `locale` is the browser's (BCP 47). It sets how numbers and times are written only where
 * it speaks the catalogue's language, so that an English sentence never holds a German date.
 */
export function setMessages(source: GetMessage, locale: string): void {
  getMessage = source;
  const catalogue = source("language_tag") || "en";
  const wanted = locale.replaceAll("_", "-");
  language = wanted.split("-")[0] === catalogue.split("-")[0] ? wanted : catalogue;
}

/** Language tag (BCP 47) and reading direction of the words, for `lang` and `dir`. */
export function writing(): { lang: string; dir: "ltr" | "rtl" } {
  return { lang: language, dir: getMessage("language_direction") === "rtl" ? "rtl" : "ltr" };
}

/** The sentence as one string, for attributes and plain text. A key that is not in the catalogue shows in brackets. */
export function translate(text: Text): string {
  return parts(text)
    .map((part) => (typeof part === "string" ? part : "label" in part ? part.label : part.data))
    .join("");
}

/** {@link translate} for a key and its arguments. */
export function words(key: string, ...args: TextArg[]): string {
  return translate({ key, args });
}

/** The sentence in pieces, so that labels can be set off and foreign data kept apart. */
export function parts(text: Text): Part[] {
  const args = text.args ?? [];
  const message = messageOf(text.key, args);
  return message ? fill(message, args.map(partsOf)) : [`[${text.key}]`];
}

/** An ISO 8601 instant in the reader's language and time zone; "" for anything that is not an instant. */
export function formatTime(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? "" : times().format(date);
}

/** How long ago an ISO 8601 instant was ("3 minutes ago"), in whole units. A clock that is ahead reads as "now". */
export function formatAge(iso: string, now: number): string {
  const seconds = Math.max(0, (now - Date.parse(iso)) / 1000);
  if (Number.isNaN(seconds)) return "";
  const age = ages();
  if (seconds < 60) return age.format(0, "second");
  if (seconds < 3600) return age.format(-Math.floor(seconds / 60), "minute");
  if (seconds < 86_400) return age.format(-Math.floor(seconds / 3600), "hour");
  return age.format(-Math.floor(seconds / 86_400), "day");
}

/** "a, b, and c", as the language joins them. */
export function formatList(items: readonly string[]): string {
  return lists().format(items);
}

/**
 * The judge knows no language, so it cannot choose between `_one` and `_other`: a key that is missing as it stands is
 * looked up in the plural form of the first number among its arguments.
 */
function messageOf(key: string, args: readonly TextArg[]): string {
  const filled = args.map((_, index) => mark(index));
  const number = args.find((arg) => typeof arg === "number");
  return (
    getMessage(key, filled) ||
    (number === undefined
      ? ""
      : getMessage(`${key}_${plurals().select(number)}`, filled) || getMessage(`${key}_other`, filled))
  );
}

function partsOf(arg: TextArg): Part[] {
  if (typeof arg === "string") return [{ data: plainName(arg) }];
  if (typeof arg === "number") return [numbers().format(arg)];
  if ("label" in arg) return [arg];
  if ("time" in arg) return [formatTime(arg.time)];
  if ("text" in arg) return parts(arg.text);
  return fill(formatList(arg.list.map((_, index) => mark(index))), arg.list.map(partsOf));
}

function fill(template: string, values: readonly Part[][]): Part[] {
  return template
    .split(marks)
    .flatMap((piece, index) => (index % 2 ? (values[Number(piece)] ?? []) : piece ? [piece] : []));
}

/** Making a formatter costs milliseconds the first time, so each is made when it is first needed and then kept. */
function kept<T>(make: (locale: string) => T): () => T {
  let made: { locale: string; format: T } | null = null;
  return () => {
    if (made?.locale !== language) made = { locale: language, format: make(language) };
    return made.format;
  };
}

const numbers = kept((locale) => new Intl.NumberFormat(locale));
const times = kept((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }));
const ages = kept((locale) => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));
const lists = kept((locale) => new Intl.ListFormat(locale));
const plurals = kept((locale) => new Intl.PluralRules(locale));
