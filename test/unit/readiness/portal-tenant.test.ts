import { describe, expect, test } from "vitest";
import { KNOWLEDGE } from "../../../src/knowledge/index.ts";
import { assess } from "../../../src/readiness/assess.ts";
import { otherTenant } from "../../../src/readiness/portal-tenant.ts";
import { askedOf } from "../support/asked.ts";
import { AT, OWN, snapshot, unknown } from "../support/snapshot.ts";

const whose = (portal: string | null, signedIn: string | null = OWN) => ({ portal, signedIn });

describe("the tenant that the portal shows", () => {
  test.each([null, OWN, "harbourline.example", "harbourline.onmicrosoft.example"])(
    "%s is the one",
    (portal) => {
      expect(otherTenant(whose(portal), snapshot())).toBeNull();
    },
  );

  test("another one is named beside the one signed in to", () => {
    expect(otherTenant(whose("other"), snapshot())).toEqual({
      portal: "other",
      signedIn: "Harbourline Logistics",
    });
    expect(otherTenant(whose("other"), snapshot({ organization: unknown() }))?.signedIn).toBe(OWN);
    expect(otherTenant(whose("harbourline.example"), null)?.portal).toBe("harbourline.example");
  });

  test("means nothing while nobody is signed in", () => {
    expect(otherTenant(whose("other", null), null)).toBeNull();
  });

  test("where it is another, that is said before anything else, and nothing else is judged", () => {
    const result = assess({ ...askedOf(snapshot()), whose: whose("other") }, KNOWLEDGE, AT);
    expect(result).toMatchObject({
      overall: "unchecked",
      headline: { key: "headline_wrong_tenant" },
      tenant: null,
      next: null,
      warning: null,
      findings: [],
      roles: [],
      actions: [],
      trace: [],
      suppositions: [],
      changes: null,
    });
    expect(result.checklist.sections.length).toBeGreaterThan(0);
  });
});
