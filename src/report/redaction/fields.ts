import { PARTNER_ACTIVITIES, POLICY_ACTIVITIES } from "../../knowledge/audit-activities.ts";
import { CONDITION_VALUES } from "../../knowledge/conditional-access.ts";
import { EXTERNAL_USER_TYPES } from "../../knowledge/policy-parts.ts";
import { EXPERTS_TENANT_NAME } from "../../knowledge/provider.ts";
import type { TenantSnapshot } from "../../tenant/snapshot.ts";
import { by, except, fact, type SpecOf, words } from "./spec.ts";

/**
 * What each field of a tenant's snapshot holds. This table is all that redaction, the preview and the list of fields that
 * can be left out know of a snapshot: a new field needs a line here and nothing else. It does not compile without one.
 */

const trust = { mfa: "plain", compliantDevice: "plain", hybridJoinedDevice: "plain" } as const;

/** Rules read the external user's type `serviceProvider`; the others are Graph's at the time of writing. */
const external = {
  types: [words(...EXTERNAL_USER_TYPES)],
  tenants: [except("tenant-id", "all")],
} as const;

const users = except("person-id", "All", "None", "GuestsOrExternalUsers");
const applications = except(
  "object-id",
  "All",
  "None",
  "Office365",
  "MicrosoftAdminPortals",
  "AllAgentIdResources",
);

/** Principals are groups and service principals as often as people; what is not known to be one counts as a person. */
const NOT_PEOPLE = ["group", "servicePrincipal", "directoryObjectPartnerReference", "device"];
const unlessPerson = <K extends "group-name" | "object-id">(kind: K) =>
  Object.fromEntries(NOT_PEOPLE.map((type) => [type, kind]));

const assignment = {
  id: "object-id",
  roleId: "object-id",
  principalId: by("principalType", unlessPerson("object-id"), "person-id"),
  principalName: by("principalType", unlessPerson("group-name"), "person-name"),
  principalType: words("user", ...NOT_PEOPLE),
  principalTenantId: "tenant-id",
  scope: except("object-id", "/"),
} as const;

const platform = words(...CONDITION_VALUES.platforms);
const location = except("object-id", "All", "AllTrusted", "00000000-0000-0000-0000-000000000000");
const risk = words(...CONDITION_VALUES.riskLevels);

const whatIf = fact({
  tenantId: "tenant-id",
  application: "object-id",
  ipAddress: "ip",
  policies: [
    {
      id: "policy-id",
      applies: "plain",
      reasons: [
        words(
          "agentIdRisk",
          "agentIdentities",
          "application",
          "authenticationContext",
          "authenticationFlow",
          "clientApps",
          "devicePlatform",
          "devices",
          "emptyPolicy",
          "insiderRisk",
          "invalidCondition",
          "invalidPolicy",
          "location",
          "notEnoughInformation",
          "notSet",
          "policyNotEnabled",
          "signInRisk",
          "time",
          "unknownFutureValue",
          "userActions",
          "userRisk",
          "users",
          "workloadIdentities",
        ),
      ],
    },
  ],
});

export const FIELDS = {
  schema: "plain",
  startedAt: "plain",
  finishedAt: "plain",
  cost: { requests: "plain", roundTrips: "plain" },
  admin: fact({
    id: "person-id",
    displayName: "person-name",
    userPrincipalName: "upn",
    userType: words("Member", "Guest"),
  }),
  organization: fact({
    id: "tenant-id",
    displayName: "tenant-name",
    defaultDomain: "domain",
    domains: ["domain"],
  }),
  adminRoles: fact({ templateIds: ["object-id"], unnamed: "plain" }),
  adminClaims: fact({ templateIds: ["object-id"] }),
  adminEligible: fact({ templateIds: ["object-id"] }),
  skus: fact([
    {
      skuId: "object-id",
      partNumber: "licence",
      status: words("Enabled", "Warning", "Suspended", "Deleted", "LockedOut"),
      enabledUnits: "plain",
      plans: [
        {
          id: "object-id",
          name: "licence",
          status: words(
            "Success",
            "Disabled",
            "Error",
            "PendingActivation",
            "PendingInput",
            "PendingProvisioning",
          ),
        },
      ],
    },
  ]),
  partners: fact([{ tenantId: "tenant-id", isServiceProvider: "plain", inboundTrust: trust }]),
  partnerDefault: fact({ inboundTrust: trust }),
  policies: fact([
    {
      id: "policy-id",
      displayName: "policy-name",
      state: words("enabled", "disabled", "enabledForReportingButNotEnforced"),
      includeUsers: [users],
      excludeUsers: [users],
      includeRoles: [except("object-id", "All", "None")],
      excludeRoles: [except("object-id", "All", "None")],
      includeExternal: external,
      excludeExternal: external,
      includeApplications: [applications],
      excludeApplications: [applications],
      applicationFilter: words("include", "exclude"),
      userActions: [words("urn:user:registersecurityinfo", "urn:user:registerdevice")],
      authenticationContexts: ["object-id"],
      conditions: {
        clientAppTypes: [words(...CONDITION_VALUES.clientAppTypes)],
        platforms: { include: [platform], exclude: [platform] },
        locations: { include: [location], exclude: [location] },
        devices: [
          words(
            "deviceFilter",
            "includeDevices",
            "excludeDevices",
            "includeDeviceStates",
            "excludeDeviceStates",
          ),
        ],
        signInRiskLevels: [risk],
        userRiskLevels: [risk],
        insiderRiskLevels: [words("minor", "moderate", "elevated")],
        authenticationFlows: [words(...CONDITION_VALUES.authenticationFlows)],
        notAboutPeople: [words("servicePrincipalRiskLevels", "agentIdRiskLevels")],
        other: [words("times", "deviceStates")],
      },
      grantOperator: words("OR", "AND"),
      grantControls: [
        words(
          "approvedApplication",
          "block",
          "compliantApplication",
          "compliantDevice",
          "domainJoinedDevice",
          "mfa",
          "passwordChange",
          "riskRemediation",
          "unknownFutureValue",
        ),
      ],
      authenticationStrength: {
        id: "object-id",
        name: except(
          "policy-name",
          "Multifactor authentication",
          "Passwordless MFA",
          "Phishing-resistant MFA",
        ),
      },
      termsOfUse: ["policy-id"],
      customFactors: ["policy-name"],
      sessionControls: [
        words(
          "applicationEnforcedRestrictions",
          "cloudAppSecurity",
          "continuousAccessEvaluation",
          "disableResilienceDefaults",
          "globalSecureAccessFilteringProfile",
          "persistentBrowser",
          "secureSignInSession",
          "signInFrequency",
        ),
      ],
      // Paths in Graph's own spelling; one that nobody has documented could hold anything.
      unread: ["free-text"],
      changedAt: "time",
    },
  ]),
  assignments: {
    reader: fact([assignment]),
    operator: fact([assignment]),
    administrator: fact([assignment]),
  },
  globalAdministrators: fact([assignment]),
  providers: [
    {
      tenantId: "tenant-id",
      constraints: fact({ allowedRoleTemplateIds: ["object-id"], createdAt: "time", modifiedAt: "time" }),
      name: fact({ displayName: except("tenant-name", EXPERTS_TENANT_NAME), defaultDomain: "domain" }),
    },
  ],
  whatIf: { portal: whatIf, xdr: whatIf, endpoint: whatIf },
  signIns: fact([
    {
      at: "time",
      homeTenantId: "tenant-id",
      errorCode: "plain",
      ipAddress: "ip",
      application: "object-id",
      resource: "object-id",
      appName: "free-text",
      policies: [
        {
          id: "policy-id",
          name: "policy-name",
          result: words("success", "failure", "notApplied", "notEnabled"),
        },
      ],
    },
  ]),
  audits: fact([
    {
      id: "object-id",
      at: "time",
      // Rules tell activities apart by these words; whoever adds to them adds here.
      activity: words(...POLICY_ACTIVITIES, ...PARTNER_ACTIVITIES),
      service: words("Core Directory", "Conditional Access", "PIM"),
      result: words("success", "failure", "timeout"),
      by: { kind: "plain", name: by("kind", { app: "free-text" }, "upn") },
      targets: [{ id: "object-id", name: "policy-name" }],
      tenants: ["tenant-id"],
      roles: { before: ["object-id"], after: ["object-id"] },
    },
  ]),
} as const satisfies SpecOf<TenantSnapshot>;
