import { describe, expect, test } from "vitest";
import { collected, judged, type Override, stateOf } from "./tenant.ts";

/**
 * The example responses of Microsoft's reference, in their shape and with their values, as far as a reader looks at them:
 * properties that are left out there are left out here, and odd spellings are kept.
 * Source: microsoftgraph/microsoft-graph-docs-contrib, `api-reference`, the page named beside each.
 */

const NOBODY = {
  includeUsers: ["None"],
  excludeUsers: [],
  includeGroups: [],
  excludeGroups: [],
  includeRoles: [],
  excludeRoles: [],
};

/** v1.0, conditionalaccessroot-list-policies.md: no guests, no filter, no strength, and no other newer property. */
const simplePolicy = (id: string, displayName: string, control: string) => ({
  id,
  displayName,
  createdDateTime: null,
  modifiedDateTime: null,
  state: "disabled",
  sessionControls: null,
  conditions: {
    signInRiskLevels: [],
    clientAppTypes: ["all"],
    platforms: null,
    locations: null,
    applications: { includeApplications: ["None"], excludeApplications: [], includeUserActions: [] },
    users: NOBODY,
  },
  grantControls: {
    operator: "OR",
    builtInControls: [control],
    customAuthenticationFactors: [],
    termsOfUse: [],
  },
});

/** beta, conditionalaccesspolicy-get.md: every control at once, devices by state, an annotation among the properties. */
const DEMO_POLICY = {
  id: "6b5e999b-0ba8-4186-a106-e0296c1c4358",
  displayName: "Demo app for documentation",
  createdDateTime: "2019-09-26T23:12:16.0792706Z",
  modifiedDateTime: "2019-09-27T00:12:12.5986473Z",
  state: "disabled",
  conditions: {
    signInRiskLevels: ["medium", "low"],
    clientAppTypes: ["mobileAppsAndDesktopClients", "exchangeActiveSync", "other"],
    applications: {
      includeApplications: ["All"],
      excludeApplications: ["499b84ac-1321-427f-aa17-267ca6975798"],
      includeUserActions: [],
    },
    users: {
      includeUsers: ["a702a13d-a437-4a07-8a7e-8c052de62dfd"],
      excludeUsers: ["124c5b6a-ffa5-483a-9b88-04c3fce5574a", "GuestsOrExternalUsers"],
      includeGroups: [],
      excludeGroups: [],
      includeRoles: ["9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3"],
      excludeRoles: ["b0f54661-2d74-4c50-afa3-1ec803f12efe"],
    },
    platforms: { includePlatforms: ["all"], excludePlatforms: ["iOS", "windowsPhone"] },
    locations: {
      includeLocations: ["AllTrusted"],
      excludeLocations: ["00000000-0000-0000-0000-000000000000", "d2136c9c-b049-47ae-b9cf-316e04ef7198"],
    },
    deviceStates: null,
    devices: { includeDevices: ["All"], excludeDevices: ["Compliant"] },
  },
  grantControls: {
    operator: "OR",
    builtInControls: [
      "mfa",
      "compliantDevice",
      "domainJoinedDevice",
      "approvedApplication",
      "compliantApplication",
    ],
    customAuthenticationFactors: [],
    termsOfUse: ["ce580154-086a-40fd-91df-8a60abac81a0"],
    "authenticationStrength@odata.context": "https://graph.microsoft.com/beta/$metadata#policies",
    authenticationStrength: null,
  },
  sessionControls: {
    applicationEnforcedRestrictions: null,
    persistentBrowser: null,
    cloudAppSecurity: { cloudAppSecurityType: "blockDownloads", isEnabled: true },
    signInFrequency: { value: 4, type: "hours", isEnabled: true },
  },
};

/** beta, conditionalaccessroot-evaluate.md, second example: all that a policy may hold, in 2025. */
const CONTEXT_POLICY = {
  id: "e897c693-c0e6-4386-abc3-f46dee5940fb",
  templateId: null,
  displayName: "All users_auth context_No conditions_Auth strength MFA",
  createdDateTime: "2023-07-10T17:27:37.9735926Z",
  modifiedDateTime: "2025-03-27T20:03:41.92628Z",
  state: "enabledForReportingButNotEnforced",
  partialEnablementStrategy: null,
  sessionControls: null,
  conditions: {
    userRiskLevels: [],
    signInRiskLevels: [],
    clientAppTypes: ["all"],
    servicePrincipalRiskLevels: [],
    insiderRiskLevels: null,
    clients: null,
    platforms: null,
    locations: null,
    times: null,
    deviceStates: null,
    devices: null,
    clientApplications: null,
    authenticationFlows: null,
    applications: {
      includeApplications: [],
      excludeApplications: [],
      includeUserActions: [],
      includeAuthenticationContextClassReferences: ["c1", "c37"],
      applicationFilter: null,
      networkAccess: null,
      globalSecureAccess: null,
    },
    users: {
      ...NOBODY,
      includeUsers: ["All"],
      includeGuestsOrExternalUsers: null,
      excludeGuestsOrExternalUsers: null,
    },
  },
  grantControls: {
    operator: "OR",
    builtInControls: [],
    customAuthenticationFactors: [],
    termsOfUse: [],
    authenticationStrength: {
      id: "00000000-0000-0000-0000-000000000002",
      createdDateTime: "2021-12-01T08:00:00Z",
      modifiedDateTime: "2021-12-01T08:00:00Z",
      displayName: "Multifactor authentication",
      description: "Combinations of methods that satisfy strong authentication, such as a password + SMS",
      policyType: "builtIn",
      requirementsSatisfied: "mfa",
      allowedCombinations: ["windowsHelloForBusiness", "fido2", "password,sms"],
      combinationConfigurations: [],
    },
  },
};

const fact = async <K extends keyof Awaited<ReturnType<typeof collected>>>(key: K, ...override: Override[]) =>
  (await collected({ override }))[key];

describe("Conditional Access policies", () => {
  const override: Override[] = [
    {
      path: "/identity/conditionalAccess/policies",
      body: {
        "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#conditionalAccess/policies",
        value: [
          simplePolicy("ad8d2b4a-8d30-413f-88b8-144c6c8d98d9", "SimplePolicy1", "block"),
          simplePolicy("c558e346-969d-40a7-a64e-2df6c2c88490", "SimplePolicy2", "mfa"),
          DEMO_POLICY,
          CONTEXT_POLICY,
        ],
      },
    },
  ];

  test("are read whole: nothing of them is new to the reader", async () => {
    const policies = await fact("policies", ...override);
    if (policies.state !== "known") throw new Error(JSON.stringify(policies));
    expect(policies.value.map(({ unread }) => unread)).toEqual([[], [], [], []]);
    expect(policies.value[2]).toMatchObject({
      excludeRoles: ["b0f54661-2d74-4c50-afa3-1ec803f12efe"],
      conditions: {
        devices: ["includeDevices", "excludeDevices"],
        platforms: { exclude: ["iOS", "windowsPhone"] },
      },
      sessionControls: ["cloudAppSecurity", "signInFrequency"],
    });
    expect(policies.value[3]).toMatchObject({
      authenticationContexts: ["c1", "c37"],
      authenticationStrength: {
        id: "00000000-0000-0000-0000-000000000002",
        name: "Multifactor authentication",
      },
    });
  });

  test("stop nobody, as all of them are off or report only", async () => {
    expect(["unknown", "done"]).toContain(stateOf(await judged({ override }), "blockers"));
  });
});

test("What If", async () => {
  const { whatIf } = await collected({
    override: [
      {
        path: "/identity/conditionalAccess/evaluate",
        body: { value: [{ ...CONTEXT_POLICY, policyApplies: true, analysisReasons: "notSet" }] },
      },
    ],
  });
  expect(whatIf.portal).toMatchObject({
    state: "known",
    value: { policies: [{ id: CONTEXT_POLICY.id, applies: true, reasons: [] }] },
  });
});

/** v1.0, crosstenantaccesspolicy-list-partners.md: no `isServiceProvider`, and no trust of its own. */
test("partners", async () => {
  const open = { accessType: "allowed", targets: [{ target: "AllUsers", targetType: "user" }] };
  const value = [
    {
      tenantId: "123f4846-ba00-4fd7-ba43-dac1f8f63013",
      inboundTrust: null,
      automaticUserConsentSettings: { inboundAllowed: null, outboundAllowed: null },
      b2bCollaborationInbound: null,
      b2bCollaborationOutbound: null,
      b2bDirectConnectOutbound: null,
      b2bDirectConnectInbound: { usersAndGroups: open, applications: open },
    },
  ];
  expect(
    await fact("partners", {
      path: "/policies/crossTenantAccessPolicy/partners",
      exact: true,
      body: { value },
    }),
  ).toMatchObject({
    state: "known",
    value: [{ tenantId: "123f4846-ba00-4fd7-ba43-dac1f8f63013", inboundTrust: null }],
  });
});

/** v1.0, crosstenantaccesspolicyconfigurationdefault-get.md. */
test("the default for partners", async () => {
  const body = {
    isServiceDefault: true,
    inboundTrust: {
      isMfaAccepted: false,
      isCompliantDeviceAccepted: false,
      isHybridAzureADJoinedDeviceAccepted: false,
    },
    b2bCollaborationOutbound: { usersAndGroups: { accessType: "allowed", targets: [] } },
  };
  expect(
    await fact("partnerDefault", { path: "/policies/crossTenantAccessPolicy/default", body }),
  ).toMatchObject({
    state: "known",
    value: { inboundTrust: { mfa: false, compliantDevice: false, hybridJoinedDevice: false } },
  });
});

/** beta, signin-list.md, with `homeTenantId` as it stands there last. */
test("sign-ins of the tenant's own people are none of the experts'", async () => {
  const value = [
    {
      id: "1691d37b-8579-43a7-966a-0f35583c1300",
      createdDateTime: "2021-06-30T16:34:32Z",
      userPrincipalName: "testaccount1@contoso.com",
      appId: "c44b4083-3bb0-49c1-b47d-974e53cbdf3c",
      appDisplayName: "Azure Portal",
      ipAddress: "131.107.159.37",
      conditionalAccessStatus: "notApplied",
      incomingTokenType: "Primary Refresh Token",
      resourceDisplayName: "Windows Azure Service Management API",
      resourceId: "797f4846-ba00-4fd7-ba43-dac1f8f63013",
      resourceTenantId: "99081087-73c4-48d1-a112-f60ff75114f7",
      homeTenantId: "99081087-73c4-48d1-a112-f60ff75114f7",
      userType: "member",
      crossTenantAccessType: "none",
      status: {
        errorCode: 50126,
        failureReason: "Error validating credentials due to invalid username or password.",
      },
      appliedConditionalAccessPolicies: [],
    },
  ];
  expect(await fact("signIns", { path: "/auditLogs/signIns", body: { value } })).toMatchObject({
    state: "known",
    value: [],
  });
});

/** v1.0, directoryaudit-list.md: `Type` with a capital, and an actor whom nobody names. */
test("audit records", async () => {
  const value = [
    {
      id: "id",
      category: "UserManagement",
      result: "success",
      activityDisplayName: "Add member to group",
      activityDateTime: "2018-01-09T21:20:02.7215374Z",
      loggedByService: "Core Directory",
      initiatedBy: {
        user: {
          displayName: "Audry Oliver",
          userPrincipalName: "bob@wingtiptoysonline.com",
          ipAddress: "127.0.0.1",
        },
        app: null,
      },
      targetResources: [
        {
          id: "ef7e527d-6c92-4234-8c6d-cf6fdfb57f95",
          displayName: "Example.com",
          Type: "Group",
          modifiedProperties: [
            { displayName: "Action Client Name", oldValue: null, newValue: "DirectorySync" },
          ],
        },
      ],
    },
    {
      id: "SSGM_b662f17a-4e4d-4e1c-9248-cdec180024b2_MCDC4_88453290",
      category: "GroupManagement",
      result: "success",
      activityDisplayName: "GroupLifecyclePolicies_Get",
      activityDateTime: "2024-12-27T10:01:19.5796748Z",
      loggedByService: "Self-service Group Management",
      initiatedBy: {
        app: null,
        user: { displayName: null, userPrincipalName: null, userType: null, homeTenantId: null },
      },
      targetResources: [
        {
          id: "00000000-0000-0000-0000-000000000000",
          displayName: null,
          type: "N/A",
          modifiedProperties: [],
        },
      ],
    },
  ];
  const audits = await fact("audits", { path: "/auditLogs/directoryAudits", body: { value } });
  if (audits.state !== "known") throw new Error(JSON.stringify(audits));
  expect(audits.value.map(({ by }) => by)).toEqual(
    expect.arrayContaining([
      { kind: "user", name: "bob@wingtiptoysonline.com" },
      { kind: "unknown", name: null },
    ]),
  );
});

/** v1.0, subscribedsku-list.md. */
test("subscriptions", async () => {
  const value = [
    {
      appliesTo: "User",
      capabilityStatus: "Enabled",
      consumedUnits: 14,
      prepaidUnits: { enabled: 25, lockedOut: 0, suspended: 0, warning: 0 },
      servicePlans: [
        {
          servicePlanId: "8c098270-9dd4-4350-9b30-ba4703f3b36b",
          servicePlanName: "ADALLOM_S_O365",
          provisioningStatus: "Success",
          appliesTo: "Company",
        },
      ],
      skuId: "c7df2760-2c81-4ef7-b578-5b5392b571df",
      skuPartNumber: "ENTERPRISEPREMIUM",
    },
    {
      appliesTo: "User",
      capabilityStatus: "Suspended",
      consumedUnits: 14,
      prepaidUnits: { enabled: 0, lockedOut: 0, suspended: 25, warning: 0 },
      servicePlans: [
        {
          servicePlanId: "f9646fb2-e3b2-4309-95de-dc4833737456",
          servicePlanName: "CRMSTANDARD",
          provisioningStatus: "Disabled",
          appliesTo: "User",
        },
      ],
      skuId: "d17b27af-3f49-4822-99f9-56a661538792",
      skuPartNumber: "CRMSTANDARD",
    },
  ];
  const override = [{ path: "/subscribedSkus", body: { value } }];
  expect(await fact("skus", ...override)).toMatchObject({
    state: "known",
    value: [{ partNumber: "ENTERPRISEPREMIUM" }, { status: "Suspended" }],
  });
  expect(stateOf(await judged({ override }), "product-licence")).toBe("not-licensed");
});

/** v1.0, rbacapplication-list-roleassignments.md: no `userPrincipalName`, no tenant, and guests among the holders. */
test("role assignments", async () => {
  const holder = (principalId: string, displayName: string, userType: string) => ({
    id: `lAPpYvVpN0KRkAEhdxReE-${principalId}-1`,
    principalId,
    resourceScope: "/",
    directoryScopeId: "/",
    roleDefinitionId: "62e90394-69f5-4237-9190-012177145e10",
    principal: {
      "@odata.type": "#microsoft.graph.user",
      id: principalId,
      accountEnabled: true,
      displayName,
      imAddresses: [],
      userType,
    },
  });
  const value = [
    holder("ace08ec9-aa11-4ada-9145-addf0398233e", "Joey Cruz", "Member"),
    holder("6f87972e-2e7e-4b49-9980-eb3888bdcfe1", "Kalyan Krishna", "Guest"),
  ];
  expect(
    await fact("globalAdministrators", {
      path: "/roleManagement/directory/roleAssignments",
      contains: "62e90394",
      body: { value },
    }),
  ).toMatchObject({
    state: "known",
    value: [
      { principalName: "Joey Cruz", principalType: "user", scope: "/" },
      { principalName: "Kalyan Krishna" },
    ],
  });
});

/** v1.0, unifiedroleeligibilityscheduleinstance-filterbycurrentuser.md. */
test("roles that could be switched on", async () => {
  const value = [
    {
      "@odata.type": "#microsoft.graph.unifiedRoleEligibilityScheduleInstance",
      id: "8MYkhImhnkm70CbBdTyW1BbHHAdHgZdDpbqyEFlRzAs-1-e",
      principalId: "071cc716-8147-4397-a5ba-b2105951cc0b",
      roleDefinitionId: "8424c6f0-a189-499e-bbd0-26c1753c96d4",
      directoryScopeId: "/",
      appScopeId: null,
      startDateTime: "2022-04-12T14:44:50.287Z",
      endDateTime: "2024-04-10T00:00:00Z",
      memberType: "Direct",
    },
  ];
  expect(
    await fact("adminEligible", { path: "/roleManagement/directory/roleEligibility", body: { value } }),
  ).toMatchObject({
    state: "known",
    value: { templateIds: ["8424c6f0-a189-499e-bbd0-26c1753c96d4"] },
  });
});

/** v1.0, user-get.md: without `userType`, which is only given when it is asked for. */
test("the signed-in user", async () => {
  const body = {
    businessPhones: ["+1 425 555 0109"],
    displayName: "Adele Vance",
    mail: "AdeleV@contoso.com",
    userPrincipalName: "AdeleV@contoso.com",
    id: "87d349ed-44d7-43e1-9a83-5f2406dee5bd",
  };
  expect(await fact("admin", { path: "/me?", body })).toMatchObject({
    state: "known",
    value: { id: "87d349ed-44d7-43e1-9a83-5f2406dee5bd", displayName: "Adele Vance", userType: null },
  });
});

/** v1.0, organization-list.md, and the note that with User.Read all but three properties are null. */
test("the organization", async () => {
  const value = [
    {
      id: "84841066-274d-4ec0-a5c1-276be684bdd3",
      deletedDateTime: null,
      countryLetterCode: "NL",
      displayName: "Contoso",
      tenantType: "AAD",
      verifiedDomains: [
        {
          capabilities: "Email, OfficeCommunicationsOnline",
          isDefault: true,
          isInitial: true,
          name: "Contoso.onmicrosoft.com",
          type: "Managed",
        },
      ],
    },
  ];
  expect(await fact("organization", { path: "/organization", body: { value } })).toMatchObject({
    state: "known",
    value: { displayName: "Contoso", defaultDomain: "Contoso.onmicrosoft.com" },
  });
});

/** v1.0, tenantrelationship-findtenantinformationbytenantid.md. */
test("another tenant's name", async () => {
  const body = {
    tenantId: "6babcaad-604b-40ac-a9d7-9fd97c0b779f",
    federationBrandName: null,
    displayName: "Contoso, Ltd",
    defaultDomainName: "CONTOSO18839.onmicrosoft.com",
  };
  const { providers } = await collected({ override: [{ path: "/tenantRelationships", body }] });
  expect(providers[0]?.name).toMatchObject({ state: "known", value: { displayName: "Contoso, Ltd" } });
});
