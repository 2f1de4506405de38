import type { TenantSnapshot } from "../tenant/snapshot.ts";
import type { Assessment } from "./assessment.ts";

/** Of which tenant a judgement is wanted. */
export interface Whose {
  /** The tenant that the portal shows, by id or domain in lower case; null where its address does not say. */
  readonly portal: string | null;
  /** Tenant id of the account that is signed in; null: nobody is. */
  readonly signedIn: string | null;
}

/**
 * Set where the portal shows another tenant than the one signed in to. Facts of one tenant must never be taken for those of
 * another, so this is said before anything else, and nothing else is judged.
 */
export function otherTenant(
  { portal, signedIn }: Whose,
  snapshot: TenantSnapshot | null,
): Assessment["wrongTenant"] {
  if (portal === null || signedIn === null || portal === signedIn.toLowerCase()) return null;
  const organization = snapshot?.organization.state === "known" ? snapshot.organization.value : null;
  const domains = organization ? [organization.defaultDomain ?? "", ...organization.domains] : [];
  if (domains.some((domain) => domain.toLowerCase() === portal)) return null;
  return { portal, signedIn: organization?.displayName ?? signedIn };
}
