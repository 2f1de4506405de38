import * as z from "zod/mini";
import { factOf, Instant } from "./fact.ts";
import { AuditEntry, ProviderSignIn, WhatIf } from "./history.ts";

/**
 * The facts of one tenant at one time: what is cached, exported, imported and replayed, and all that the judge sees of
 * a tenant. Shapes follow Microsoft Graph v1.0 but keep only what a rule reads. `null` always means that Graph said
 * null or left the field out; for trust settings that is "inherited from the tenant's default".
 */

const maybe = <T extends z.core.$ZodType>(inner: T) => z.nullable(inner);
const Strings = z.array(z.string());

export const InboundTrust = z.object({
  mfa: maybe(z.boolean()),
  compliantDevice: maybe(z.boolean()),
  hybridJoinedDevice: maybe(z.boolean()),
});
export type InboundTrust = z.infer<typeof InboundTrust>;

/** One partner entry of the cross-tenant access policy. */
export const Partner = z.object({
  tenantId: z.string(),
  isServiceProvider: maybe(z.boolean()),
  /** null: the whole setting is inherited. */
  inboundTrust: maybe(InboundTrust),
});
export type Partner = z.infer<typeof Partner>;

/** `conditions.users.include…/excludeGuestsOrExternalUsers`. */
export const ExternalUsers = z.object({
  /** Graph's comma-separated flags, split. Unknown members stay in. */
  types: Strings,
  /** `all`, the listed tenants, or null where Graph sent something else. */
  tenants: maybe(z.union([z.literal("all"), Strings])),
});
export type ExternalUsers = z.infer<typeof ExternalUsers>;

const Selection = z.object({ include: Strings, exclude: Strings });

/**
 * When a policy applies, as Graph's `conditionalAccessConditionSet` says it: everything but users and applications. Empty
 * lists and null stand for "not configured".
 */
export const Conditions = z.object({
  clientAppTypes: Strings,
  platforms: maybe(Selection),
  locations: maybe(Selection),
  /** Names of what `devices` asks for: `deviceFilter`, `includeDevices`, … */
  devices: Strings,
  signInRiskLevels: Strings,
  userRiskLevels: Strings,
  insiderRiskLevels: Strings,
  /** Members of `authenticationFlows.transferMethods`. */
  authenticationFlows: Strings,
  /** Conditions that no person's sign-in meets: risk of service principals and of agents. */
  notAboutPeople: Strings,
  /** Names of other conditions that Graph documents and that no rule looks into: `times`, `deviceStates`. */
  other: Strings,
});
export type Conditions = z.infer<typeof Conditions>;

/** Conditions that narrow nothing. */
export const UNCONDITIONAL: Conditions = {
  clientAppTypes: ["all"],
  platforms: null,
  locations: null,
  devices: [],
  signInRiskLevels: [],
  userRiskLevels: [],
  insiderRiskLevels: [],
  authenticationFlows: [],
  notAboutPeople: [],
  other: [],
};

/** An authentication strength. Its id tells the built-in ones apart, whatever they are called. */
const AuthenticationStrength = z.object({ id: maybe(z.string()), name: z.string() });

export const ConditionalAccessPolicy = z.object({
  id: z.string(),
  displayName: z.string(),
  /** `enabled`, `disabled`, `enabledForReportingButNotEnforced`, or whatever Graph adds later. */
  state: z.string(),
  includeUsers: Strings,
  excludeUsers: Strings,
  includeRoles: Strings,
  excludeRoles: Strings,
  includeExternal: maybe(ExternalUsers),
  excludeExternal: maybe(ExternalUsers),
  includeApplications: Strings,
  excludeApplications: Strings,
  /** `include` or `exclude`: which applications the filter picks by their tags no policy shows. null: there is none. */
  applicationFilter: maybe(z.string()),
  /** User actions and authentication contexts: where they are named, the policy is about them and not about applications. */
  userActions: Strings,
  authenticationContexts: Strings,
  conditions: Conditions,
  grantOperator: maybe(z.string()),
  grantControls: Strings,
  authenticationStrength: maybe(AuthenticationStrength),
  termsOfUse: Strings,
  customFactors: Strings,
  /** Names of the session controls in force. */
  sessionControls: Strings,
  /** Parts of the policy that are set and that this version doesn't know: what it does then can't be told. */
  unread: Strings,
  /** When it was last changed, or made; null where Graph does not say. */
  changedAt: maybe(Instant),
});
export type ConditionalAccessPolicy = z.infer<typeof ConditionalAccessPolicy>;

/** One row of `roleManagement/directory/roleAssignments`. */
export const RoleAssignment = z.object({
  id: z.string(),
  roleId: z.string(),
  principalId: z.string(),
  principalName: maybe(z.string()),
  /** `group`, `user`, `servicePrincipal`, … from `@odata.type`. */
  principalType: maybe(z.string()),
  /** Home tenant of the principal where Graph names it, in one of three fields. */
  principalTenantId: maybe(z.string()),
  /** `/` is the whole tenant; anything else covers a part of it. */
  scope: z.string(),
});
export type RoleAssignment = z.infer<typeof RoleAssignment>;

export const Sku = z.object({
  skuId: z.string(),
  partNumber: z.string(),
  /** `Enabled`, `Warning`, `Suspended`, `Deleted`, `LockedOut`, or whatever Graph adds later. */
  status: z.string(),
  enabledUnits: maybe(z.number()),
  plans: z.array(z.object({ id: z.string(), name: z.string(), status: maybe(z.string()) })),
});
export type Sku = z.infer<typeof Sku>;

/** `…/partners/{id}/serviceProviderConstraints`: the roles that a service provider may be given. */
export const Constraints = z.object({
  allowedRoleTemplateIds: Strings,
  createdAt: maybe(z.string()),
  modifiedAt: maybe(z.string()),
});
export type Constraints = z.infer<typeof Constraints>;

export const TenantName = z.object({ displayName: maybe(z.string()), defaultDomain: maybe(z.string()) });
export type TenantName = z.infer<typeof TenantName>;

const AdminRoles = z.object({
  templateIds: Strings,
  /** Roles that Graph returned without saying which they are (happens with `User.Read` alone). */
  unnamed: z.number(),
});

export const TenantSnapshot = z.object({
  schema: z.literal(2),
  /** When the first call was sent. */
  startedAt: Instant,
  /** When the last answer came. */
  finishedAt: Instant,
  /** What was asked, for the report on a run: requests counted as Graph counts them, and dependent round trips. */
  cost: z.object({ requests: z.number(), roundTrips: z.number() }),
  admin: factOf(
    z.object({
      /** null: the account has no user object in this tenant, as a partner's who works by delegated privileges. */
      id: maybe(z.string()),
      displayName: maybe(z.string()),
      userPrincipalName: maybe(z.string()),
      userType: maybe(z.string()),
    }),
  ),
  organization: factOf(
    z.object({
      id: z.string(),
      displayName: maybe(z.string()),
      defaultDomain: maybe(z.string()),
      /** Every verified domain. */
      domains: Strings,
    }),
  ),
  adminRoles: factOf(AdminRoles),
  /** Roles that the ID token named at sign-in, where the app registration asks for them. */
  adminClaims: factOf(z.object({ templateIds: Strings })),
  /** Roles that the admin can switch on in Privileged Identity Management. */
  adminEligible: factOf(z.object({ templateIds: Strings })),
  skus: factOf(z.array(Sku)),
  partners: factOf(z.array(Partner)),
  partnerDefault: factOf(z.object({ inboundTrust: maybe(InboundTrust) })),
  policies: factOf(z.array(ConditionalAccessPolicy)),
  assignments: z.object({
    reader: factOf(z.array(RoleAssignment)),
    operator: factOf(z.array(RoleAssignment)),
    administrator: factOf(z.array(RoleAssignment)),
  }),
  /** Who may let the experts in, beside Security Administrators: people to ask. */
  globalAdministrators: factOf(z.array(RoleAssignment)),
  /** Asked only for tenants that may be the experts'. */
  providers: z.array(
    z.object({ tenantId: z.string(), constraints: factOf(Constraints), name: factOf(TenantName) }),
  ),
  /** The rest is asked after everything else, so that nobody waits for it. */
  whatIf: z.object({ portal: factOf(WhatIf), xdr: factOf(WhatIf), endpoint: factOf(WhatIf) }),
  signIns: factOf(z.array(ProviderSignIn)),
  audits: factOf(z.array(AuditEntry)),
});
export type TenantSnapshot = z.infer<typeof TenantSnapshot>;
