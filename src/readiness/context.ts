import type { GuideId } from "../knowledge/guide.ts";
import { type ExpertsFound, findExperts } from "../tenant/experts.ts";
import type { Fact } from "../tenant/fact.ts";
import type { PageReading } from "../tenant/page-reading.ts";
import type { Constraints, Partner, TenantSnapshot } from "../tenant/snapshot.ts";
import type { Attestations } from "./attestations.ts";
import { withoutConflicts } from "./without-conflicts.ts";

/** What the judge is given of one tenant. */
export interface Known {
  readonly snapshot: TenantSnapshot;
  /** What the portal's own page says; null where it was not read. */
  readonly page: PageReading | null;
  readonly attestations: Attestations;
}

/** What every rule is given: the tenant's facts and who the experts are in it. */
export interface Context extends Known {
  readonly experts: ExpertsFound;
  /** The experts' tenant id where the tenant itself names it, by whatever number of signals. */
  readonly expertsId: string | null;
  /** The experts' own partner entry, if it was seen. */
  readonly partner: Partner | null;
  /** The roles that their entry allows; null where that was not asked for this tenant. */
  readonly constraints: Fact<Constraints> | null;
}

/** What a rule that depends on the guide is given. */
export interface GuidedContext extends Context {
  readonly guide: GuideId;
}

export function contextOf(known: Known): Context {
  return distinctContextOf({ ...known, snapshot: withoutConflicts(known.snapshot) });
}

/** The same for a snapshot that is known to say each thing once. */
export function distinctContextOf(known: Known): Context {
  const { snapshot } = known;
  const experts = findExperts(snapshot);
  const expertsId = experts.state === "identified" || experts.state === "named" ? experts.tenantId : null;
  const { partners, providers } = snapshot;
  const partner =
    partners.state === "known" ? (partners.value.find((item) => item.tenantId === expertsId) ?? null) : null;
  const constraints = providers.find((provider) => provider.tenantId === expertsId)?.constraints ?? null;
  return { ...known, snapshot, experts, expertsId, partner, constraints };
}
