import { describe, expect, test } from "vitest";
import type { Simulator } from "../../../src/simulator/simulator.ts";
import { ask, simulate } from "./support.ts";

interface Item {
  readonly id: string;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: { value?: unknown[]; error?: { code: string }; [name: string]: unknown };
}

const get = (id: string, url: string, more = {}) => ({ id, method: "GET", url, ...more });

async function batch(simulator: Simulator, requests: unknown, root = "") {
  const { status, body } = await ask(simulator, `${root}/$batch`, { body: { requests } });
  const responses = (body.responses ?? []) as Item[];
  return {
    status,
    error: body.error,
    responses,
    byId: Object.fromEntries(responses.map((item) => [item.id, item])),
  };
}

describe("a batch", () => {
  test("answers each request by itself, in no order to rely on", async () => {
    const { simulator } = simulate("reader-only");
    const role = "/me/transitiveMemberOf/microsoft.graph.directoryRole?$count=true";
    const { status, responses, byId } = await batch(simulator, [
      get("me", "/me?$select=id,displayName"),
      get("none", "/nonsense"),
      get("bare", role),
      get("cast", role, { headers: { ConsistencyLevel: "eventual" } }),
      get("relative", "organization"),
      get("spaces", "/roleManagement/directory/roleAssignments?$filter=roleDefinitionId eq 'x'"),
    ]);
    expect(status).toBe(200);
    expect(responses.map(({ id }) => id)).not.toEqual(["me", "none", "bare", "cast", "relative", "spaces"]);
    expect(Object.values(byId).map((item) => [item?.id, item?.status])).toEqual(
      expect.arrayContaining([
        ["me", 200],
        ["none", 400],
        ["bare", 400],
        ["cast", 200],
        ["relative", 200],
        ["spaces", 200],
      ]),
    );
    expect(byId.me?.body.displayName).toBe("Tomasz Adeyemi");
    expect(byId.none?.body.error?.code).toBe("BadRequest");
  });

  test("throttles what is inside, one by one", async () => {
    const { simulator } = simulate("reader-only");
    const path = "/identity/conditionalAccess/policies";
    const { byId } = await batch(simulator, [get("1", path), get("2", path), get("3", "/me")]);
    expect([byId["1"]?.status, byId["2"]?.status, byId["3"]?.status]).toEqual([200, 429, 200]);
    expect(byId["2"]?.headers).not.toHaveProperty("retry-after");
  });

  test("gives pages that continue outside", async () => {
    const { simulator } = simulate("many-pages");
    const { byId } = await batch(simulator, [get("1", "/policies/crossTenantAccessPolicy/partners")]);
    const next = String(byId["1"]?.body["@odata.nextLink"]);
    expect(next).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/policies\/.*\$skiptoken=/);
    expect((await ask(simulator, next)).body.value).toHaveLength(10);
  });

  test("does not run what depends on a failure", async () => {
    const { byId } = await batch(simulate("fresh").simulator, [
      get("1", "/nonsense"),
      get("2", "/me", { dependsOn: ["1"] }),
      get("3", "/me", { dependsOn: ["2"] }),
      get("4", "/me"),
    ]);
    expect(["1", "2", "3", "4"].map((id) => byId[id]?.status)).toEqual([400, 424, 424, 200]);
  });

  test("is served by both versions, each for itself", async () => {
    const { simulator } = simulate("blocked-by-conditional-access");
    const filter = "$filter=crossTenantAccessType eq 'serviceProvider'";
    const request = [get("1", `/auditLogs/signIns?${filter}`)];
    expect((await batch(simulator, request)).byId["1"]?.status).toBe(400);
    expect((await batch(simulator, request, "/beta")).byId["1"]?.status).toBe(200);
  });

  test("can ask What If", async () => {
    const { byId } = await batch(simulate("fresh").simulator, [
      {
        id: "1",
        method: "POST",
        url: "/identity/conditionalAccess/evaluate",
        headers: { "Content-Type": "application/json" },
        body: {
          signInIdentity: {
            "@odata.type": "#microsoft.graph.userSignIn",
            externalUserType: "serviceProvider",
          },
          signInContext: {
            "@odata.type": "#microsoft.graph.applicationContext",
            includeApplications: ["All"],
          },
        },
      },
    ]);
    expect(byId["1"]?.status).toBe(200);
  });
});

describe("a batch is refused as a whole", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => get(String(index), "/me"));

  test.each([
    ["more than 20 requests", many(21)],
    ["no request", []],
    ["ids twice", [get("a", "/me"), get("A", "/me")]],
    ["an absolute address", [get("1", "https://graph.microsoft.com/v1.0/me")]],
    ["an address of another host", [get("1", "//elsewhere.example/v1.0/me")]],
    ["no id", [{ method: "GET", url: "/me" }]],
    ["a body without its type", [{ id: "1", method: "POST", url: "/me", body: {} }]],
    ["a batch inside", [get("1", "/$batch")]],
    ["what depends on nothing", [get("1", "/me", { dependsOn: ["7"] })]],
    ["no list", "nothing"],
  ])("for %s", async (_, requests) => {
    const { status, error } = await batch(simulate("fresh").simulator, requests);
    expect([status, error?.code]).toEqual([400, "BadRequest"]);
  });

  test("but 20 are taken", async () => {
    expect((await batch(simulate("fresh").simulator, many(20))).responses).toHaveLength(20);
  });

  test("for a body that is no JSON, or does not say so", async () => {
    const { simulator } = simulate("fresh");
    const authorization = `Bearer ${simulator.accessToken()}`;
    const send = async (body: string, type: string) =>
      (
        await simulator.fetch("https://graph.microsoft.com/v1.0/$batch", {
          method: "POST",
          headers: { authorization, "content-type": type },
          body,
        })
      ).status;
    expect(await send("{", "application/json")).toBe(400);
    expect(await send(JSON.stringify({ requests: many(1) }), "text/plain")).toBe(400);
  });
});
