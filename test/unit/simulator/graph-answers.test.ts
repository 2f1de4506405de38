import { describe, expect, test } from "vitest";
import { practiceTenant } from "../../../src/simulator/tenants/index.ts";
import { ask, START, simulate } from "./support.ts";

const READER = "5d6b6bb7-de71-4623-b4af-96380a352509";
const OPERATOR = "5f2222b1-57c3-48ba-8ad5-d4759f1fde6f";
const ADMINISTRATOR = "194ae4cb-b126-40b2-bd5b-6091b380977d";
const PARTNERS = "/policies/crossTenantAccessPolicy/partners";
const ASSIGNMENTS = "/roleManagement/directory/roleAssignments";
const EVENTUAL = { headers: { ConsistencyLevel: "eventual" } };

async function body(tenant: string, path: string, options = {}) {
  const reply = await ask(simulate(tenant).simulator, path, options);
  expect(reply.status).toBe(200);
  return reply.body;
}

describe("the signed-in admin", () => {
  test("has a user type only where it is selected", async () => {
    expect(await body("fresh", "/me")).not.toHaveProperty("userType");
    const me = await body("fresh", "/me?$select=id,userType");
    expect(Object.keys(me).sort()).toEqual(["@odata.context", "id", "userType"]);
  });

  test("has roles without names while nothing allows to read them", async () => {
    const path = "/me/transitiveMemberOf/microsoft.graph.directoryRole?$count=true&$select=id,roleTemplateId";
    const { simulator } = simulate("fresh");
    const token = simulator.accessToken({ scopes: ["User.Read"] });
    const nameless = (await ask(simulator, path, { ...EVENTUAL, token })).body;
    expect(nameless["@odata.count"]).toBe(1);
    expect(nameless.value?.[0]?.roleTemplateId).toBeNull();
    const named = (await ask(simulator, path, EVENTUAL)).body;
    expect(named.value?.[0]?.roleTemplateId).toBe(ADMINISTRATOR);
  });

  test("learns which roles PIM would switch on", async () => {
    const path =
      "/roleManagement/directory/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')";
    const { value } = await body("global-reader-admin", path);
    expect(value?.map(({ roleDefinitionId }) => roleDefinitionId)).toEqual([ADMINISTRATOR]);
  });
});

describe("cross-tenant access", () => {
  test("an ordinary partner leaves out whether it is a service provider", async () => {
    const { value } = await body("two-partners-and-experts", PARTNERS);
    expect(value?.map((partner) => partner.isServiceProvider)).toEqual([true, undefined, true, true]);
  });

  test("an inherited trust is null, a set one names all three", async () => {
    const { value } = await body("two-partners-and-experts", PARTNERS);
    expect(value?.[0]?.inboundTrust).toBeNull();
    expect(value?.[2]?.inboundTrust).toEqual({
      isMfaAccepted: true,
      isCompliantDeviceAccepted: true,
      isHybridAzureADJoinedDeviceAccepted: false,
    });
  });

  test("one partner is found by its id", async () => {
    const id = practiceTenant("reader-only").expertsTenantId;
    expect((await body("reader-only", `${PARTNERS}/${id}?$select=tenantId`)).tenantId).toBe(id);
  });

  test("constraints say which roles a provider may be given", async () => {
    const id = practiceTenant("reader-only").expertsTenantId;
    expect(await body("reader-only", `${PARTNERS}/${id}/serviceProviderConstraints`)).toMatchObject({
      "@odata.type": "#microsoft.graph.delegatedAdminServiceProviderConstraints",
      allowedRoleTemplateIds: [READER],
      createdDateTime: "2026-10-02T09:14:33Z",
    });
  });

  test.each([
    ["bad-request", 400, "BadRequest"],
    ["not-found", 404, "Request_ResourceNotFound"],
  ] as const)("constraints may not be served: %s", async (constraints, status, code) => {
    const tenant = { ...structuredClone(practiceTenant("reader-only")), constraints };
    const path = `${PARTNERS}/${tenant.expertsTenantId}/serviceProviderConstraints`;
    const reply = await ask(simulate(tenant).simulator, path);
    expect([reply.status, reply.body.error?.code]).toEqual([status, code]);
  });

  test("relationships are the partner's own affair: always empty here", async () => {
    const tenant = structuredClone(practiceTenant("reader-only"));
    tenant.consented.push("DelegatedAdminRelationship.Read.All");
    const reply = await ask(simulate(tenant).simulator, "/tenantRelationships/delegatedAdminRelationships");
    expect([reply.status, reply.body.value]).toEqual([200, []]);
  });

  test("other tenants have names", async () => {
    const id = practiceTenant("reader-only").expertsTenantId;
    const path = `/tenantRelationships/findTenantInformationByTenantId(tenantId='${id}')`;
    expect(await body("reader-only", path)).toMatchObject({
      tenantId: id,
      displayName: "Microsoft Experts",
      federationBrandName: null,
    });
  });
});

describe("Conditional Access", () => {
  test("flags come as one text with commas", async () => {
    const tenant = structuredClone(practiceTenant("reader-only"));
    const users = tenant.policies.at(-1)?.conditions.users;
    if (users?.includeGuestsOrExternalUsers) {
      users.includeGuestsOrExternalUsers.guestOrExternalUserTypes = "b2bCollaborationGuest,serviceProvider";
    }
    const { value } = (await ask(simulate(tenant).simulator, "/identity/conditionalAccess/policies")).body;
    expect(value?.at(-1)).toMatchObject({
      conditions: {
        users: {
          includeGuestsOrExternalUsers: {
            guestOrExternalUserTypes: "b2bCollaborationGuest,serviceProvider",
            externalTenants: { membershipKind: "enumerated", members: [tenant.expertsTenantId] },
          },
        },
      },
    });
  });

  test("can be filtered, ordered, counted and cut", async () => {
    const path =
      "/identity/conditionalAccess/policies?$filter=state eq 'enabled' and startswith(displayName,'ca1')&$orderby=displayName desc&$count=true&$top=2";
    const page = await body("many-pages", path);
    expect(page["@odata.count"]).toBe(11);
    expect(page.value?.map(({ displayName }) => displayName)).toEqual([
      "CA111 - Subsidiary 11",
      "CA110 - Subsidiary 10",
    ]);
  });
});

describe("role assignments", () => {
  const of = (role: string) => `${ASSIGNMENTS}?$filter=roleDefinitionId eq '${role}'&$expand=principal`;

  test("a foreign group names its home, in the field that the tenant uses", async () => {
    const reader = (await body("active-now", of(READER))).value;
    const home = practiceTenant("active-now").expertsTenantId;
    expect(reader).toEqual([
      expect.objectContaining({
        principalOrganizationId: home,
        directoryScopeId: "/",
        principal: expect.objectContaining({ "@odata.type": "#microsoft.graph.group", organizationId: home }),
      }),
    ]);
    const [operator] = (await body("active-now", of(OPERATOR))).value ?? [];
    expect(operator?.principalOrganizationId).toBe(home);
    expect(operator?.principal).not.toHaveProperty("organizationId");
    const [reseller] = (await body("two-partners-and-experts", of(READER))).value ?? [];
    expect(reseller).not.toHaveProperty("principalOrganizationId");
    expect(reseller?.principal).toMatchObject({
      "@odata.type": "#microsoft.graph.directoryObjectPartnerReference",
      externalPartnerTenantId: "c1a2b3c4-5d6e-4f70-8192-a3b4c5d6e7f8",
    });
  });

  test("the tenant's own admins are among them", async () => {
    const { value } = await body("fresh", of(ADMINISTRATOR));
    expect(value?.map(({ principal }) => principal)).toEqual([
      expect.objectContaining({ userPrincipalName: "ines@harbourline.example" }),
      expect.objectContaining({ userPrincipalName: "lotte@harbourline.example" }),
    ]);
  });

  test("come without their principals unless these are asked for", async () => {
    const { value } = await body("active-now", ASSIGNMENTS);
    expect(value?.length).toBeGreaterThan(2);
    expect(value?.filter((item) => "principal" in item)).toEqual([]);
    const some = await body(
      "active-now",
      `${ASSIGNMENTS}?$filter=roleDefinitionId in ('${READER}','${OPERATOR}')`,
    );
    expect(some.value).toHaveLength(2);
  });

  test("just-in-time ones are there for their time, and PIM knows their end", async () => {
    const { simulator, clock } = simulate("active-now");
    const live = async () => (await ask(simulator, of(OPERATOR))).body.value?.length;
    const pim = `/roleManagement/directory/roleAssignmentScheduleInstances?$filter=roleDefinitionId eq '${OPERATOR}'`;
    const [instance] = (await ask(simulator, pim)).body.value ?? [];
    const end = START + 220 * 60_000;
    expect(instance).toMatchObject({ endDateTime: new Date(end).toISOString(), assignmentType: "Assigned" });
    expect(await live()).toBe(1);
    clock.now = end;
    expect(await live()).toBe(0);
  });
});

describe("pages", () => {
  test("lead from one to the next until nothing is left", async () => {
    const { simulator } = simulate("many-pages");
    const ids: unknown[] = [];
    let next: string | undefined = `https://graph.microsoft.com/v1.0${PARTNERS}?$select=tenantId`;
    let count = 0;
    while (next) {
      const page = (await ask(simulator, next)).body;
      ids.push(...(page.value ?? []).map(({ tenantId }) => tenantId));
      next = page["@odata.nextLink"] as string | undefined;
      if (next) expect(next).toMatch(/[?&]\$select=tenantId&\$skiptoken=/);
      count += 1;
    }
    expect(count).toBe(4);
    expect(new Set(ids).size).toBe(35);
  });
});

describe("the logs", () => {
  test("audits are filtered by time and activity", async () => {
    const since = new Date(START - 10 * 24 * 3_600_000).toISOString();
    const found = async (filter: string) =>
      (await body("reader-only", `/auditLogs/directoryAudits?$filter=${filter}`)).value?.length;
    expect(await found(`activityDateTime ge ${since}`)).toBe(3);
    expect(await found(`activityDateTime ge ${new Date(START).toISOString()}`)).toBe(0);
    expect(await found("startswith(activityDisplayName,'Add allowed')")).toBe(1);
    const partner =
      "(activityDisplayName eq 'Add a partner to cross-tenant access setting' or activityDisplayName eq 'Add allowed assignable roles')";
    expect(await found(`${partner} and loggedByService eq 'Core Directory'`)).toBe(2);
    expect(await found("loggedByService eq 'Conditional Access'")).toBe(1);
    // A record of the partner entry is about the tenant's own policy: no target bears the partner's id.
    const experts = practiceTenant("reader-only").expertsTenantId;
    expect(
      await found(
        `activityDisplayName eq 'Add a partner to cross-tenant access setting' and targetResources/any(t: t/id eq '${experts}')`,
      ),
    ).toBe(0);
    expect(await found("initiatedBy/user/userPrincipalName eq 'tomasz@brackwater.example'")).toBe(3);
  });

  test("a blocked sign-in names the policy; only beta says how it crossed over", async () => {
    const path = "/auditLogs/signIns";
    const filter = "?$filter=crossTenantAccessType eq 'serviceProvider'";
    const [beta] = (await body("blocked-by-conditional-access", `/beta${path}${filter}`)).value ?? [];
    expect(beta).toMatchObject({
      crossTenantAccessType: "serviceProvider",
      status: { errorCode: 53003 },
      appliedConditionalAccessPolicies: [
        { displayName: "CA014 - Block service providers", result: "failure" },
      ],
    });
    const [plain] = (await body("blocked-by-conditional-access", path)).value ?? [];
    expect(plain).not.toHaveProperty("crossTenantAccessType");
  });
});

describe("What If", () => {
  const question = (tenant: string, more = {}) => ({
    body: {
      signInIdentity: {
        "@odata.type": "#microsoft.graph.userSignIn",
        externalTenantId: practiceTenant(tenant).expertsTenantId,
        externalUserType: "serviceProvider",
      },
      signInContext: {
        "@odata.type": "#microsoft.graph.applicationContext",
        includeApplications: ["80ccca67-54bd-44ab-8625-4b79c4dc7775"],
      },
      signInConditions: { devicePlatform: "windows", clientAppType: "browser", ipAddress: "203.0.113.10" },
      ...more,
    },
  });
  const path = "/identity/conditionalAccess/evaluate";

  test("says which policies would meet the experts, and why the others would not", async () => {
    const tenant = "blocked-by-conditional-access";
    const { value } = await body(tenant, path, question(tenant));
    const verdicts = Object.fromEntries(
      (value ?? []).map((item) => [item.displayName, [item.policyApplies, item.analysisReasons]]),
    );
    expect(verdicts["CA014 - Block service providers"]).toEqual([true, "notSet"]);
    const disabled = await body("experts-policies-disabled", path, question("experts-policies-disabled"));
    expect(disabled.value?.map(({ analysisReasons }) => analysisReasons)).toEqual([
      "policyNotEnabled",
      "policyNotEnabled",
    ]);
  });

  test("does not guess what it was not told", async () => {
    const tenant = "blocked-by-conditional-access";
    const { value } = await body(tenant, path, question(tenant, { signInConditions: {} }));
    const located = value?.find(({ displayName }) => String(displayName).startsWith("CA015"));
    expect(located).toMatchObject({ policyApplies: false, analysisReasons: "notEnoughInformation" });
  });

  test("leaves out what does not apply when asked to", async () => {
    const tenant = "many-pages";
    const { value } = await body(tenant, path, question(tenant, { appliedPoliciesOnly: true }));
    expect(value).toHaveLength(2);
  });

  test("refuses a question that it can't read", async () => {
    const { simulator } = simulate("fresh");
    expect((await ask(simulator, path, { body: { signInIdentity: {} } })).status).toBe(400);
  });
});
