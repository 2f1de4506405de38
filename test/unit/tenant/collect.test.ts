import { describe, expect, test } from "vitest";
import type { Fault } from "../../../src/simulator/faults.ts";
import { PRACTICE_TENANTS, practiceTenant } from "../../../src/simulator/tenants/index.ts";
import type { CollectOptions } from "../../../src/tenant/collect.ts";
import { findExperts } from "../../../src/tenant/experts.ts";
import { TenantSnapshot } from "../../../src/tenant/snapshot.ts";
import { simulated } from "../support/simulated.ts";

async function collect(id: string, options: CollectOptions = {}, faults: Fault[] = []) {
  const { simulator, collect } = simulated(id, options, faults);
  return { snapshot: await collect(), simulator };
}

describe("the collector", () => {
  test.each(Object.keys(PRACTICE_TENANTS))("brings facts that pass their own schema from %s", async (id) => {
    const { snapshot } = await collect(id);
    expect(TenantSnapshot.safeParse(snapshot).error).toBeUndefined();
    expect(TenantSnapshot.parse(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot);
  });

  test.each(Object.keys(PRACTICE_TENANTS).filter((id) => id !== "many-pages"))(
    "asks %s at most 14 times, in at most 3 dependent round trips",
    async (id) => {
      const { snapshot } = await collect(id);
      expect(snapshot.cost.requests).toBeLessThanOrEqual(14);
      expect(snapshot.cost.roundTrips).toBeLessThanOrEqual(3);
    },
  );

  test("follows every page", async () => {
    const { snapshot } = await collect("many-pages");
    const tenant = practiceTenant("many-pages");
    expect(snapshot.partners).toMatchObject({ state: "known" });
    expect(snapshot.partners.state === "known" && snapshot.partners.value.length).toBe(
      tenant.partners.length,
    );
    expect(snapshot.policies.state === "known" && snapshot.policies.value.length).toBe(
      tenant.policies.length,
    );
  });

  test.each(Object.keys(PRACTICE_TENANTS))(
    "finds the experts of %s where there are any, and nobody else",
    async (id) => {
      const { snapshot } = await collect(id);
      const found = findExperts(snapshot);
      if (found.state === "identified" || found.state === "named") {
        expect(found.tenantId).toBe(practiceTenant(id).expertsTenantId);
      }
    },
  );

  test("what the token's permissions can't answer is not asked, and says which would", async () => {
    const { snapshot, simulator } = await collect("reader-and-operator", { scopes: ["User.Read"] });
    expect(snapshot.partners).toMatchObject({
      state: "unknown",
      reason: { kind: "scope-missing", scopes: ["Policy.Read.All"] },
    });
    expect(snapshot.admin.state).toBe("known");
    expect(simulator.log.some(({ url }) => url.includes("conditionalAccess"))).toBe(false);
  });

  test("Conditional Access without a licence is a matter of licence, not of permission", async () => {
    const { snapshot } = await collect("unlicensed");
    expect(snapshot.policies).toMatchObject({ state: "unknown", reason: { kind: "not-licensed" } });
  });

  test("reports how far it is", async () => {
    const dones = new Set<number>();
    let last = "";
    const awaited: (string | null)[] = [];
    await collect("reader-only", {
      onProgress: ({ done, total, call }) => {
        dones.add(done);
        last = `${done}/${total}`;
        awaited.push(call);
      },
    });
    expect(last).toBe("14/14");
    expect(dones.size).toBe(15);
    expect(awaited[0]).toMatch(/^GET \//);
    expect(awaited.at(-1)).toBeNull();
  });
});

const ONE_OF_EACH: [name: string, fault: Omit<Fault, "path">["strike"], kind: string][] = [
  [
    "401",
    { kind: "answer", status: 401, body: { error: { code: "InvalidAuthenticationToken" } } },
    "sign-in-again",
  ],
  [
    "403",
    { kind: "answer", status: 403, body: { error: { code: "Authorization_RequestDenied" } } },
    "forbidden",
  ],
  [
    "404",
    { kind: "answer", status: 404, body: { error: { code: "Request_ResourceNotFound" } } },
    "not-served",
  ],
  [
    "429 for ever",
    { kind: "answer", status: 429, body: { error: { code: "TooManyRequests" } } },
    "throttled",
  ],
  ["500", { kind: "answer", status: 500, body: {} }, "service-error"],
  ["503 with Retry-After", { kind: "answer", status: 503, headers: { "Retry-After": "2" } }, "service-error"],
  [
    "no licence",
    { kind: "answer", status: 400, body: { error: { code: "AadPremiumLicenseRequired" } } },
    "not-licensed",
  ],
  ["nulls", { kind: "answer", status: 200, body: { value: [null], id: null } }, "malformed"],
  ["an empty object", { kind: "answer", status: 200, body: {} }, "malformed"],
];

describe("each call, when it goes wrong", () => {
  const paths: [fact: keyof TenantSnapshot, path: RegExp][] = [
    ["admin", /^\/v1\.0\/me\?/],
    ["organization", /\/organization/],
    ["skus", /subscribedSkus/],
    ["adminRoles", /transitiveMemberOf/],
    ["partners", /partners$/],
    ["policies", /conditionalAccess\/policies/],
  ];
  for (const [fact, path] of paths) {
    test.each(ONE_OF_EACH)(
      `${fact}: %s leaves it unknown, and the rest stands`,
      async (name, strike, kind) => {
        // Of an account that Graph doesn't find, that is known: it is nobody's of this tenant.
        if (fact === "admin" && name === "404") return;
        const { snapshot } = await collect("reader-and-operator", {}, [{ path, strike }]);
        const struck = snapshot[fact] as { state: string; reason?: { kind: string } };
        expect(struck.state, name).toBe("unknown");
        expect(struck.reason?.kind).toBe(kind);
        for (const [other] of paths) {
          if (other !== fact) expect((snapshot[other] as { state: string }).state, other).toBe("known");
        }
        expect(TenantSnapshot.safeParse(snapshot).success).toBe(true);
      },
    );
  }

  test("an account that Graph doesn't find is known to be no user of this tenant", async () => {
    const [, strike] = ONE_OF_EACH.find(([name]) => name === "404") ?? [];
    if (!strike) throw new Error("no such strike");
    const { snapshot } = await collect("reader-and-operator", {}, [{ path: /^\/v1\.0\/me\?/, strike }]);
    expect(snapshot.admin).toMatchObject({ state: "known", value: { id: null, userPrincipalName: null } });
  });

  test("left out of a batch once, it is asked again alone", async () => {
    const { snapshot, simulator } = await collect("reader-only", {}, [
      { path: /partners$/, nth: 1, strike: { kind: "drop" } },
    ]);
    expect(snapshot.partners.state).toBe("known");
    expect(simulator.log.filter(({ url }) => url.endsWith("/partners"))).toHaveLength(1);
  });

  test("a lost page makes its list unknown", async () => {
    const { snapshot } = await collect("many-pages", {}, [
      { path: /partners/, strike: { kind: "lose-next-page" } },
    ]);
    expect(snapshot.partners).toMatchObject({ state: "unknown", reason: { kind: "incomplete" } });
  });

  test("a network that is down leaves everything unknown, and throws nothing", async () => {
    const { snapshot } = await collect("reader-only", {}, [{ path: /./, strike: { kind: "network-error" } }]);
    expect(snapshot.partners).toMatchObject({ state: "unknown", reason: { kind: "offline" } });
    expect(snapshot.admin).toMatchObject({ state: "unknown", reason: { kind: "offline" } });
  });

  test("the deadline keeps what had arrived", async () => {
    const { snapshot } = await collect("reader-only", { deadline: 1000 }, [
      { path: /conditionalAccess/, strike: { kind: "hang" } },
    ]);
    expect(snapshot.policies).toMatchObject({ state: "unknown", reason: { kind: "timed-out" } });
    expect(snapshot.partners.state).toBe("known");
  });
});
