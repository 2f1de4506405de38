import fc from "fast-check";
import { MICROSOFT_SUPPORT_TENANT_ID } from "../../../src/knowledge/provider.ts";
import { ADMIN_ROLES } from "../../../src/knowledge/roles.ts";
import { type Fact, UnknownKind } from "../../../src/tenant/fact.ts";
import type {
  ConditionalAccessPolicy,
  Partner,
  RoleAssignment,
  Sku,
  TenantSnapshot,
} from "../../../src/tenant/snapshot.ts";
import {
  ADMINISTRATOR,
  AT,
  CSP,
  EXPERTS,
  expertsPolicy,
  OPERATOR,
  OWN,
  partner,
  policy,
  READER,
} from "./snapshot.ts";

/**
 * Tenants at random: anything that the schema accepts can come, but those that onboarding leaves behind come often, so
 * that what is said of them is tried often too.
 */

const ROLE_IDS = [READER, OPERATOR, ADMINISTRATOR];
const tenantId = fc.constantFrom(EXPERTS, EXPERTS, EXPERTS, CSP, MICROSOFT_SUPPORT_TENANT_ID, OWN, "odd");
const perhaps = fc.constantFrom(true, true, false, null);

/** A fact of this value, known more often than not. `source` tells facts apart in evidence. */
function fact<T>(value: fc.Arbitrary<T>, source: string): fc.Arbitrary<Fact<T>> {
  return fc.oneof(
    {
      weight: 6,
      arbitrary: value.map((known) => ({ state: "known" as const, value: known, source, observedAt: AT })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...UnknownKind.options)
        .map((kind) => ({ state: "unknown" as const, reason: { kind }, source, observedAt: AT })),
    },
  );
}

const trust = fc.option(fc.record({ mfa: perhaps, compliantDevice: perhaps, hybridJoinedDevice: perhaps }));

const anyPartner: fc.Arbitrary<Partner> = fc.record({
  tenantId,
  isServiceProvider: perhaps,
  inboundTrust: trust,
});
/** Graph's key of an entry is the tenant's id, so there is at most one for each. */
const partners = fc
  .tuple(fc.boolean(), fc.uniqueArray(anyPartner, { maxLength: 4, selector: (item) => item.tenantId }))
  .map(([onboarded, others]) =>
    onboarded ? [...others.filter((item) => item.tenantId !== EXPERTS), partner(EXPERTS)] : others,
  );

const external = fc.option(
  fc.record({
    types: fc.subarray(["serviceProvider", "b2bCollaborationGuest", "somethingNew"]),
    tenants: fc.oneof(fc.constant("all" as const), fc.constant(null), fc.array(tenantId, { maxLength: 2 })),
  }),
);
const anyPolicy: fc.Arbitrary<ConditionalAccessPolicy> = fc
  .record({
    displayName: fc.constantFrom(
      "Block all",
      "Require MFA",
      "Microsoft Security Experts-Require MFA-DO NOT DELETE",
      "",
    ),
    state: fc.constantFrom("enabled", "disabled", "enabledForReportingButNotEnforced", "new"),
    includeUsers: fc.subarray(["All", "GuestsOrExternalUsers", "someone"]),
    excludeUsers: fc.subarray(["GuestsOrExternalUsers"]),
    includeRoles: fc.subarray(ROLE_IDS),
    includeExternal: external,
    excludeExternal: external,
    includeApplications: fc.subarray(["All", "Office365", "other"]),
    conditions: fc.subarray(["locations", "platforms"]),
    grantOperator: fc.constantFrom("OR", "AND", null),
    grantControls: fc.subarray([
      "block",
      "mfa",
      "compliantDevice",
      "domainJoinedDevice",
      "passwordChange",
      "new",
    ]),
    authenticationStrength: fc.option(fc.constant("Strong")),
    sessionControls: fc.subarray(["cloudAppSecurity"]),
    id: fc.uuid(),
  })
  .map((changes) => policy(changes.id, changes));
const policies = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.array(anyPolicy, { maxLength: 4 }))
  .map(([onboarded, others]) =>
    onboarded > 1 ? [...others, expertsPolicy("Require MFA"), expertsPolicy("Require device")] : others,
  );

const assignments = (role: string): fc.Arbitrary<RoleAssignment[]> =>
  fc.array(
    fc.record({
      id: fc.uuid(),
      roleId: fc.constantFrom(role, role, role, ...ROLE_IDS),
      principalId: fc.uuid(),
      principalName: fc.option(fc.constantFrom("Group", "Ines")),
      principalType: fc.constantFrom("group", "user", "directoryObjectPartnerReference", null),
      principalTenantId: fc.option(tenantId),
      scope: fc.constantFrom("/", "/", "/administrativeUnits/1", ""),
    }),
    { maxLength: 3 },
  );

const skus: fc.Arbitrary<Sku[]> = fc.array(
  fc.record({
    skuId: fc.uuid(),
    partNumber: fc.constantFrom("SPE_E5", "DEFENDER_EXPERTS_XDR", "EXPERTS_ON_DEMAND"),
    status: fc.constantFrom("Enabled", "Suspended", "new"),
    enabledUnits: fc.option(fc.nat()),
    plans: fc.array(
      fc.record({
        id: fc.constantFrom(
          "41781fb2-bc02-4b7c-bd55-b576c07bb09d",
          "871d91ec-ec1a-452b-a83f-bd76c7d770ef",
          "other",
        ),
        name: fc.constant("PLAN"),
        status: fc.constantFrom("Success", "Disabled", null),
      }),
      { maxLength: 3 },
    ),
  }),
  { maxLength: 3 },
);

/** One answer for each tenant: the collector never asks twice. */
const providers = fc.uniqueArray(
  fc.record({
    tenantId,
    constraints: fact(
      fc.record({
        allowedRoleTemplateIds: fc.subarray([...ROLE_IDS, ADMIN_ROLES.globalReader]),
        createdAt: fc.constant(null),
        modifiedAt: fc.constant(null),
      }),
      "GET constraints",
    ),
    name: fact(
      fc.record({
        displayName: fc.constantFrom("Microsoft Experts", "Quayside", null),
        defaultDomain: fc.constant(null),
      }),
      "GET name",
    ),
  }),
  { maxLength: 3, selector: (provider) => provider.tenantId },
);

export const anySnapshot: fc.Arbitrary<TenantSnapshot> = fc.record({
  schema: fc.constant(1 as const),
  startedAt: fc.constant(AT),
  finishedAt: fc.constant(AT),
  cost: fc.constant({ requests: 12, roundTrips: 2 }),
  admin: fact(
    fc.constant({ id: "admin", displayName: "Ines", userPrincipalName: null, userType: "Member" }),
    "GET me",
  ),
  organization: fact(
    fc.constant({ id: OWN, displayName: "Harbourline", defaultDomain: null }),
    "GET organization",
  ),
  adminRoles: fact(
    fc.record({
      templateIds: fc.subarray([...ROLE_IDS, ADMIN_ROLES.globalAdministrator]),
      unnamed: fc.integer({ min: 0, max: 2 }),
    }),
    "GET adminRoles",
  ),
  skus: fact(skus, "GET skus"),
  partners: fact(partners, "GET partners"),
  partnerDefault: fact(fc.record({ inboundTrust: trust }), "GET default"),
  policies: fact(policies, "GET policies"),
  assignments: fc.record({
    reader: fact(assignments(READER), "GET reader"),
    operator: fact(assignments(OPERATOR), "GET operator"),
    administrator: fact(assignments(ADMINISTRATOR), "GET administrator"),
  }),
  providers,
});
