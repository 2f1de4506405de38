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
  types: [
    words(
      "internalGuest",
      "b2bCollaborationGuest",
      "b2bCollaborationMember",
      "b2bDirectConnectUser",
      "otherExternalUser",
      "serviceProvider",
    ),
  ],
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
  organization: fact({ id: "tenant-id", displayName: "tenant-name", defaultDomain: "domain" }),
  adminRoles: fact({ templateIds: ["object-id"], unnamed: "plain" }),
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
      includeExternal: external,
      excludeExternal: external,
      includeApplications: [applications],
      excludeApplications: [applications],
      conditions: [
        words(
          "agentIdRiskLevels",
          "authenticationFlows",
          "clientAppTypes",
          "clientApplications",
          "deviceStates",
          "devices",
          "insiderRiskLevels",
          "locations",
          "platforms",
          "servicePrincipalRiskLevels",
          "signInRiskLevels",
          "times",
          "userRiskLevels",
        ),
      ],
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
      authenticationStrength: except(
        "policy-name",
        "Multifactor authentication",
        "Passwordless MFA",
        "Phishing-resistant MFA",
      ),
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
    },
  ]),
  assignments: {
    reader: fact([assignment]),
    operator: fact([assignment]),
    administrator: fact([assignment]),
  },
  providers: [
    {
      tenantId: "tenant-id",
      constraints: fact({ allowedRoleTemplateIds: ["object-id"], createdAt: "time", modifiedAt: "time" }),
      name: fact({ displayName: except("tenant-name", EXPERTS_TENANT_NAME), defaultDomain: "domain" }),
    },
  ],
} as const satisfies SpecOf<TenantSnapshot>;
