/**
 * Every part of a Conditional Access policy that Microsoft Graph documents, in v1.0 and beta, and the words that stand
 * among ids. `true`: known as a whole; what of it a rule reads is in tenant/readers/policies.ts, and the rest has no say
 * in whether a person gets in (groups, which can't hold a service provider's users; workload identities; network traffic).
 * Source: Microsoft Graph, "conditionalAccessPolicy", "conditionalAccessConditionSet", "conditionalAccessUsers",
 * "conditionalAccessApplications", "conditionalAccessGrantControls" and their beta pages, 2026-08.
 */
type Parts = { readonly [name: string]: true | Parts };

const EXTERNAL: Parts = {
  guestOrExternalUserTypes: true,
  externalTenants: { membershipKind: true, members: true },
};

export const POLICY_PARTS: Parts = {
  id: true,
  templateId: true,
  displayName: true,
  description: true,
  createdDateTime: true,
  modifiedDateTime: true,
  deletedDateTime: true,
  state: true,
  conditions: {
    users: {
      includeUsers: true,
      excludeUsers: true,
      includeGroups: true,
      excludeGroups: true,
      includeRoles: true,
      excludeRoles: true,
      includeGuestsOrExternalUsers: EXTERNAL,
      excludeGuestsOrExternalUsers: EXTERNAL,
    },
    applications: {
      includeApplications: true,
      excludeApplications: true,
      includeUserActions: true,
      includeAuthenticationContextClassReferences: true,
      applicationFilter: { mode: true, rule: true },
      networkAccess: true,
      globalSecureAccess: true,
    },
    clientApplications: true,
    clientAppTypes: true,
    devices: {
      deviceFilter: { mode: true, rule: true },
      includeDevices: true,
      excludeDevices: true,
      includeDeviceStates: true,
      excludeDeviceStates: true,
    },
    deviceStates: true,
    locations: { includeLocations: true, excludeLocations: true },
    platforms: { includePlatforms: true, excludePlatforms: true },
    servicePrincipalRiskLevels: true,
    signInRiskLevels: true,
    userRiskLevels: true,
    insiderRiskLevels: true,
    agentIdRiskLevels: true,
    authenticationFlows: { transferMethods: true },
    times: true,
  },
  grantControls: {
    operator: true,
    builtInControls: true,
    customAuthenticationFactors: true,
    termsOfUse: true,
    authenticationStrength: true,
  },
  // What isn't known of these is named as a control of its own.
  sessionControls: true,
};

const USERS = ["All", "None", "GuestsOrExternalUsers", "AllAgentIdUsers"];
const ROLES = ["All", "None"];
const APPLICATIONS = ["All", "None", "Office365", "MicrosoftAdminPortals", "AllAgentIdResources"];
/** Types of external users, as a policy names them. */
export const EXTERNAL_USER_TYPES: readonly string[] = [
  "internalGuest",
  "b2bCollaborationGuest",
  "b2bCollaborationMember",
  "b2bDirectConnectUser",
  "otherExternalUser",
  "serviceProvider",
];

/** Lists of a policy, by their paths, and the words that Graph uses in them beside ids. */
export const POLICY_WORDS: Readonly<Record<string, readonly string[]>> = {
  "conditions.users.includeUsers": USERS,
  "conditions.users.excludeUsers": USERS,
  "conditions.users.includeRoles": ROLES,
  "conditions.users.excludeRoles": ROLES,
  "conditions.users.includeGuestsOrExternalUsers.guestOrExternalUserTypes": ["none", ...EXTERNAL_USER_TYPES],
  "conditions.users.excludeGuestsOrExternalUsers.guestOrExternalUserTypes": ["none", ...EXTERNAL_USER_TYPES],
  "conditions.applications.includeApplications": APPLICATIONS,
  "conditions.applications.excludeApplications": APPLICATIONS,
};
