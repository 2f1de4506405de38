import { ADMIN_ROLES, EXPERT_ROLES } from "../../knowledge/roles.ts";
import type { GraphCall } from "../../tenant/graph/answer.ts";
import { rootOf } from "../../tenant/graph/answer.ts";
import { adminRoles, eligibleRoles, me, organization } from "../../tenant/readers/admin.ts";
import { assignmentsOf } from "../../tenant/readers/assignments.ts";
import { auditReaders } from "../../tenant/readers/audits.ts";
import { constraintsOf, partnerDefault, partners, tenantName } from "../../tenant/readers/cross-tenant.ts";
import { skus } from "../../tenant/readers/licences.ts";
import { policies } from "../../tenant/readers/policies.ts";
import { providerSignIns } from "../../tenant/readers/sign-ins.ts";

/** What stands in an address for thirty days ago, and for the tenant id of a service provider. */
const TIME = "{time}";
const PROVIDER = "{tenantId}";

/**
 * What a recording asks, by the collector's own readers. Graph's What If is left out: it is a POST, and a script that only
 * ever reads is easier to trust. Left out too are the sign-ins of everybody, which the collector asks for where Graph does
 * not serve those of service providers: hundreds of people who have nothing to do with it. What these would answer is
 * unknown, as not asked.
 */
export const RECORDED_ONCE: readonly string[] = [
  me,
  organization,
  adminRoles,
  eligibleRoles,
  skus,
  partners,
  partnerDefault,
  policies,
  ...EXPERT_ROLES.map((role) => assignmentsOf(role.templateId)),
  assignmentsOf(ADMIN_ROLES.globalAdministrator),
  providerSignIns(PROVIDER, TIME),
  ...auditReaders(TIME),
].map(({ call }) => addressOf(call));

/** Asked for every tenant that may be the experts': service providers, and whom the experts' policies name. */
export const RECORDED_PER_PROVIDER: readonly string[] = [constraintsOf(PROVIDER), tenantName(PROVIDER)].map(
  ({ call }) => addressOf(call),
);

function addressOf(call: GraphCall): string {
  return `${rootOf(call)}${call.path}`.replaceAll(encodeURIComponent(PROVIDER), PROVIDER);
}

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;

/**
 * By what a call is found again in a recording: its address however it was escaped, whichever way round its options stand,
 * and whatever the moment that it counts from.
 */
export function keyOf(address: string): string {
  const [path = "", query = ""] = decoded(address).replace(INSTANT, TIME).split("?");
  return `${path}?${query.split("&").sort().join("&")}`;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address.replaceAll("+", " "));
  } catch {
    return address;
  }
}
