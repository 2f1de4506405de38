import * as z from "zod/mini";
import { Instant } from "../tenant/fact.ts";

/** A finding or a next step that the admin has put aside: with a reason, and not for ever. */
export const Dismissal = z.object({
  reason: z.string().check(z.minLength(1), z.maxLength(300)),
  at: Instant,
  /** It comes back then. */
  until: Instant,
  /** What it was when it was put aside; if it becomes anything else, it comes back at once. */
  state: z.string().check(z.maxLength(40)),
});
export type Dismissal = z.infer<typeof Dismissal>;

/** Which subscription is the service's own, by the admin's word. */
export const LicenceWord = z.object({
  /** null: none of those that the tenant lists. */
  sku: z.nullable(z.string().check(z.maxLength(300))),
  at: Instant,
});
export type LicenceWord = z.infer<typeof LicenceWord>;

/**
 * What the admin says and no API shows, for one tenant. It is always shown as the admin's word, and on its own never
 * makes anything "yes".
 */
export interface Attestations {
  /** Step id → when it was ticked. */
  readonly ticks: Readonly<Record<string, string>>;
  readonly licence: LicenceWord | null;
  /** Products that run in passive mode → when that was said. */
  readonly passive: Readonly<Record<string, string>>;
  /** Finding or next step → how it was put aside. */
  readonly dismissed: Readonly<Record<string, Dismissal>>;
}

export const NOTHING_SAID: Attestations = { ticks: {}, licence: null, passive: {}, dismissed: {} };
