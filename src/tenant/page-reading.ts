import * as z from "zod/mini";
import { Instant } from "./fact.ts";

const seen = z.nullable(z.boolean());

/**
 * What the portal's own page says of the onboarding, read from the page itself. Everything that could not be read with
 * certainty is null. It is the portal's word at that moment, and is shown as such.
 */
export const PageFacts = z.object({
  path: z.string().check(z.maxLength(2048)),
  accessLevels: z.object({ provider: seen, reader: seen, operator: seen, administrator: seen }),
  /** The wizard's current step by its English label; null outside the wizard. */
  wizardStep: z.nullable(z.string().check(z.maxLength(100))),
  /** Parts of the onboarding that no API shows. */
  shown: z.object({ exclusions: seen, contacts: seen, teams: seen, submitted: seen, readiness: seen }),
});
export type PageFacts = z.infer<typeof PageFacts>;

/** The same with the time at which it was read, and whose page it was. */
export const PageReading = z.extend(PageFacts, {
  at: Instant,
  /** The tenant that the page's address names, by id or domain in lower case; null: none, so it may be anybody's. */
  tenant: z.nullable(z.string()),
});
export type PageReading = z.infer<typeof PageReading>;
