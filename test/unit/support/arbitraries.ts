import fc from "fast-check";
import { BUILT_IN_STRENGTHS, CONDITION_VALUES } from "../../../src/knowledge/conditional-access.ts";
import { ELIGIBLE_PRODUCT_PLANS, ENTRA_PREMIUM_PLANS } from "../../../src/knowledge/licences.ts";
import { EXPERTS_APPLICATIONS, MICROSOFT_SUPPORT_TENANT_ID } from "../../../src/knowledge/provider.ts";
import { ADMIN_ROLES } from "../../../src/knowledge/roles.ts";
import type { Attestations } from "../../../src/readiness/attestations.ts";
import { type Fact, UnknownKind, type UnknownReason } from "../../../src/tenant/fact.ts";
import type { AuditEntry, ProviderSignIn, WhatIf } from "../../../src/tenant/history.ts";
import type { PageReading } from "../../../src/tenant/page-reading.ts";
import type {
  ConditionalAccessPolicy,
  Conditions,
  Constraints,
  Partner,
  RoleAssignment,
  Sku,
  TenantName,
  TenantSnapshot,
} from "../../../src/tenant/snapshot.ts";
import {
  ADMINISTRATOR,
  AT,
  assignment,
  CSP,
  E5,
  EXPERTS,
  expertsPolicy,
  OPERATOR,
  OWN,
  partner,
  policy,
  READER,
} from "./snapshot.ts";

/**
 * Tenants at random: anything that the schema accepts can come, also what Graph itself would not say but a file that is
 * opened might (a tenant listed twice, a policy's id used again). Those that onboarding leaves behind come often, so that
 * what is said of them is tried often too.
 */

const ROLE_IDS = [READER, OPERATOR, ADMINISTRATOR];
const APPLICATIONS = EXPERTS_APPLICATIONS.map((application) => application.id);
const PLANS = [...ENTRA_PREMIUM_PLANS, ...ELIGIBLE_PRODUCT_PLANS].map((plan) => plan.id);

const tenantId = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(EXPERTS, EXPERTS, EXPERTS, CSP, MICROSOFT_SUPPORT_TENANT_ID, OWN) },
  { weight: 1, arbitrary: fc.constantFrom("", "__proto__", "all", EXPERTS.toUpperCase()) },
);
const perhaps = fc.constantFrom(true, true, false, null);
/** Drawn from few, so that two things at times have the same one. */
const id = fc.oneof({ weight: 3, arbitrary: fc.uuid() }, { weight: 1, arbitrary: fc.constantFrom("1", "2") });
const anyName = fc.oneof(fc.constantFrom("Group", "Microsoft Experts", ""), fc.string({ unit: "binary" }));
const instant = fc.constantFrom(AT, "2026-11-23T11:59:00Z", "2026-11-23T13:58:00+02:00");

export const unknownReason: fc.Arbitrary<UnknownReason> = fc.record(
  {
    kind: fc.constantFrom(...UnknownKind.options),
    detail: fc.string(),
    scopes: fc.subarray(["Policy.Read.All", "Directory.Read.All"]),
  },
  { requiredKeys: ["kind"] },
);

/** A fact of this value, known more often than not. `source` tells facts apart in evidence. */
function fact<T>(value: fc.Arbitrary<T>, source: string): fc.Arbitrary<Fact<T>> {
  return fc.oneof(
    { weight: 6, arbitrary: knownFact(value, source) },
    {
      weight: 1,
      arbitrary: fc.record({
        state: fc.constant("unknown" as const),
        reason: unknownReason,
        source: fc.constant(source),
        observedAt: instant,
      }),
    },
  );
}

function knownFact<T>(value: fc.Arbitrary<T>, source: string): fc.Arbitrary<Fact<T>> {
  return fc.record({
    state: fc.constant("known" as const),
    value,
    source: fc.constant(source),
    observedAt: instant,
  });
}

const trust = fc.option(fc.record({ mfa: perhaps, compliantDevice: perhaps, hybridJoinedDevice: perhaps }));
const anyPartner: fc.Arbitrary<Partner> = fc.record({
  tenantId,
  isServiceProvider: perhaps,
  inboundTrust: trust,
});

const tenants = fc.oneof(
  fc.constant("all" as const),
  fc.constant(null),
  fc.array(tenantId, { maxLength: 2 }),
);
const external = fc.option(
  fc.record({
    types: fc.subarray(["serviceProvider", "b2bCollaborationGuest", "somethingNew"]),
    tenants,
  }),
);
/** The rarer a part of a policy is in real tenants, the less it should hide what the others do. */
const sometimes = <T>(arbitrary: fc.Arbitrary<T>, otherwise: T): fc.Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary });

const selection = (values: readonly string[]) =>
  fc.option(fc.record({ include: fc.subarray([...values]), exclude: fc.subarray([...values]) }));
const levels = fc.subarray([...CONDITION_VALUES.riskLevels, "new"]);

/** All that Graph documents of `conditionalAccessConditionSet`, and values that it may add. */
const anyConditions: fc.Arbitrary<Conditions> = fc.record({
  clientAppTypes: fc.oneof(
    fc.constant<string[]>(["all"]),
    fc.subarray<string>([...CONDITION_VALUES.clientAppTypes.filter((type) => type !== "all"), "new"]),
  ),
  platforms: sometimes(selection([...CONDITION_VALUES.platforms, "new"]), null),
  locations: sometimes(selection(["All", "AllTrusted", "somewhere"]), null),
  devices: sometimes(fc.constantFrom<string[]>(["deviceFilter"], ["includeDevices"]), []),
  signInRiskLevels: sometimes(levels, []),
  userRiskLevels: sometimes(levels, []),
  insiderRiskLevels: sometimes(fc.subarray(["minor", "moderate", "elevated"]), []),
  authenticationFlows: sometimes(fc.subarray([...CONDITION_VALUES.authenticationFlows, "new"]), []),
  notAboutPeople: sometimes(fc.subarray(["servicePrincipalRiskLevels", "agentIdRiskLevels"]), []),
  other: sometimes(fc.subarray(["times", "deviceStates"]), []),
});

const anyPolicy: fc.Arbitrary<ConditionalAccessPolicy> = fc.record({
  id,
  displayName: fc.oneof(
    fc.constantFrom("Block all", "Microsoft Security Experts-Require MFA-DO NOT DELETE", ""),
    fc.constant(" microsoft security experts-"),
    anyName,
  ),
  state: fc.constantFrom("enabled", "enabled", "disabled", "enabledForReportingButNotEnforced", "new"),
  includeUsers: fc.subarray(["All", "None", "GuestsOrExternalUsers", "AllAgentIdUsers", "someone"]),
  excludeUsers: fc.subarray(["GuestsOrExternalUsers", "someone"]),
  includeRoles: fc.subarray([...ROLE_IDS, "All", ADMIN_ROLES.globalAdministrator]),
  excludeRoles: sometimes(fc.subarray([...ROLE_IDS, ADMIN_ROLES.globalAdministrator]), []),
  includeExternal: external,
  excludeExternal: external,
  includeApplications: fc.subarray([
    "All",
    "None",
    "Office365",
    "MicrosoftAdminPortals",
    "AllAgentIdResources",
    "other",
    ...APPLICATIONS,
  ]),
  excludeApplications: fc.subarray(["Office365", "MicrosoftAdminPortals", ...APPLICATIONS]),
  applicationFilter: sometimes(fc.constantFrom("include", "exclude", "somethingNew"), null),
  userActions: sometimes(fc.constant<string[]>(["urn:user:registersecurityinfo"]), []),
  authenticationContexts: sometimes(fc.constant<string[]>(["c1"]), []),
  conditions: anyConditions,
  grantOperator: fc.constantFrom("OR", "AND", null, "XOR"),
  grantControls: fc.subarray([
    "block",
    "mfa",
    "compliantDevice",
    "domainJoinedDevice",
    "approvedApplication",
    "compliantApplication",
    "passwordChange",
    "riskRemediation",
    "new",
  ]),
  authenticationStrength: fc.option(
    fc.record({ id: fc.constantFrom(...BUILT_IN_STRENGTHS, "custom", null), name: anyName }),
  ),
  termsOfUse: fc.subarray(["terms"]),
  customFactors: fc.subarray(["factor"]),
  sessionControls: fc.subarray(["cloudAppSecurity", "signInFrequency", "persistentBrowser", "new"]),
  unread: sometimes(fc.constantFrom<string[]>(["conditions.new"], ["grantControls.new"]), []),
  changedAt: fc.option(instant),
});
/** A customer's own policies that leave the experts alone. */
const harmless = fc.constantFrom(
  policy("asks-for-mfa", { grantControls: ["mfa"] }),
  policy("is-off", { state: "disabled", grantControls: ["block"] }),
  policy("would-block", { state: "enabledForReportingButNotEnforced", grantControls: ["block"] }),
  policy("blocks-one", { includeUsers: ["someone"], grantControls: ["block"] }),
);

const anyAssignments = (role: string): fc.Arbitrary<RoleAssignment[]> =>
  fc.array(
    fc.record({
      id,
      roleId: fc.constantFrom(role, role, role, ...ROLE_IDS),
      principalId: id,
      principalName: fc.option(anyName),
      principalType: fc.constantFrom("group", "user", "directoryObjectPartnerReference", null),
      principalTenantId: fc.option(tenantId),
      scope: fc.constantFrom("/", "/", "/administrativeUnits/1", ""),
    }),
    { maxLength: 4 },
  );

const anySku: fc.Arbitrary<Sku> = fc.record({
  skuId: id,
  partNumber: fc.oneof(fc.constantFrom("SPE_E5", "DEFENDER_EXPERTS_XDR", "EXPERTS_ON_DEMAND"), anyName),
  status: fc.constantFrom("Enabled", "Warning", "Suspended", "new"),
  enabledUnits: fc.option(fc.nat()),
  plans: fc.array(
    fc.record({
      id: fc.constantFrom(...PLANS, "other"),
      name: fc.constantFrom("PLAN", "EXPERTS"),
      status: fc.constantFrom("Success", "Disabled", null),
    }),
    { maxLength: 3 },
  ),
});
const anySkus = fc.array(anySku, { maxLength: 3 });

const roleIds = fc.subarray([...ROLE_IDS, ADMIN_ROLES.globalReader]);
const constraints: fc.Arbitrary<Constraints> = fc.record({
  allowedRoleTemplateIds: roleIds,
  createdAt: fc.option(fc.constant(AT)),
  modifiedAt: fc.constant(null),
});
const tenantName = fc.record({ displayName: fc.option(anyName), defaultDomain: fc.option(anyName) });

/** Each fact of a provider has a source of its own, so that evidence tells on which it rests. */
const anyProviders: fc.Arbitrary<TenantSnapshot["providers"]> = fc
  .array(
    fc.record({
      tenantId,
      constraints: fact(constraints, "GET constraints"),
      name: fact(tenantName, "GET name"),
    }),
    { maxLength: 4 },
  )
  .map((items) =>
    items.map((item, index) => ({
      tenantId: item.tenantId,
      constraints: { ...item.constraints, source: `GET constraints ${index}` },
      name: { ...item.name, source: `GET name ${index}` },
    })),
  );

const adminRoleIds = fc.subarray([...ROLE_IDS, ADMIN_ROLES.globalAdministrator]);

/** Ids of policies that may be among the tenant's. */
const policyId = fc.constantFrom("1", "2", "blocks-one", "asks-for-mfa", "experts-Require MFA");
/** Applications that a log or a question may be about: the experts' three, another one, or none that is told. */
const application = fc.constantFrom(...APPLICATIONS, ...APPLICATIONS, "499b84ac-1321-427f-aa17-267ca6975798");
export const anyWhatIf: fc.Arbitrary<WhatIf> = fc.record({
  tenantId,
  application,
  ipAddress: fc.option(fc.constant("198.51.100.20")),
  policies: fc.array(
    fc.record({
      id: policyId,
      applies: perhaps,
      reasons: fc.subarray(
        ["users", "application", "devicePlatform", "location", "notEnoughInformation", "new"],
        {
          maxLength: 2,
        },
      ),
    }),
    { maxLength: 4 },
  ),
});
export const anySignIn: fc.Arbitrary<ProviderSignIn> = fc.record({
  at: instant,
  homeTenantId: fc.option(tenantId),
  errorCode: fc.constantFrom(0, 0, 53003, 50074, 530034, 999999),
  ipAddress: fc.option(fc.constant("198.51.100.20")),
  application: fc.option(application),
  resource: fc.option(application),
  appName: fc.option(anyName),
  policies: fc.array(
    fc.record({
      id: policyId,
      name: anyName,
      result: fc.constantFrom("success", "failure", "notApplied", "new"),
    }),
    { maxLength: 2 },
  ),
});
const anyAudit: fc.Arbitrary<AuditEntry> = fc.record({
  id,
  at: instant,
  activity: fc.constantFrom(
    "Add allowed assignable roles",
    "Deleting allowed assignable roles",
    "Delete Conditional Access policy",
    "Update Conditional Access policy",
    "Add a partner to cross-tenant access setting",
    "Delete partner specific cross-tenant access setting",
    "Something new",
  ),
  service: fc.constantFrom("Core Directory", "Conditional Access"),
  result: fc.constantFrom("success", "failure"),
  by: fc.record({ kind: fc.constantFrom("user", "app", "unknown"), name: fc.option(anyName) }),
  targets: fc.array(fc.record({ id: fc.option(fc.oneof(policyId, tenantId)), name: fc.option(anyName) }), {
    maxLength: 2,
  }),
  tenants: fc.array(tenantId, { maxLength: 2 }),
  roles: fc.record({ before: fc.subarray(ROLE_IDS), after: fc.subarray(ROLE_IDS) }),
});

type Parts = {
  [K in keyof Omit<TenantSnapshot, "assignments" | "whatIf">]: fc.Arbitrary<TenantSnapshot[K]>;
} & {
  [K in keyof TenantSnapshot["assignments"]]: fc.Arbitrary<TenantSnapshot["assignments"][K]>;
} & { [K in keyof TenantSnapshot["whatIf"]]: fc.Arbitrary<TenantSnapshot["whatIf"][K]> };

const ANYTHING: Parts = {
  schema: fc.constant(2),
  startedAt: instant,
  finishedAt: instant,
  cost: fc.record({ requests: fc.nat(), roundTrips: fc.nat() }),
  admin: fact(
    fc.record({
      id: fc.option(id, { freq: 9 }),
      displayName: fc.option(anyName),
      userPrincipalName: fc.option(anyName),
      userType: fc.constantFrom("Member", "Guest", null),
    }),
    "GET admin",
  ),
  organization: fact(
    fc.record({
      id: fc.constantFrom(OWN, ""),
      displayName: fc.option(anyName),
      defaultDomain: fc.option(anyName),
      domains: fc.array(anyName, { maxLength: 2 }),
    }),
    "GET organization",
  ),
  adminClaims: fact(fc.record({ templateIds: adminRoleIds }), "ID token"),
  adminEligible: fact(fc.record({ templateIds: adminRoleIds }), "GET eligible"),
  portal: fact(anyWhatIf, "POST evaluate"),
  xdr: fact(anyWhatIf, "POST evaluate 2"),
  endpoint: fact(anyWhatIf, "POST evaluate 3"),
  globalAdministrators: fact(anyAssignments(ADMIN_ROLES.globalAdministrator), "GET global"),
  signIns: fact(fc.array(anySignIn, { maxLength: 3 }), "GET signIns"),
  audits: fact(fc.array(anyAudit, { maxLength: 3 }), "GET audits"),
  adminRoles: fact(
    fc.record({
      templateIds: adminRoleIds,
      unnamed: fc.integer({ min: 0, max: 2 }),
    }),
    "GET adminRoles",
  ),
  skus: fact(anySkus, "GET skus"),
  partners: fact(fc.array(anyPartner, { maxLength: 5 }), "GET partners"),
  partnerDefault: fact(fc.record({ inboundTrust: trust }), "GET default"),
  policies: fact(fc.array(anyPolicy, { maxLength: 5 }), "GET policies"),
  reader: fact(anyAssignments(READER), "GET reader"),
  operator: fact(anyAssignments(OPERATOR), "GET operator"),
  administrator: fact(anyAssignments(ADMINISTRATOR), "GET administrator"),
  providers: anyProviders,
};

/** As onboarding leaves it, now and then with one of the experts at work. */
const activeOrNot = (role: string) =>
  fc.constantFrom<RoleAssignment[]>([], [], [assignment(role, EXPERTS)], [assignment(role, CSP)]);
const ONBOARDED: Parts = {
  ...ANYTHING,
  skus: knownFact(
    fc.array(anySku, { maxLength: 2 }).map((others) => [...others, E5]),
    "GET skus",
  ),
  partners: knownFact(
    fc
      .array(anyPartner, { maxLength: 2 })
      .map((others) => [...others.filter((item) => item.tenantId !== EXPERTS), partner(EXPERTS)]),
    "GET partners",
  ),
  policies: knownFact(
    fc
      .array(harmless, { maxLength: 2 })
      .map((own) => [...own, expertsPolicy("Require MFA"), expertsPolicy("Require secure workstation")]),
    "GET policies",
  ),
  reader: knownFact(activeOrNot(READER), "GET reader"),
  operator: knownFact(activeOrNot(OPERATOR), "GET operator"),
  administrator: knownFact(activeOrNot(ADMINISTRATOR), "GET administrator"),
  providers: fc
    .record({
      constraints: knownFact(
        fc.oneof(
          fc.constant<Constraints>({
            allowedRoleTemplateIds: [READER, OPERATOR],
            createdAt: null,
            modifiedAt: null,
          }),
          constraints,
        ),
        "GET constraints",
      ),
      name: fact(
        fc.constant<TenantName>({ displayName: "Microsoft Experts", defaultDomain: null }),
        "GET name",
      ),
    })
    .map((provider) => [{ tenantId: EXPERTS, ...provider }]),
};

function snapshotOf(parts: Parts): fc.Arbitrary<TenantSnapshot> {
  return fc.record(parts).map(({ reader, operator, administrator, portal, xdr, endpoint, ...rest }) => ({
    ...rest,
    assignments: { reader, operator, administrator },
    whatIf: { portal, xdr, endpoint },
  }));
}

/** Each part of a tenant is mostly as onboarding leaves it, and otherwise anything. */
function mostlyOnboarded(): Parts {
  const keys = Object.keys(ANYTHING) as (keyof Parts)[];
  const mixed = keys.map((key) => [
    key,
    fc.oneof<fc.MaybeWeightedArbitrary<unknown>[]>(
      { weight: 9, arbitrary: ONBOARDED[key] },
      { weight: 1, arbitrary: ANYTHING[key] },
    ),
  ]);
  return Object.fromEntries(mixed) as Parts;
}

export const anySnapshot: fc.Arbitrary<TenantSnapshot> = fc.oneof(
  snapshotOf(mostlyOnboarded()),
  snapshotOf(ANYTHING),
);

/** The same things in another order. */
export const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

/** What the portal's page says, or that it was not read. */
export const anyPage: fc.Arbitrary<PageReading | null> = fc.option(
  fc.record({
    at: instant,
    tenant: fc.constantFrom(OWN, OWN, OWN, CSP, null),
    path: fc.constant("/securitysettings"),
    accessLevels: fc.record({
      provider: perhaps,
      reader: perhaps,
      operator: perhaps,
      administrator: perhaps,
    }),
    wizardStep: fc.option(fc.constant("Permissions")),
    shown: fc.record({
      exclusions: perhaps,
      contacts: perhaps,
      teams: perhaps,
      submitted: perhaps,
      readiness: perhaps,
    }),
  }),
);

/** What an admin may have said of a tenant; also of things that are not there. */
export const anyAttestations: fc.Arbitrary<Attestations> = fc.record({
  ticks: fc.constant({}),
  licence: fc.option(
    fc.record({ sku: fc.option(fc.constantFrom("SPE_E5", "DEFENDER_EXPERTS_XDR", "gone")), at: instant }),
  ),
  passive: fc
    .subarray(["defender-for-endpoint", "defender-for-identity", "entra-id", "no-such-product"])
    .map((products) => Object.fromEntries(products.map((product) => [product, AT]))),
  dismissed: fc
    .subarray(["blockers", "trust", "admin", "role-operator", "step-current-open", "toString"])
    .chain((ids) =>
      fc
        .record({
          state: fc.constantFrom("unknown", "attention", "disputed", "no", "open"),
          until: fc.constantFrom("2026-11-01T00:00:00Z", "2027-01-01T00:00:00Z"),
        })
        .map((rest) => Object.fromEntries(ids.map((key) => [key, { reason: "later", at: AT, ...rest }]))),
    ),
});
