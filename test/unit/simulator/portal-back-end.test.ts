import { describe, expect, test } from "vitest";
import type { PortalCommand, PortalState } from "../../../src/simulator/portal-api.ts";
import type { Simulator } from "../../../src/simulator/simulator.ts";
import { practiceTenant } from "../../../src/simulator/tenants/index.ts";
import { ask, simulate } from "./support.ts";

const PORTAL = "https://security.microsoft.com/apiproxy/experts";

async function state(simulator: Simulator, query = ""): Promise<PortalState> {
  return (await simulator.fetch(`${PORTAL}/state${query}`)).json();
}

async function send(simulator: Simulator, command: PortalCommand) {
  const response = await simulator.fetch(`${PORTAL}/command`, {
    method: "POST",
    body: JSON.stringify(command),
  });
  return { status: response.status, state: (await response.json()) as PortalState };
}

describe("giving access", () => {
  test("creates what onboarding creates, for Graph to see", async () => {
    const { simulator, clock, description } = simulate("fresh");
    clock.now += 60_000;
    const { status, state: after } = await send(simulator, {
      do: "give-access",
      roles: ["operator", "reader"],
    });
    expect(status).toBe(200);
    expect(after).toMatchObject({ serviceProviderAccess: true, roles: ["reader", "operator"] });

    const partners = (await ask(simulator, "/policies/crossTenantAccessPolicy/partners")).body.value;
    expect(partners).toEqual([
      expect.objectContaining({
        tenantId: description.expertsTenantId,
        isServiceProvider: true,
        inboundTrust: expect.objectContaining({ isMfaAccepted: true, isCompliantDeviceAccepted: true }),
      }),
    ]);
    const policies = (await ask(simulator, "/identity/conditionalAccess/policies")).body.value ?? [];
    const own = policies.filter(({ displayName }) =>
      /^Microsoft Security Experts-.+-DO NOT DELETE$/.test(String(displayName)),
    );
    expect(own.map(({ state: enabled }) => enabled)).toEqual(["enabled", "enabled"]);
    const path = `/policies/crossTenantAccessPolicy/partners/${description.expertsTenantId}/serviceProviderConstraints`;
    expect((await ask(simulator, path)).body).toMatchObject({
      allowedRoleTemplateIds: [
        "5d6b6bb7-de71-4623-b4af-96380a352509",
        "5f2222b1-57c3-48ba-8ad5-d4759f1fde6f",
      ],
      createdDateTime: new Date(clock.now).toISOString(),
    });
    const audits = (await ask(simulator, "/auditLogs/directoryAudits")).body.value;
    expect(audits?.map(({ activityDateTime }) => activityDateTime)).toEqual(
      Array(3).fill(new Date(clock.now).toISOString()),
    );
  });

  test("again sets the roles anew and doubles nothing", async () => {
    const { simulator, clock } = simulate("reader-and-operator");
    clock.now += 1000;
    const { state: after } = await send(simulator, { do: "give-access", roles: ["reader"] });
    expect(after.roles).toEqual(["reader"]);
    const tenant = simulator.tenant("reader-and-operator");
    expect(tenant.partners).toHaveLength(1);
    expect(tenant.policies).toHaveLength(2);
    expect(tenant.partners[0]?.allowed).toMatchObject({
      createdAt: "2026-10-02T09:14:33Z",
      modifiedAt: new Date(clock.now).toISOString(),
    });
  });

  test.each(["provider-missing", "trust-incomplete", "experts-policies-disabled"])(
    "repairs %s",
    async (id) => {
      const { simulator } = simulate(id);
      await send(simulator, { do: "give-access", roles: ["reader"] });
      const tenant = simulator.tenant(id);
      const entry = tenant.partners.find(({ tenantId }) => tenantId === tenant.expertsTenantId);
      expect(entry).toMatchObject({ isServiceProvider: true, trust: { mfa: true, compliantDevice: true } });
      const own = tenant.policies.filter(({ displayName }) =>
        displayName.startsWith("Microsoft Security Experts-"),
      );
      expect(own.map(({ state: enabled }) => enabled)).toEqual(["enabled", "enabled"]);
    },
  );

  test("takes a Security Administrator", async () => {
    const { simulator } = simulate("global-reader-admin");
    expect((await send(simulator, { do: "give-access", roles: ["reader"] })).status).toBe(403);
    expect((await state(simulator)).roles).toEqual(["reader"]);
  });
});

describe("the two eras", () => {
  test("the current one offers no Security Administrator, and has nothing to accept or order", async () => {
    const { simulator } = simulate("fresh");
    expect((await send(simulator, { do: "give-access", roles: ["administrator"] })).status).toBe(400);
    expect((await send(simulator, { do: "accept-terms" })).status).toBe(400);
    expect((await send(simulator, { do: "place-order" })).status).toBe(400);
    expect((await state(simulator)).serviceProviderAccess).toBe(false);
  });

  test("the preview accepts, orders and gives all three", async () => {
    const { simulator } = simulate("fresh-preview");
    await send(simulator, { do: "accept-terms" });
    await send(simulator, { do: "place-order" });
    const { state: after } = await send(simulator, {
      do: "give-access",
      roles: ["reader", "operator", "administrator"],
    });
    expect(after).toMatchObject({
      era: "preview-2022-11",
      termsAccepted: true,
      licenceOrdered: true,
      roles: ["reader", "operator", "administrator"],
    });
    const skus = (await ask(simulator, "/subscribedSkus")).body.value;
    expect(skus?.map(({ skuPartNumber }) => skuPartNumber)).toContain("EXAMPLE_DEFENDER_EXPERTS");
  });
});

describe("the rest of the wizard", () => {
  test("is kept", async () => {
    const { simulator } = simulate("fresh");
    const contact = {
      name: "SOC",
      email: "soc@harbourline.example",
      phone: "",
      purpose: "incident",
    } as const;
    await send(simulator, { do: "set-exclusions", deviceGroups: ["Kiosks"], userGroups: [] });
    await send(simulator, { do: "add-contact", contact });
    await send(simulator, { do: "set-teams", on: true });
    expect((await send(simulator, { do: "submit" })).state).toMatchObject({
      tenantName: "Harbourline Logistics",
      adminName: "Ines Okafor",
      exclusions: { deviceGroups: ["Kiosks"], userGroups: [] },
      contacts: [contact],
      teams: true,
      submitted: true,
    });
  });

  test("goes back to the beginning on reset, and never into the description", async () => {
    const { simulator, description } = simulate("fresh");
    const before = structuredClone(description);
    await send(simulator, { do: "give-access", roles: ["reader"] });
    await send(simulator, { do: "set-teams", on: true });
    simulator.reset("fresh");
    expect(await state(simulator)).toMatchObject({ serviceProviderAccess: false, teams: false });
    expect(description).toEqual(before);
  });
});

test("the tenant is chosen by tid", async () => {
  const tenants = [practiceTenant("fresh"), practiceTenant("reader-only")];
  const { simulator } = simulate("fresh", { tenants });
  expect((await state(simulator)).tenantName).toBe("Harbourline Logistics");
  expect((await state(simulator, `?tid=${tenants[1]?.tenantId}`)).tenantName).toBe("Brackwater Ceramics");
  expect((await simulator.fetch(`${PORTAL}/state?tid=nowhere.example`)).status).toBe(404);
});

test.each([
  ["no command", "POST", "command", { do: "nothing" }, 400],
  ["a role that is none", "POST", "command", { do: "give-access", roles: ["owner"] }, 400],
  ["another address", "GET", "nonsense", undefined, 404],
  ["another method", "POST", "state", {}, 405],
])("refuses %s", async (_, method, path, body, status) => {
  const response = await simulate("fresh").simulator.fetch(`${PORTAL}/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(response.status).toBe(status);
});
