import * as z from "zod/mini";
import { TRAITS, type Trait } from "../simulator/portal/face.ts";
import { PORTAL_QUIRKS } from "../simulator/portal/quirks.ts";
import { ADDRESS_SETS } from "../simulator/portal/routes.ts";
import { TenantChange } from "./tenant-change.ts";

/**
 * A lesson on a simulated tenant: a story, a timeline and a goal. Data only, so that trainers can write their own; the
 * shape is published as docs/scenario.schema.json and told in docs/scenarios.md.
 */

export const SCENARIO_KIND = "defender-experts-companion/scenario";
export const SCENARIO_VERSION = 1;

const sentence = z.string().check(z.minLength(1), z.maxLength(2000));

/** What is told: one text, or one for each language by its BCP 47 tag. English is what other readers get. */
export const Localized = z.union([
  sentence,
  z.looseObject({ en: sentence }).check(z.refine((texts) => Object.values(texts).every(isSentence))),
]);
export type Localized = string | ({ readonly en: string } & Readonly<Record<string, unknown>>);

const Name = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60));

/** What the tenant has to have come to. All that is named must hold. */
const GoalReached = z.strictObject({
  /** The panel's sign for the whole. */
  overall: z.optional(z.enum(["ready", "attention", "unknown"])),
  /** Response actions that the experts can take, by their ids. */
  experts: z.optional(z.array(Name)),
});

const Moment = z.strictObject({
  /** Minutes since the scenario's beginning; never fewer than those of the moment before. */
  minute: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(10_000))),
  title: Localized,
  /** What everybody may read. */
  text: Localized,
  /** What only the presenter reads. */
  notes: z.optional(Localized),
  /** What happens to the tenant. */
  changes: z.optional(z.array(TenantChange).check(z.maxLength(20))),
  /** Page of the portal that is opened, by the portal's own path. */
  open: z.optional(z.string().check(z.regex(/^\/[\w/.-]*(\?[\w=&]*)?$/), z.maxLength(200))),
  /** Step of the checklist whose control is marked on the portal's page. */
  show: z.optional(Name),
  /** Response actions that are called for at this moment, by their ids. */
  actionsNeeded: z.optional(z.array(Name).check(z.maxLength(20))),
});

type FaceFields = {
  [T in Trait]: z.ZodMiniOptional<z.ZodMiniEnum<{ [V in (typeof TRAITS)[T][number]]: V }>>;
};
const Face = z.strictObject(
  Object.fromEntries(
    Object.entries(TRAITS).map(([trait, values]) => [trait, z.optional(z.enum(values))]),
  ) as unknown as FaceFields,
);

export const Scenario = z.strictObject({
  /** For editors. */
  $schema: z.optional(z.string()),
  kind: z.literal(SCENARIO_KIND),
  version: z.literal(SCENARIO_VERSION),
  id: Name,
  title: Localized,
  story: Localized,
  goal: Localized,
  goalReached: z.optional(GoalReached),
  /** The practice tenant in which it plays. */
  tenant: Name,
  /** The guide that the checklist follows. Absent: the tenant decides. */
  guide: z.optional(z.enum(["current", "preview-2022-11"])),
  /** The time of day at minute 0. */
  clock: z.optional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
  /** The simulated portal, where it is not as usual. */
  portal: z.optional(
    z.strictObject({
      language: z.optional(z.enum(["en", "de", "ar"])),
      addresses: z.optional(z.enum(ADDRESS_SETS)),
      /** How the page is built: what each of these can be is told in `face.ts`. */
      face: z.optional(Face),
      /** "skeleton" is read, and means nothing any more: a page that arrives at once has to be asked for in `face`. */
      quirks: z.optional(z.array(z.enum([...PORTAL_QUIRKS, "skeleton"]))),
      /** Words of the portal, and what they are instead. */
      labels: z.optional(z.record(z.string(), z.string().check(z.minLength(1), z.maxLength(200)))),
    }),
  ),
  /** The same story in a tenant to which this was done beforehand, for comparison. */
  compare: z.optional(
    z.strictObject({
      title: Localized,
      changes: z.array(TenantChange).check(z.minLength(1), z.maxLength(20)),
    }),
  ),
  /** Minutes until the customer's own team acts on what is left to it; a supposition of the story. */
  customerResponseMinutes: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(10_000))),
  moments: z.array(Moment).check(z.minLength(1), z.maxLength(100)),
});
export type Scenario = z.infer<typeof Scenario>;

function isSentence(text: unknown): boolean {
  return sentence.safeParse(text).success;
}

/** The text in the reader's language or in English, with the tag of the language that it is in; null: not said which. */
export function localize(told: Localized, language: string): { text: string; lang: string | null } {
  if (typeof told === "string") return { text: told, lang: null };
  const wanted = [language, language.split("-")[0] ?? ""].find((tag) => Object.hasOwn(told, tag));
  const lang = wanted ?? "en";
  return { text: String(told[lang]), lang };
}
