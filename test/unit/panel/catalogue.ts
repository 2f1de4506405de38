import messages from "../../../public/_locales/en/messages.json" with { type: "json" };
import type { Text, TextArg } from "../../../src/knowledge/text.ts";
import type { GetMessage } from "../../../src/platform/i18n.ts";

/** The English catalogue as the browser serves it, and sentences that only these tests speak. */

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

export const CATALOGUE: Readonly<Record<string, Message>> = messages;
const own = new Map<string, string>();

/** A sentence of a fixture, `$1` to `$9` standing for its arguments. */
export function sentence(english: string, ...args: TextArg[]): Text {
  const key = `fixture_${english.toLowerCase().replace(/[^a-z0-9]+/g, "_")}`;
  own.set(key, english);
  return { key, args };
}

/** Stands for `browser.i18n.getMessage`. */
export const getMessage: GetMessage = (key, substitutions = []) => {
  const english = own.get(key);
  const found = english === undefined ? CATALOGUE[key] : { message: english };
  if (!found) return "";
  return found.message
    .replace(/\$([a-z_]+)\$/gi, (_, name: string) => found.placeholders?.[name.toLowerCase()]?.content ?? "")
    .replace(/\$(\d)/g, (_, index) => substitutions[Number(index) - 1] ?? "");
};
