import { type ExpertsFound, findExperts } from "../tenant/experts.ts";
import type { Partner, TenantSnapshot } from "../tenant/snapshot.ts";

/** What every rule is given: the tenant's facts and who the experts are in it. */
export interface Context {
  readonly snapshot: TenantSnapshot;
  readonly experts: ExpertsFound;
  /** The experts' tenant id where the tenant itself names it, by whatever number of signals. */
  readonly expertsId: string | null;
  /** The experts' own partner entry, if it was seen. */
  readonly partner: Partner | null;
}

export function contextOf(snapshot: TenantSnapshot): Context {
  const experts = findExperts(snapshot);
  const expertsId = experts.state === "identified" || experts.state === "named" ? experts.tenantId : null;
  const { partners } = snapshot;
  const partner =
    partners.state === "known" ? (partners.value.find((item) => item.tenantId === expertsId) ?? null) : null;
  return { snapshot, experts, expertsId, partner };
}
