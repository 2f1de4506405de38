import { describe, expect, test } from "vitest";
import { ADMIN_ROLES, EXPERT_ROLES } from "../../../src/knowledge/roles.ts";
import { CSP, EXPERTS } from "../support/snapshot.ts";
import { BLOCK, expertsCan, judged, policy, serviceProviders, stateOf, wordsOf } from "./tenant.ts";

type Parts = NonNullable<Parameters<typeof policy>[1]>;
const blockers = async (...parts: Parts[]) =>
  stateOf(await judged({ policies: parts.map((part, index) => policy(`p${index}`, part)) }), "blockers");

const PROVIDERS = { includeGuestsOrExternalUsers: serviceProviders() };
const PORTALS = { includeApplications: ["MicrosoftAdminPortals"] };
const PORTAL = "80ccca67-54bd-44ab-8625-4b79c4dc7775";
const ENDPOINT = "fc780465-2017-40d4-a0c5-307022471b92";
const [READER, OPERATOR, ADMINISTRATOR] = EXPERT_ROLES.map((role) => role.templateId);
const strength = (id: string, displayName: string) => ({
  authenticationStrength: { id, displayName, policyType: "builtIn", requirementsSatisfied: "mfa" },
});
const MFA_STRENGTH = strength("00000000-0000-0000-0000-000000000002", "Multifactor authentication");
const EXTERNALS =
  "internalGuest,b2bCollaborationGuest,b2bCollaborationMember,b2bDirectConnectUser,otherExternalUser";
const of = (types: string, externalTenants: object = { membershipKind: "all" }) => ({
  guestOrExternalUserTypes: types,
  externalTenants,
});

test("the tenant around every situation is ready", async () => {
  const assessment = await judged({});
  expect(assessment.overall).toBe("ready");
  expect(expertsCan(assessment)).toBeGreaterThan(10);
});

describe("a condition that holds always is none", () => {
  test.each<[string, object]>([
    [
      "all four client types, one by one",
      { clientAppTypes: ["browser", "mobileAppsAndDesktopClients", "exchangeActiveSync", "other"] },
    ],
    ["the two modern client types", { clientAppTypes: ["browser", "mobileAppsAndDesktopClients"] }],
    ["no client type at all", { clientAppTypes: [] }],
    ["every location", { locations: { includeLocations: ["All"], excludeLocations: [] } }],
    ["every platform", { platforms: { includePlatforms: ["all"], excludePlatforms: [] } }],
    [
      "every platform by name",
      {
        platforms: {
          includePlatforms: ["android", "iOS", "windows", "windowsPhone", "macOS", "linux"],
          excludePlatforms: [],
        },
      },
    ],
    ["a device condition that asks for nothing", { devices: {} }],
    ["a device filter of null", { devices: { includeDevices: [], excludeDevices: [], deviceFilter: null } }],
    ["flows that name none", { authenticationFlows: { transferMethods: null } }],
    ["risk levels that name none", { signInRiskLevels: [], userRiskLevels: [], insiderRiskLevels: null }],
  ])("%s", async (_, conditions) => {
    expect(
      await blockers({
        users: PROVIDERS,
        conditions: conditions as Parts["conditions"] & object,
        grant: BLOCK,
      }),
    ).toBe("attention");
  });
});

describe("a condition that the experts' sign-in can't meet blocks nobody here", () => {
  test.each<[string, object]>([
    ["legacy clients", { clientAppTypes: ["exchangeActiveSync", "other"] }],
    ["legacy clients, each alone", { clientAppTypes: ["other"] }],
    ["device code", { authenticationFlows: { transferMethods: "deviceCodeFlow" } }],
    [
      "device code and authentication transfer",
      { authenticationFlows: { transferMethods: "deviceCodeFlow,authenticationTransfer" } },
    ],
    [
      "platforms that nobody knows",
      {
        platforms: {
          includePlatforms: ["all"],
          excludePlatforms: ["android", "iOS", "windows", "macOS", "linux"],
        },
      },
    ],
    ["phones", { platforms: { includePlatforms: ["android", "iOS"], excludePlatforms: [] } }],
    ["risk of service principals", { servicePrincipalRiskLevels: ["high"] }],
  ])("%s", async (_, conditions) => {
    expect(await blockers({ conditions: conditions as Parts["conditions"] & object, grant: BLOCK })).toBe(
      "done",
    );
  });
});

describe("a condition that may hold leaves it open", () => {
  test.each<[string, object]>([
    [
      "outside trusted locations",
      { locations: { includeLocations: ["All"], excludeLocations: ["AllTrusted"] } },
    ],
    [
      "a named location",
      { locations: { includeLocations: ["d2136c9c-b049-47ae-b9cf-316e04ef7198"], excludeLocations: [] } },
    ],
    [
      "a device filter",
      { devices: { deviceFilter: { mode: "exclude", rule: "device.isCompliant -eq True" } } },
    ],
    ["Windows alone", { platforms: { includePlatforms: ["windows"], excludePlatforms: [] } }],
    ["a condition that is new", { quantumRiskLevels: ["high"] }],
    ["a client type that is new", { clientAppTypes: ["hologram"] }],
    ["times", { times: { includedRanges: [{ daysOfWeek: ["saturday"] }] } }],
  ])("%s", async (_, conditions) => {
    const state = await blockers({
      users: PROVIDERS,
      conditions: conditions as Parts["conditions"] & object,
      grant: BLOCK,
    });
    expect(["unknown", "attention"]).toContain(state);
    if (!("platforms" in conditions)) expect(state).toBe("unknown");
  });

  test("a risk that no policy shows is named and no obstacle in ordinary times", async () => {
    const assessment = await judged({
      policies: [policy("r", { name: "High risk", conditions: { userRiskLevels: ["high"] }, grant: BLOCK })],
    });
    expect(assessment.overall).toBe("ready");
    expect(wordsOf(assessment.findings)).toContain("High risk");
  });
});

describe("whom a policy is for", () => {
  test.each<[string, Parts, string]>([
    [
      "roles that are excluded",
      {
        users: { includeUsers: ["All"], excludeRoles: [ADMIN_ROLES.globalAdministrator, READER, OPERATOR] },
        applications: PORTALS,
        grant: BLOCK,
      },
      "unknown",
    ],
    ["roles that are included", { users: { includeRoles: [READER, OPERATOR] }, grant: BLOCK }, "unknown"],
    [
      "roles that the experts don't get",
      { users: { includeRoles: [ADMIN_ROLES.globalAdministrator] }, grant: BLOCK },
      "done",
    ],
    [
      "all roles excluded but the experts'",
      { users: { includeUsers: ["All"], excludeRoles: [ADMIN_ROLES.globalAdministrator] }, grant: BLOCK },
      "attention",
    ],
    [
      "everybody but another provider",
      {
        users: {
          includeGuestsOrExternalUsers: of(`${EXTERNALS},serviceProvider`),
          excludeGuestsOrExternalUsers: serviceProviders(CSP),
        },
        grant: BLOCK,
      },
      "attention",
    ],
    [
      "everybody but the experts",
      {
        users: { includeUsers: ["All"], excludeGuestsOrExternalUsers: serviceProviders(EXPERTS) },
        grant: BLOCK,
      },
      "done",
    ],
    [
      "everybody but all external users",
      {
        users: { includeUsers: ["All"], excludeGuestsOrExternalUsers: of(`${EXTERNALS},serviceProvider`) },
        grant: BLOCK,
      },
      "done",
    ],
    [
      "external users but providers",
      { users: { includeGuestsOrExternalUsers: of(EXTERNALS) }, grant: BLOCK },
      "done",
    ],
    [
      "another provider",
      { users: { includeGuestsOrExternalUsers: serviceProviders(CSP) }, grant: BLOCK },
      "done",
    ],
    [
      "one person",
      { users: { includeUsers: ["a702a13d-a437-4a07-8a7e-8c052de62dfd"] }, grant: BLOCK },
      "done",
    ],
    ["a group", { users: { includeGroups: ["a702a13d-a437-4a07-8a7e-8c052de62dfd"] }, grant: BLOCK }, "done"],
    ["nobody", { users: { includeUsers: ["None"] }, grant: BLOCK }, "done"],
    [
      "workload identities",
      {
        users: { includeUsers: ["None"] },
        conditions: {
          clientApplications: {
            includeServicePrincipals: ["ServicePrincipalsInMyTenant"],
            excludeServicePrincipals: [],
          },
        },
        grant: BLOCK,
      },
      "done",
    ],
  ])("%s", async (_, parts, state) => {
    expect(await blockers(parts)).toBe(state);
  });
});

describe("what a policy is for", () => {
  const filter = (mode: string) => ({
    applicationFilter: { mode, rule: 'CustomSecurityAttribute.Access_policy -contains "noExternals"' },
  });
  test.each<[string, Parts, string]>([
    [
      "applications by their tags",
      { users: PROVIDERS, applications: { includeApplications: [], ...filter("include") }, grant: BLOCK },
      "unknown",
    ],
    [
      "all but those with a tag",
      { users: PROVIDERS, applications: filter("exclude"), grant: BLOCK },
      "unknown",
    ],
    [
      "all, with a filter that is empty",
      { users: PROVIDERS, applications: { applicationFilter: { mode: "exclude", rule: "" } }, grant: BLOCK },
      "unknown",
    ],
    [
      "the portal",
      { users: PROVIDERS, applications: { includeApplications: [PORTAL] }, grant: BLOCK },
      "attention",
    ],
    [
      "Defender for Endpoint",
      { users: PROVIDERS, applications: { includeApplications: [ENDPOINT] }, grant: BLOCK },
      "attention",
    ],
    [
      "all but the portal",
      { users: PROVIDERS, applications: { excludeApplications: [PORTAL] }, grant: BLOCK },
      "attention",
    ],
    [
      "all but the admin portals",
      { users: PROVIDERS, applications: { excludeApplications: ["MicrosoftAdminPortals"] }, grant: BLOCK },
      "attention",
    ],
    ["the admin portals", { users: PROVIDERS, applications: PORTALS, grant: BLOCK }, "attention"],
    [
      "other applications",
      {
        users: PROVIDERS,
        applications: { includeApplications: ["499b84ac-1321-427f-aa17-267ca6975798"] },
        grant: BLOCK,
      },
      "done",
    ],
    [
      "no application",
      { users: PROVIDERS, applications: { includeApplications: ["None"] }, grant: BLOCK },
      "done",
    ],
    [
      "a user action",
      {
        users: PROVIDERS,
        applications: { includeApplications: [], includeUserActions: ["urn:user:registersecurityinfo"] },
        grant: BLOCK,
      },
      "done",
    ],
    [
      "an authentication context",
      {
        users: PROVIDERS,
        applications: { includeApplications: [], includeAuthenticationContextClassReferences: ["c1"] },
        grant: BLOCK,
      },
      "done",
    ],
    [
      "a target that is new",
      {
        users: PROVIDERS,
        applications: { includeApplications: [], includeHolograms: ["h1"] },
        grant: BLOCK,
      },
      "unknown",
    ],
    [
      "a traffic profile of Global Secure Access",
      {
        users: PROVIDERS,
        applications: { includeApplications: [], globalSecureAccess: { forwardingProfiles: ["internet"] } },
        grant: BLOCK,
      },
      "done",
    ],
  ])("%s", async (_, parts, state) => {
    expect(await blockers(parts)).toBe(state);
  });
});

describe("what a policy asks for", () => {
  test.each<[string, Parts, string]>([
    ["multifactor authentication, which is trusted", { grant: { builtInControls: ["mfa"] } }, "done"],
    ["the built-in multifactor strength", { applications: PORTALS, grant: MFA_STRENGTH }, "done"],
    [
      "the built-in multifactor strength under another name",
      { grant: strength("00000000-0000-0000-0000-000000000002", "Mehrstufige Authentifizierung") },
      "done",
    ],
    [
      "a strength that bears its name",
      { grant: strength("5a5a5a5a-0000-4000-8000-000000000009", "Multifactor authentication") },
      "unknown",
    ],
    [
      "phishing-resistant methods",
      { grant: strength("00000000-0000-0000-0000-000000000004", "Phishing-resistant MFA") },
      "unknown",
    ],
    [
      "a control that is not enforced any more, alone",
      { grant: { builtInControls: ["approvedApplication"] } },
      "done",
    ],
    [
      "one of it and an app protection policy",
      { grant: { builtInControls: ["approvedApplication", "compliantApplication"] } },
      "attention",
    ],
    ["a device that is joined here", { grant: { builtInControls: ["domainJoinedDevice"] } }, "attention"],
    [
      "a password change",
      { grant: { operator: "AND", builtInControls: ["mfa", "passwordChange"] } },
      "attention",
    ],
    [
      "either what they can or what they can't",
      { grant: { builtInControls: ["mfa", "domainJoinedDevice"] } },
      "done",
    ],
    [
      "both what they can and what they can't",
      { grant: { operator: "AND", builtInControls: ["mfa", "domainJoinedDevice"] } },
      "attention",
    ],
    ["terms of use", { grant: { termsOfUse: ["ce580154-086a-40fd-91df-8a60abac81a0"] } }, "unknown"],
    ["a control that is new", { grant: { builtInControls: ["quantumKey"] } }, "unknown"],
    ["a custom control", { grant: { customAuthenticationFactors: ["RequireDuoMfa"] } }, "unknown"],
    [
      "a sign-in frequency",
      { session: { signInFrequency: { value: 4, type: "hours", isEnabled: true } } },
      "done",
    ],
    [
      "a session that may not persist",
      { session: { persistentBrowser: { mode: "never", isEnabled: true } } },
      "done",
    ],
    [
      "downloads that Defender for Cloud Apps blocks",
      { session: { cloudAppSecurity: { cloudAppSecurityType: "blockDownloads", isEnabled: true } } },
      "unknown",
    ],
    [
      "the same, switched off",
      { session: { cloudAppSecurity: { cloudAppSecurityType: "blockDownloads", isEnabled: false } } },
      "done",
    ],
    ["a session control that is new", { session: { hologramRestrictions: { isEnabled: true } } }, "unknown"],
    ["nothing", { grant: null }, "done"],
  ])("%s", async (_, parts, state) => {
    expect(await blockers(parts)).toBe(state);
  });

  test("a policy that doesn't bind stops nobody", async () => {
    for (const state of ["disabled", "enabledForReportingButNotEnforced"])
      expect(await blockers({ state, users: PROVIDERS, grant: BLOCK })).toBe("done");
    expect(await blockers({ state: "enabledSomehow", users: PROVIDERS, grant: BLOCK })).toBe("unknown");
  });

  test("multifactor authentication that isn't trusted may keep service providers out, and is not said to", async () => {
    const partners = {
      path: "/policies/crossTenantAccessPolicy/partners",
      exact: true,
      body: {
        value: [
          {
            tenantId: EXPERTS,
            isServiceProvider: true,
            inboundTrust: {
              isMfaAccepted: false,
              isCompliantDeviceAccepted: true,
              isHybridAzureADJoinedDeviceAccepted: false,
            },
          },
        ],
      },
    };
    const assessment = await judged({
      policies: [policy("m", { name: "MFA for all", grant: { builtInControls: ["mfa"] } })],
      override: [partners],
    });
    expect(stateOf(assessment, "blockers")).toBe("unknown");
    expect(assessment.overall).not.toBe("ready");
    expect(wordsOf(assessment.findings)).not.toContain("will keep the experts out");
  });
});

describe("Microsoft's own templates", () => {
  const admins = { includeRoles: [ADMIN_ROLES.globalAdministrator, ADMINISTRATOR] };
  const templates: Parts[] = [
    { name: "Require multifactor authentication for all users", grant: { builtInControls: ["mfa"] } },
    {
      name: "Require multifactor authentication for admins",
      users: admins,
      grant: { builtInControls: ["mfa"] },
    },
    {
      name: "Require multifactor authentication for Microsoft admin portals",
      users: admins,
      applications: PORTALS,
      grant: MFA_STRENGTH,
    },
    {
      name: "Block legacy authentication",
      conditions: { clientAppTypes: ["exchangeActiveSync", "other"] },
      grant: BLOCK,
    },
    {
      name: "Block device code flow",
      conditions: { authenticationFlows: { transferMethods: "deviceCodeFlow,authenticationTransfer" } },
      grant: BLOCK,
    },
    {
      name: "Block access for unknown or unsupported device platform",
      conditions: {
        platforms: {
          includePlatforms: ["all"],
          excludePlatforms: ["android", "iOS", "windows", "macOS", "linux"],
        },
      },
      grant: BLOCK,
    },
    {
      name: "Require multifactor authentication for risky sign-ins",
      conditions: { signInRiskLevels: ["high", "medium"] },
      grant: { builtInControls: ["mfa"] },
      session: {
        signInFrequency: {
          isEnabled: true,
          frequencyInterval: "everyTime",
          authenticationType: "primaryAndSecondaryAuthentication",
          type: null,
          value: null,
        },
      },
    },
    {
      name: "Require password change for high-risk users",
      conditions: { userRiskLevels: ["high"] },
      grant: { operator: "AND", builtInControls: ["mfa", "passwordChange"] },
    },
    {
      name: "Securing security info registration",
      applications: { includeApplications: [], includeUserActions: ["urn:user:registersecurityinfo"] },
      grant: { builtInControls: ["mfa"] },
    },
    {
      name: "Require multifactor authentication for guest access",
      users: { includeGuestsOrExternalUsers: of(`${EXTERNALS},serviceProvider`) },
      grant: { builtInControls: ["mfa"] },
    },
    {
      name: "Require multifactor authentication for Azure management",
      applications: { includeApplications: ["797f4846-ba00-4fd7-ba43-dac1f8f63013"] },
      grant: { builtInControls: ["mfa"] },
    },
    {
      name: "No persistent browser session",
      conditions: {
        devices: {
          deviceFilter: {
            mode: "include",
            rule: 'device.trustType -ne "ServerAD" -or device.isCompliant -ne True',
          },
        },
      },
      session: {
        signInFrequency: { value: 1, type: "hours", isEnabled: true },
        persistentBrowser: { mode: "never", isEnabled: true },
      },
    },
    {
      name: "Use application enforced restrictions for unmanaged devices",
      applications: { includeApplications: ["Office365"] },
      session: { applicationEnforcedRestrictions: { isEnabled: true } },
    },
    {
      name: "Block access to Office365 apps for users with insider risk",
      users: {
        includeUsers: ["All"],
        excludeGuestsOrExternalUsers: of("b2bDirectConnectUser,otherExternalUser,serviceProvider"),
      },
      applications: { includeApplications: ["Office365"] },
      conditions: { insiderRiskLevels: "elevated" },
      grant: BLOCK,
    },
  ];

  test("all together leave a tenant in order ready", async () => {
    const assessment = await judged({
      policies: templates.map((parts, index) => policy(`t${index}`, parts)),
    });
    expect([assessment.overall, stateOf(assessment, "blockers")]).toEqual(["ready", "done"]);
  });

  test.each(templates.map((parts) => [parts.name ?? "", parts] as const))("%s", async (_, parts) => {
    expect((await judged({ policies: [policy("t", parts)] })).overall).toBe("ready");
  });
});

test("a policy that certainly blocks keeps the actions out by its name, and is no guess", async () => {
  const assessment = await judged({
    policies: [policy("x", { name: "No providers", users: PROVIDERS, grant: BLOCK })],
  });
  expect(assessment.overall).toBe("attention");
  expect(expertsCan(assessment)).toBe(0);
  const isolate = assessment.actions.find(({ id }) => id === "isolate-device");
  expect(isolate?.coverage).toBe("customer");
  expect(wordsOf(isolate)).toContain("No providers");
});
