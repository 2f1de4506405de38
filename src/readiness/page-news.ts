import { isBefore } from "../tenant/fact.ts";
import type { Assessment } from "./assessment.ts";

/**
 * Whether the portal's page has shown something since the last check that the check did not see: a box was ticked and
 * saved, say. Then the facts are older than the page.
 */
export function contradictedByPage({ observedAt, roles, findings }: Assessment): boolean {
  if (observedAt === null) return false;
  const disputed = [
    ...roles.map(({ allowed }) => ({ state: allowed.verdict, evidence: allowed.evidence })),
    ...findings.filter(({ id }) => id === "provider-access"),
  ].filter(({ state }) => state === "disputed");
  return disputed.some(({ evidence }) =>
    evidence.some(({ source, at }) => source === "page" && isBefore(observedAt, at)),
  );
}
