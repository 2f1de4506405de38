import type { GetMessage } from "./i18n.ts";

/** Sentences by their keys, `$1` to `$9` standing for their arguments. */
export type Catalogue = Readonly<Record<string, string>>;

interface Message {
  readonly message?: unknown;
  readonly placeholders?: Record<string, { readonly content?: unknown }>;
}

/** The browsers' own format (`messages.json`), with its named placeholders resolved. What is no message is left out. */
export function catalogueOf(messages: unknown): Catalogue {
  if (typeof messages !== "object" || messages === null) return {};
  return Object.fromEntries(
    Object.entries(messages as Record<string, Message | null>).flatMap(([key, entry]) => {
      const { message, placeholders } = entry ?? {};
      if (typeof message !== "string") return [];
      const filled = message.replace(/\$([a-z_]+)\$/gi, (_, name: string) =>
        String(placeholders?.[name.toLowerCase()]?.content ?? ""),
      );
      return [[key, filled]];
    }),
  );
}

/** The same as the browser's `i18n.getMessage`, from a catalogue that may be in another language than the browser's. */
export function messagesFrom(catalogue: Catalogue): GetMessage {
  return (key, args = []) =>
    Object.hasOwn(catalogue, key)
      ? (catalogue[key] ?? "").replace(/\$(\d)/g, (_, index) => args[Number(index) - 1] ?? "")
      : "";
}
