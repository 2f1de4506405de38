import { describe, expect, test } from "vitest";
import { unsignedToken } from "../../../src/simulator/sign-in/jwt.ts";
import { practiceTenant } from "../../../src/simulator/tenants/index.ts";
import { ask, type GraphOptions, simulate } from "./support.ts";

const POLICIES = "/identity/conditionalAccess/policies";
const PARTNERS = "/policies/crossTenantAccessPolicy/partners";
const ROLES = "/me/transitiveMemberOf/microsoft.graph.directoryRole";
const ASSIGNMENTS = "/roleManagement/directory/roleAssignments";
const AUDITS = "/auditLogs/directoryAudits";

async function refused(tenant: string, path: string, options?: GraphOptions) {
  const { status, body } = await ask(simulate(tenant).simulator, path, options);
  // Privileged Identity Management answers without the wrapping that every other part of Graph uses.
  return [status, body.error?.code ?? body.errorCode];
}

/** A tenant of which the first account was changed. */
function withAccount(id: string, change: Partial<ReturnType<typeof practiceTenant>["accounts"][number]>) {
  const tenant = structuredClone(practiceTenant(id));
  const [account] = tenant.accounts;
  Object.assign(account ?? {}, change);
  return tenant;
}

describe("a token", () => {
  test.each([
    ["missing", null],
    ["garbage", "garbage"],
    ["not JSON", "a.b.c"],
    ["for nobody", unsignedToken({ aud: "https://graph.microsoft.com", oid: "x", tid: "y", exp: 9e9 })],
    ["for another audience", unsignedToken({ aud: "https://management.azure.com", exp: 9e9 })],
  ])("that is %s gets 401", async (_, token) => {
    expect(await refused("fresh", "/me", { token })).toEqual([401, "InvalidAuthenticationToken"]);
    const batch = { token, body: { requests: [{ id: "1", method: "GET", url: "/me" }] } };
    expect(await refused("fresh", "/$batch", batch)).toEqual([401, "InvalidAuthenticationToken"]);
  });

  test("runs out", async () => {
    const { simulator, clock } = simulate("fresh");
    const token = simulator.accessToken();
    clock.now += 3599_000;
    expect((await ask(simulator, "/me", { token })).status).toBe(401);
  });

  test("is challenged once its session is revoked, if its client can answer", async () => {
    const { simulator, clock, description } = simulate("fresh");
    const plain = simulator.accessToken();
    const challengeable = simulator.accessToken({ challengeable: true });
    simulator.revoke(description.accounts[0]?.upn ?? "");
    expect((await ask(simulator, "/me", { token: plain })).status).toBe(200);
    const { status, headers } = await ask(simulator, "/me", { token: challengeable });
    expect(status).toBe(401);
    const header = headers.get("www-authenticate") ?? "";
    expect(header).toContain('error="insufficient_claims"');
    const claims = JSON.parse(atob(/claims="([^"]+)"/.exec(header)?.[1] ?? ""));
    const value = String(Math.floor(clock.now / 1000));
    expect(claims).toEqual({ access_token: { nbf: { essential: true, value } } });
    const newer = simulator.accessToken({ challengeable: true });
    expect((await ask(simulator, "/me", { token: newer })).status).toBe(200);
  });
});

describe("an address", () => {
  test.each([
    ["/nonsense", "nonsense"],
    ["/me/nonsense", "nonsense"],
    ["/policies/crossTenantAccessPolicy/partner", "partner"],
    ["/auditLogs", "auditLogs"],
  ])("%s that Graph does not know gets 400", async (path, segment) => {
    const { status, body } = await ask(simulate("fresh").simulator, path);
    expect([status, body.error?.code]).toEqual([400, "BadRequest"]);
    expect(body.error?.message).toBe(`Resource not found for the segment '${segment}'.`);
  });

  test("asked by another method gets 405", async () => {
    expect((await refused("fresh", "/me", { method: "DELETE" }))[0]).toBe(405);
    expect((await refused("fresh", "/identity/conditionalAccess/evaluate"))[0]).toBe(405);
    expect((await refused("fresh", "/$batch"))[0]).toBe(405);
  });

  test("of another version or host is not served", async () => {
    const { simulator } = simulate("fresh");
    expect((await ask(simulator, "https://graph.microsoft.com/v2.0/me")).status).toBe(400);
    expect((await simulator.fetch("https://graph.microsoft.us/v1.0/me")).status).toBe(404);
    expect((await simulator.fetch("https://elsewhere.example/")).status).toBe(404);
  });

  test("of what is not there gets 404", async () => {
    const nobody = "00000000-0000-4000-8000-000000000000";
    for (const path of [
      `${PARTNERS}/${nobody}`,
      `${PARTNERS}/${nobody}/serviceProviderConstraints`,
      `${POLICIES}/${nobody}`,
      `/tenantRelationships/findTenantInformationByTenantId(tenantId='${nobody}')`,
    ]) {
      expect(await refused("reader-only", path)).toEqual([404, "Request_ResourceNotFound"]);
    }
  });
});

describe("query options", () => {
  test.each([
    [`${PARTNERS}?$filter=isServiceProvider eq true`],
    [`${PARTNERS}?$top=5`],
    [`${PARTNERS}?$select=nonsense`],
    [`${PARTNERS}?$expand=nonsense`],
    ["/organization?$search=x"],
    ["/subscribedSkus?$filter=skuPartNumber eq 'SPE_E5'"],
    ["/me?nonsense=1"],
    ["/me?$select=id&$select=displayName"],
    [`${ASSIGNMENTS}?$filter=principalOrganizationId eq 'x'`],
    [`${ASSIGNMENTS}?$filter=roleDefinitionId ne 'x'`],
    [`${ASSIGNMENTS}?$filter=roleDefinitionId eq`],
    [`${ASSIGNMENTS}?$expand=roleDefinition`],
    [`${POLICIES}?$top=0`],
    [`${POLICIES}?$count=perhaps`],
    [`${POLICIES}?$orderby=nonsense`],
    [`${POLICIES}?$skiptoken=stale`],
    [`${AUDITS}?$filter=category eq 'Policy'`],
    ["/auditLogs/signIns?$filter=crossTenantAccessType eq 'serviceProvider'"],
  ])("%s is refused with 400", async (path) => {
    expect((await refused("reader-only", path))[0]).toBe(400);
  });

  test("an OData cast needs its header and its count", async () => {
    const headers = { ConsistencyLevel: "eventual" };
    const unsupported = [400, "Request_UnsupportedQuery"];
    expect(await refused("fresh", ROLES)).toEqual(unsupported);
    expect(await refused("fresh", ROLES, { headers })).toEqual(unsupported);
    expect(await refused("fresh", `${ROLES}?$count=true`)).toEqual(unsupported);
    expect(await refused("fresh", `${ROLES}?$count=true`, { headers })).toEqual([200, undefined]);
  });
});

describe("permission", () => {
  test.each([
    ["/subscribedSkus", "LicenseAssignment.Read.All"],
    [PARTNERS, "Policy.Read.All"],
    [POLICIES, "Policy.Read.All"],
    [ASSIGNMENTS, "RoleManagement.Read.Directory"],
    [AUDITS, "AuditLog.Read.All"],
    ["/auditLogs/signIns", "AuditLog.Read.All"],
    [
      "/tenantRelationships/findTenantInformationByTenantId(tenantId='e0e0e0e0-1111-4222-8333-444444444444')",
      "CrossTenantInformation.ReadBasic.All",
    ],
  ])("%s needs %s", async (path, scope) => {
    const { simulator } = simulate("reader-only");
    const { status, body } = await ask(simulator, path, {
      token: simulator.accessToken({ scopes: ["User.Read"] }),
    });
    expect([status, body.error]).toEqual([
      403,
      expect.objectContaining({
        code: "Authorization_RequestDenied",
        message: "Insufficient privileges to complete the operation.",
        innerError: expect.objectContaining({ "request-id": expect.any(String) }),
      }),
    ]);
    const { simulator: again } = simulate("reader-only");
    const granted = await ask(again, path, { token: again.accessToken({ scopes: [scope] }) });
    expect(granted.status).toBe(200);
  });

  test.each([PARTNERS, POLICIES, AUDITS])("%s needs a directory role as well", async (path) => {
    const nobody = simulate(withAccount("reader-only", { roles: [] })).simulator;
    expect((await ask(nobody, path)).status).toBe(403);
    const reader = withAccount("reader-only", { roles: ["5d6b6bb7-de71-4623-b4af-96380a352509"] });
    expect((await ask(simulate(reader).simulator, path)).status).toBe(200);
  });

  test("Security Operator reads no partners", async () => {
    const operator = withAccount("reader-only", { roles: ["5f2222b1-57c3-48ba-8ad5-d4759f1fde6f"] });
    expect((await ask(simulate(operator).simulator, PARTNERS)).status).toBe(403);
  });

  test("a role that was switched on counts until it ends", async () => {
    const role = "194ae4cb-b126-40b2-bd5b-6091b380977d";
    const live = { sinceMinutes: 0, forMinutes: 30 };
    const { simulator, clock } = simulate(
      withAccount("reader-only", { roles: [], activated: [{ role, live }] }),
    );
    expect((await ask(simulator, PARTNERS)).status).toBe(200);
    clock.now += 30 * 60_000;
    expect((await ask(simulator, PARTNERS)).status).toBe(403);
  });

  test("guests read no role assignments, members do", async () => {
    const guest = withAccount("reader-only", { userType: "Guest" });
    expect((await ask(simulate(guest).simulator, ASSIGNMENTS)).status).toBe(403);
    const member = withAccount("reader-only", { roles: [] });
    expect((await ask(simulate(member).simulator, ASSIGNMENTS)).status).toBe(200);
  });

  test("a restricted guest reads nothing but themselves", async () => {
    expect((await refused("admin-reads-nothing", "/me"))[0]).toBe(200);
    expect((await refused("admin-reads-nothing", "/organization"))[0]).toBe(403);
    expect((await refused("admin-reads-nothing", "/subscribedSkus"))[0]).toBe(403);
  });
});

describe("licences", () => {
  const pim =
    "/roleManagement/directory/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')";

  test.each([
    [POLICIES, 403, "AccessDenied"],
    ["/auditLogs/signIns", 403, "Authentication_RequestFromNonPremiumTenantOrB2CTenant"],
    [pim, 400, "MissingProvider"],
  ])("%s without one gets %i %s", async (path, status, code) => {
    expect(await refused("unlicensed", path)).toEqual([status, code]);
  });

  test("are not asked for the directory's audit log", async () => {
    expect((await refused("unlicensed", AUDITS))[0]).toBe(200);
  });
});

describe("throttling", () => {
  test("Conditional Access allows one request a second and says nothing of when to come again", async () => {
    const { simulator, clock } = simulate("reader-only");
    expect((await ask(simulator, POLICIES)).status).toBe(200);
    clock.now += 900;
    const second = await ask(simulator, POLICIES);
    expect([second.status, second.body.error?.code]).toEqual([429, "TooManyRequests"]);
    expect(second.headers.has("retry-after")).toBe(false);
    clock.now += 900;
    expect((await ask(simulator, POLICIES)).status).toBe(429);
    clock.now += 1000;
    expect((await ask(simulator, POLICIES)).status).toBe(200);
  });

  test("the logs allow five requests in ten seconds together", async () => {
    const { simulator, clock } = simulate("reader-only");
    for (let count = 0; count < 5; count++) {
      expect((await ask(simulator, count % 2 ? AUDITS : "/beta/auditLogs/signIns")).status).toBe(200);
    }
    const sixth = await ask(simulator, AUDITS);
    expect([sixth.status, sixth.headers.get("retry-after")]).toEqual([429, "10"]);
    clock.now += 10_000;
    expect((await ask(simulator, AUDITS)).status).toBe(200);
  });

  test("one tenant's requests don't count against another", async () => {
    const tenants = [practiceTenant("reader-only"), practiceTenant("reader-and-operator")];
    const { simulator } = simulate("reader-only", { tenants });
    expect((await ask(simulator, POLICIES)).status).toBe(200);
    const token = simulator.accessToken({ upn: "marisol@northfell.example" });
    expect((await ask(simulator, POLICIES, { token })).status).toBe(200);
  });
});
