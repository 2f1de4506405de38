/** `externalTenants` of Microsoft Graph, in both of its shapes. */
type ExternalTenants =
  | { "@odata.type": "#microsoft.graph.conditionalAccessAllExternalTenants"; membershipKind: "all" }
  | {
      "@odata.type": "#microsoft.graph.conditionalAccessEnumeratedExternalTenants";
      membershipKind: "enumerated";
      members: string[];
    };

export interface GuestsOrExternalUsers {
  /** A flags enum: one text with commas, as Graph sends it. */
  guestOrExternalUserTypes: string;
  externalTenants: ExternalTenants | null;
}

/** `conditionalAccessPolicy` as Microsoft Graph v1.0 sends it. */
export interface PolicyResource {
  id: string;
  templateId: string | null;
  displayName: string;
  createdDateTime: string;
  modifiedDateTime: string | null;
  state: "enabled" | "disabled" | "enabledForReportingButNotEnforced";
  conditions: {
    clientAppTypes: string[];
    applications: {
      includeApplications: string[];
      excludeApplications: string[];
      includeUserActions: string[];
      includeAuthenticationContextClassReferences: string[];
      applicationFilter: { mode: "include" | "exclude"; rule: string } | null;
    };
    users: {
      includeUsers: string[];
      excludeUsers: string[];
      includeGroups: string[];
      excludeGroups: string[];
      includeRoles: string[];
      excludeRoles: string[];
      includeGuestsOrExternalUsers: GuestsOrExternalUsers | null;
      excludeGuestsOrExternalUsers: GuestsOrExternalUsers | null;
    };
    platforms: { includePlatforms: string[]; excludePlatforms: string[] } | null;
    locations: { includeLocations: string[]; excludeLocations: string[] } | null;
    devices: { deviceFilter: { mode: "include" | "exclude"; rule: string } | null } | null;
    signInRiskLevels: string[];
    userRiskLevels: string[];
    servicePrincipalRiskLevels: string[];
    /** A flags enum: one text with commas. */
    insiderRiskLevels: string | null;
    authenticationFlows: { transferMethods: string } | null;
    clientApplications: Record<string, unknown> | null;
  };
  grantControls: {
    operator: "AND" | "OR";
    builtInControls: string[];
    customAuthenticationFactors: string[];
    termsOfUse: string[];
    authenticationStrength: {
      id: string;
      displayName: string;
      policyType: "builtIn" | "custom";
      requirementsSatisfied: "mfa" | "none";
    } | null;
  } | null;
  sessionControls: Record<string, unknown> | null;
}
