import { describe, expect, test } from "vitest";
import { derivedId } from "../../../src/simulator/derived-id.ts";
import { ROLE, roleName } from "../../../src/simulator/directory-roles.ts";
import { PRACTICE_TENANTS, practiceTenant } from "../../../src/simulator/tenants/index.ts";
import { ask, simulate } from "./support.ts";

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const tenants = Object.values(PRACTICE_TENANTS);

describe("practice tenants", () => {
  test("are invented: every domain and every address ends in .example", () => {
    for (const tenant of tenants) {
      const names = [
        tenant.domain,
        ...tenant.accounts.map(({ upn }) => upn),
        ...tenant.otherTenants.map(({ defaultDomain }) => defaultDomain),
        ...tenant.portal.contacts.map(({ email }) => email),
      ];
      expect(names.filter((name) => !name.endsWith(".example"))).toEqual([]);
    }
  });

  test("don't share ids, and each has experts of its own", () => {
    const unique = (values: readonly string[]) => expect(new Set(values).size).toBe(values.length);
    unique(tenants.map(({ tenantId }) => tenantId));
    unique(tenants.map(({ domain }) => domain));
    unique(tenants.map(({ expertsTenantId }) => expertsTenantId));
    unique(tenants.flatMap(({ accounts }) => accounts.map(({ id }) => id)));
  });

  test("have a portal admin among their accounts", () => {
    const strangers = tenants.filter(
      ({ accounts, portal }) => !accounts.some(({ upn }) => upn === portal.admin),
    );
    expect(strangers.map(({ id }) => id)).toEqual([]);
  });

  test("name nothing but known roles", () => {
    const ids = tenants.flatMap(({ accounts, assignments, partners }) => [
      ...accounts.flatMap(({ roles, eligible }) => [...roles, ...eligible]),
      ...assignments.map(({ role }) => role),
      ...partners.flatMap(({ allowed }) => allowed?.roles ?? []),
    ]);
    expect(ids.filter((id) => !Object.values(ROLE).some((known) => known === id))).toEqual([]);
    expect(roleName(ROLE.conditionalAccessAdministrator)).toBe("Conditional Access Administrator");
  });

  test("can be asked for by name", () => {
    expect(practiceTenant("fresh").name).toBe("Harbourline Logistics");
    expect(() => practiceTenant("nowhere")).toThrow(RangeError);
  });
});

test("ids derive from their seeds alone", () => {
  expect(derivedId("a", 1)).toBe(derivedId("a", 1));
  const ids = Array.from({ length: 500 }, (_, index) => derivedId("a", index));
  expect(new Set(ids).size).toBe(500);
  expect(ids.filter((id) => !GUID.test(id))).toEqual([]);
});

test("same calls, same answers", async () => {
  const run = async () => {
    const { simulator } = simulate("active-now");
    const paths = ["/me", "/subscribedSkus", "/identity/conditionalAccess/policies", "/nonsense"];
    const bodies = [];
    for (const path of paths) bodies.push((await ask(simulator, path)).body);
    return JSON.stringify(bodies);
  };
  expect(await run()).toBe(await run());
});
