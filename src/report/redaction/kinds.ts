import * as z from "zod/mini";

/**
 * How much is taken out of a file before it leaves.
 * - `none`: nothing
 * - `people`: names, mail addresses, user principal names and object ids of people
 * - `everything`: also names, domains and ids of tenants, policies and groups, addresses on the network, and every word
 *   that is not known to be Microsoft's own. What Microsoft publishes itself stays.
 */
export const Level = z.enum(["none", "people", "everything"]);
export type Level = z.infer<typeof Level>;

/**
 * What one value of a snapshot is.
 * - `plain`: a number, a boolean, an instant or one of a closed list of words: cannot name anybody
 * - `word`: one of Microsoft's words from a list that Microsoft may lengthen; the field names those that are known
 * - `time`: an instant as Graph wrote it
 * - `licence`: the name of a product or service plan
 * - `permission`: a permission of Microsoft Graph
 * - `call`: a call as Graph documents it, with ids in it
 * - `free-text`: anything; read for what else in the snapshot it may repeat
 */
export const Kind = z.enum([
  "person-name",
  "upn",
  "person-id",
  "tenant-name",
  "domain",
  "tenant-id",
  "policy-name",
  "policy-id",
  "group-name",
  "object-id",
  "ip",
  "free-text",
  "call",
  "word",
  "time",
  "licence",
  "permission",
  "plain",
]);
export type Kind = z.infer<typeof Kind>;

const PEOPLE: readonly Kind[] = ["person-name", "upn", "person-id"];
const NAMED: readonly Kind[] = [
  ...PEOPLE,
  "tenant-name",
  "domain",
  "tenant-id",
  "policy-name",
  "policy-id",
  "group-name",
  "object-id",
  "ip",
];

/** The kinds whose values get a pseudonym at this level. */
export const PSEUDONYMISED: Readonly<Record<Level, ReadonlySet<Kind>>> = {
  none: new Set(),
  people: new Set(PEOPLE),
  everything: new Set(NAMED),
};
