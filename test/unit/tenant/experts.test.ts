import { describe, expect, test } from "vitest";
import { MICROSOFT_SUPPORT_TENANT_ID } from "../../../src/knowledge/provider.ts";
import { findExperts } from "../../../src/tenant/experts.ts";
import {
  CSP,
  EXPERTS,
  expertsPolicy,
  known,
  partner,
  policy,
  snapshot,
  unknown,
} from "../support/snapshot.ts";

describe("finding the experts' tenant", () => {
  test("policies and a service provider's entry that agree identify it", () => {
    expect(findExperts(snapshot())).toMatchObject({
      state: "identified",
      tenantId: EXPERTS,
      signals: ["policies", "partner", "name"],
    });
  });

  test("any id will do: nothing is written down", () => {
    const other = "0a0b0c0d-9999-4222-8333-444444444444";
    const aimed = { includeExternal: { types: ["serviceProvider"], tenants: [other] } };
    const found = findExperts(
      snapshot({ partners: known([partner(other)]), policies: known([expertsPolicy("Require MFA", aimed)]) }),
    );
    expect(found).toMatchObject({ state: "identified", tenantId: other });
  });

  test("other partners beside them change nothing, in whatever order", () => {
    const partners = [partner(CSP), partner(EXPERTS), partner(MICROSOFT_SUPPORT_TENANT_ID)];
    for (const list of [partners, [...partners].reverse()]) {
      expect(findExperts(snapshot({ partners: known(list) }))).toMatchObject({ tenantId: EXPERTS });
    }
  });

  test("Microsoft Support alone is nobody", () => {
    const found = findExperts(
      snapshot({
        partners: known([partner(MICROSOFT_SUPPORT_TENANT_ID)]),
        policies: known([]),
        providers: [],
      }),
    );
    expect(found).toEqual({ state: "none" });
  });

  test("a policy that names Microsoft Support does not make it the experts", () => {
    const aimed = { includeExternal: { types: ["serviceProvider"], tenants: [MICROSOFT_SUPPORT_TENANT_ID] } };
    const found = findExperts(
      snapshot({
        partners: known([partner(MICROSOFT_SUPPORT_TENANT_ID)]),
        policies: known([expertsPolicy("Require MFA", aimed)]),
        providers: [],
      }),
    );
    expect(found).toEqual({ state: "none" });
  });

  test("a service provider alone is only a candidate, whatever it calls itself", () => {
    const impostor = {
      tenantId: CSP,
      constraints: unknown("not-asked"),
      name: known({ displayName: "Microsoft Experts", defaultDomain: null }),
    };
    const found = findExperts(
      snapshot({ partners: known([partner(CSP)]), policies: known([]), providers: [impostor] }),
    );
    expect(found).toEqual({
      state: "candidates",
      candidates: [{ tenantId: CSP, signals: ["partner", "name"] }],
    });
  });

  test("policies whose entry is gone name the tenant, and no more", () => {
    expect(findExperts(snapshot({ partners: known([]) }))).toMatchObject({
      state: "named",
      tenantId: EXPERTS,
    });
    expect(findExperts(snapshot({ partners: unknown() }))).toMatchObject({ state: "named" });
    const unsaid = partner(EXPERTS, { isServiceProvider: null });
    expect(findExperts(snapshot({ partners: known([unsaid]) }))).toMatchObject({ state: "named" });
  });

  test("policies that name two providers leave it open", () => {
    const second = expertsPolicy("Other", {
      includeExternal: { types: ["serviceProvider"], tenants: [CSP] },
    });
    const found = findExperts(
      snapshot({
        partners: known([partner(EXPERTS), partner(CSP)]),
        policies: known([expertsPolicy("Require MFA"), second]),
      }),
    );
    expect(found.state).toBe("candidates");
  });

  test("of two named tenants, the one that is let in is meant", () => {
    const second = expertsPolicy("Other", {
      includeExternal: { types: ["serviceProvider"], tenants: [CSP] },
    });
    expect(findExperts(snapshot({ policies: known([expertsPolicy("Require MFA"), second]) }))).toMatchObject({
      state: "identified",
      tenantId: EXPERTS,
    });
  });

  test("only policies under the experts' name, aimed at service providers, count", () => {
    const external = { types: ["serviceProvider"], tenants: [CSP] };
    const policies = [
      policy("a", { displayName: "Microsoft Security Expertise", includeExternal: external }),
      policy("b", { displayName: "Copy of Microsoft Security Experts-x", includeExternal: external }),
      expertsPolicy("guests", { includeExternal: { types: ["b2bCollaborationGuest"], tenants: [CSP] } }),
      expertsPolicy("everyone", { includeExternal: { types: ["serviceProvider"], tenants: "all" } }),
    ];
    const found = findExperts(snapshot({ partners: known([]), policies: known(policies), providers: [] }));
    expect(found).toEqual({ state: "none" });
  });

  test("nothing readable is not nothing there", () => {
    expect(findExperts(snapshot({ partners: unknown(), policies: unknown(), providers: [] }))).toEqual({
      state: "unreadable",
    });
  });
});
