import { type Catalogue, catalogueOf } from "./catalogue.ts";
import { LANGUAGES } from "./languages.ts";

/**
 * A language's catalogue from the package, English standing in for what it lacks; null for "auto" and for a language that
 * there is none of: then the browser chooses.
 * @param read gives a file of the package by its path, as JSON.
 */
export async function loadCatalogue(
  tag: string,
  read: (path: string) => Promise<unknown>,
): Promise<Catalogue | null> {
  const language = LANGUAGES.find((one) => one.tag === tag);
  if (!language) return null;
  const [english, own] = await Promise.all(
    ["en", language.folder].map((folder) => read(`_locales/${folder}/messages.json`)),
  );
  return { ...catalogueOf(english), ...catalogueOf(own) };
}
