import type { PageReading } from "../tenant/page-reading.ts";
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
  if (portal === null || signedIn === null || isSame(portal, signedIn, snapshot)) return null;
  const organization = snapshot?.organization.state === "known" ? snapshot.organization.value : null;
  return { portal, signedIn: organization?.displayName ?? signedIn };
}

/**
 * The page's word as far as it is about the tenant that is judged. An address that names no tenant leaves open whose page
 * it is, and one customer's page must prove nothing of another: of such a page only the checklist beside it speaks.
 */
export function pageOf(
  page: PageReading | null,
  { signedIn }: Whose,
  snapshot: TenantSnapshot | null,
): PageReading | null {
  if (page === null || page.tenant === null || signedIn === null) return null;
  return isSame(page.tenant, signedIn, snapshot) ? page : null;
}

/** @param named a tenant's id or one of its domains, in lower case. */
function isSame(named: string, signedIn: string, snapshot: TenantSnapshot | null): boolean {
  if (named === signedIn.toLowerCase()) return true;
  const organization = snapshot?.organization.state === "known" ? snapshot.organization.value : null;
  const domains = organization ? [organization.defaultDomain ?? "", ...organization.domains] : [];
  return domains.some((domain) => domain.toLowerCase() === named);
}
