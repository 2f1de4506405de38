import * as z from "zod/mini";
import type { Assessment } from "./assessment.ts";

/** What of an assessment is worth waking somebody for if it changes: only what was certain. */
export const Baseline = z.object({
  /** When this was seen last, ISO 8601. */
  at: z.string(),
  /** Ids of response actions that the experts can take. */
  experts: z.array(z.string()),
  /** Ids of response actions that are left to the customer. */
  customer: z.array(z.string()),
  /** Ids of findings that are done, and of those that need attention. */
  done: z.array(z.string()),
  attention: z.array(z.string()),
});
export type Baseline = z.infer<typeof Baseline>;

/** How the tenant stands now. What is not known just now stays as it was known before. */
export function baselineOf({ at, actions, findings }: Assessment, before: Baseline | null): Baseline {
  const actionIds = (coverage: string) =>
    actions.filter((action) => action.coverage === coverage).map(({ id }) => id);
  const findingIds = (state: string) =>
    findings.filter((finding) => finding.state === state).map(({ id }) => id);
  const [experts, customer] = [actionIds("experts"), actionIds("customer")];
  const [done, attention] = [findingIds("done"), findingIds("attention")];
  const kept = (ids: readonly string[] | undefined, now: readonly (readonly string[])[]) =>
    (ids ?? []).filter((id) => !now.some((known) => known.includes(id)));
  return {
    at,
    experts: [...experts, ...kept(before?.experts, [experts, customer])],
    customer: [...customer, ...kept(before?.customer, [experts, customer])],
    done: [...done, ...kept(before?.done, [done, attention])],
    attention: [...attention, ...kept(before?.attention, [done, attention])],
  };
}

/** What got worse, for certain. */
export interface Regression {
  /** Ids of actions that were the experts' and are now left to the customer. */
  readonly lost: readonly string[];
  /** Ids of findings that were done and now need attention. */
  readonly broken: readonly string[];
}

/**
 * Null where nothing got worse: something that can't be told just now did not, and neither did what was never in order.
 */
export function regressionsBetween(before: Baseline, after: Baseline): Regression | null {
  const lost = after.customer.filter((id) => before.experts.includes(id));
  const broken = after.attention.filter((id) => before.done.includes(id));
  return lost.length > 0 || broken.length > 0 ? { lost, broken } : null;
}
