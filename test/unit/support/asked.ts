import type { GuideId } from "../../../src/knowledge/guide.ts";
import type { AssessInput } from "../../../src/readiness/assess.ts";
import { type Attestations, NOTHING_SAID } from "../../../src/readiness/attestations.ts";
import { computedOf } from "../../../src/readiness/computed/index.ts";
import { contextOf } from "../../../src/readiness/context.ts";
import { judgedOf } from "../../../src/readiness/judge-tenant.ts";
import type { Judged, Rule } from "../../../src/readiness/rule.ts";
import type { PageReading } from "../../../src/tenant/page-reading.ts";
import type { TenantSnapshot } from "../../../src/tenant/snapshot.ts";
import { type Changes, OWN, snapshot as soundSnapshot } from "./snapshot.ts";

interface Said {
  readonly earlier?: TenantSnapshot | null;
  readonly page?: PageReading | null;
  readonly attestations?: Attestations;
  readonly ticks?: Readonly<Record<string, string>>;
  readonly guide?: GuideId | null;
}

/** What the judge is asked of a tenant of which nothing else is known. */
export function askedOf(snapshot: TenantSnapshot | null, said: Said = {}): AssessInput {
  const { earlier = null, page = null, attestations = NOTHING_SAID, ticks, guide = null } = said;
  return {
    snapshot,
    earlier,
    page,
    attestations: ticks ? { ...attestations, ticks } : attestations,
    guide,
    whose: { portal: null, signedIn: OWN },
  };
}

/** What a rule is given of a tenant as onboarding leaves it, with these changes. */
export function contextWith(changes: Changes = {}, said: Omit<Said, "earlier"> = {}): Judged {
  const { page, attestations, guide } = askedOf(null, said);
  const context = contextOf({ snapshot: soundSnapshot(changes), page, attestations });
  return judgedOf(context, computedOf(context), guide ?? "current");
}

/** What a rule says of that tenant. */
export function stateOf(rule: Rule, changes: Changes = {}, said: Omit<Said, "earlier"> = {}): string {
  return rule.judge(contextWith(changes, said)).state;
}
