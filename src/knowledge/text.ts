/**
 * A sentence that has not been put into a language yet: a key of the message catalogue and what goes into its
 * placeholders. Rules and data speak in these, so that the judge needs no browser and every visible word stays
 * in the catalogue.
 */
export interface Text {
  readonly key: string;
  readonly args?: readonly TextArg[];
}

/**
 * What may stand in a placeholder.
 * - string: data from outside (a tenant's or a person's name). Shown as text, isolated from the reading direction around it.
 * - number: formatted for the reader's language.
 * - label: a control of Microsoft's portal, verbatim in English, set off from the sentence.
 * - time: an ISO 8601 instant, shown in the reader's language and time zone.
 * - text: another sentence or word of the catalogue.
 * - list: several of these, joined as the reader's language joins them.
 */
export type TextArg =
  | string
  | number
  | { readonly label: string }
  | { readonly time: string }
  | { readonly text: Text }
  | { readonly list: readonly TextArg[] };

/** Shorthand for writing a {@link Text}. */
export function say(key: string, ...args: TextArg[]): Text {
  return args.length ? { key, args } : { key };
}
