import { describe, expect, test } from "vitest";
import { EXPERTS_APPLICATIONS } from "../../../src/knowledge/provider.ts";
import { PRACTICE_TENANTS } from "../../../src/simulator/tenants/index.ts";
import { TenantSnapshot } from "../../../src/tenant/snapshot.ts";
import { simulated } from "../support/simulated.ts";

const WITHOUT_LOGS = ["User.Read", "Policy.Read.All"];

describe("second opinions and history, asked after everything else", () => {
  test.each(Object.keys(PRACTICE_TENANTS))("bring facts that pass their own schema from %s", async (id) => {
    const snapshot = await simulated(id).check();
    expect(TenantSnapshot.safeParse(snapshot).error).toBeUndefined();
    expect(TenantSnapshot.parse(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot);
  });

  test("change nothing of what was asked before", async () => {
    const tenant = simulated("blocked-by-conditional-access");
    const first = await tenant.collect();
    const whole = await tenant.further(first);
    const { whatIf, signIns, audits, cost, ...rest } = whole;
    expect(first).toMatchObject(rest);
    expect([whatIf.portal.state, whatIf.endpoint.state, signIns.state, audits.state]).toEqual([
      "known",
      "known",
      "known",
      "known",
    ]);
    expect(cost.requests - first.cost.requests).toBeLessThanOrEqual(7);
  });

  test("a refused sign-in of the experts names the policy, and nobody's name is kept", async () => {
    const { signIns } = await simulated("blocked-by-conditional-access").check();
    expect(signIns.state === "known" && signIns.value).toMatchObject([
      {
        errorCode: 53003,
        ipAddress: "198.51.100.20",
        policies: [{ name: "CA014 - Block service providers", result: "failure" }],
      },
    ]);
    expect(JSON.stringify(signIns)).not.toContain("technician");
  });

  test("What If is asked about a sign-in from where the experts last came from", async () => {
    const { whatIf } = await simulated("blocked-by-conditional-access").check();
    const { portal } = whatIf;
    if (portal.state === "unknown") throw new Error(portal.reason.kind);
    expect(portal.value.ipAddress).toBe("198.51.100.20");
    expect(portal.value.policies.filter(({ applies }) => applies).length).toBeGreaterThan(0);
    const quiet = await simulated("reader-only").check();
    expect(quiet.whatIf.portal.state === "known" && quiet.whatIf.portal.value.ipAddress).toBeNull();
  });

  test("What If is asked about each application that the experts open, by itself", async () => {
    const { whatIf } = await simulated("reader-only").check();
    for (const { key, id } of EXPERTS_APPLICATIONS) {
      const fact = whatIf[key];
      expect(fact.state === "known" && fact.value.application).toBe(id);
    }
  });

  test("What If waits its second each time, so that Conditional Access does not have to refuse it", async () => {
    const tenant = simulated("reader-only");
    await tenant.check();
    expect(tenant.waits).toEqual([1100, 1100, 1100]);
  });

  test("the audit log names who did what, and the roles that it was about", async () => {
    const { audits } = await simulated("operator-withdrawn").check();
    if (audits.state === "unknown") throw new Error(audits.reason.kind);
    expect(audits.value.map(({ activity }) => activity)).toEqual([
      "Add Conditional Access policy",
      "Delete Conditional Access policy",
      "Delete allowed assignable roles",
    ]);
    expect(audits.value[2]).toMatchObject({
      by: { kind: "user", name: "kasimir@saltmarsh.example" },
      roles: {
        before: ["5d6b6bb7-de71-4623-b4af-96380a352509", "5f2222b1-57c3-48ba-8ad5-d4759f1fde6f"],
        after: ["5d6b6bb7-de71-4623-b4af-96380a352509"],
      },
    });
  });

  test("without the permission for logs they are not asked, and What If still is", async () => {
    const { signIns, audits, whatIf } = await simulated("reader-only", { scopes: WITHOUT_LOGS }).check();
    for (const fact of [signIns, audits]) {
      expect(fact).toMatchObject({ state: "unknown", reason: { kind: "scope-missing" } });
    }
    expect(whatIf.portal.state).toBe("known");
  });

  test("of nobody known to be the experts only the audit log is asked", async () => {
    const tenant = simulated("fresh");
    const first = await tenant.collect();
    const { signIns, whatIf, audits, cost } = await tenant.further(first);
    expect([signIns, whatIf.portal]).toMatchObject([
      { reason: { kind: "not-asked" } },
      { reason: { kind: "not-asked" } },
    ]);
    expect(audits.state).toBe("known");
    expect(cost.requests - first.cost.requests).toBe(2);
  });

  test("where beta's filter is refused, the newest sign-ins of anybody are read instead", async () => {
    const refused = {
      path: /^\/beta\/auditLogs\/signIns.*crossTenantAccessType/,
      strike: { kind: "answer", status: 400, body: {} },
    } as const;
    const { signIns } = await simulated("blocked-by-conditional-access", {}, [refused]).check();
    expect(signIns.source).toBe("GET beta/auditLogs/signIns");
    expect(signIns.state === "known" && signIns.value).toHaveLength(1);
    const forbidden = { ...refused, strike: { ...refused.strike, status: 403 } };
    const none = await simulated("blocked-by-conditional-access", {}, [forbidden]).check();
    expect(none.signIns).toMatchObject({ state: "unknown", reason: { kind: "forbidden" } });
  });

  test("a part of the audit log that is missing leaves all of it unknown: a gap would look like silence", async () => {
    const gap = {
      path: /directoryAudits.*partner/,
      strike: { kind: "answer", status: 403, body: {} },
    } as const;
    const { audits } = await simulated("operator-withdrawn", {}, [gap]).check();
    expect(audits).toMatchObject({ state: "unknown", reason: { kind: "forbidden" } });
  });

  test("a check that is cancelled midway keeps what it has", async () => {
    const cancel = new AbortController();
    const tenant = simulated("reader-only", { signal: cancel.signal });
    const first = await tenant.collect();
    cancel.abort();
    const whole = await tenant.further(first);
    expect(whole.partners).toEqual(first.partners);
    expect(whole.whatIf.portal).toMatchObject({ state: "unknown", reason: { kind: "cancelled" } });
  });
});
