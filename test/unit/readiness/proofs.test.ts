import { describe, expect, test } from "vitest";
import type { FindingState } from "../../../src/readiness/assessment.ts";
import type { JudgedTenant } from "../../../src/readiness/judge-tenant.ts";
import { mostTelling, type Proof, proofOf } from "../../../src/readiness/proofs.ts";
import type { PageReading } from "../../../src/tenant/page-reading.ts";

const AT = "2026-11-27T08:00:00.000Z";
const verdicts = ["yes", "no", "unknown", "disputed"] as const;
type Verdict = (typeof verdicts)[number];
type Allowed = Partial<Record<"reader" | "operator" | "administrator", Verdict>>;

const why = (name: string) => ({ key: name, args: [] });

/** A tenant in which the findings and the roles are as said; what is not said is not there. */
function judged(findings: Record<string, FindingState>, allowed: Allowed = {}): JudgedTenant {
  return {
    findings: Object.entries(findings).map(([id, state]) => ({ id, state, summary: why(id), evidence: [] })),
    roles: Object.entries(allowed).map(([role, verdict]) => ({
      role,
      allowed: { verdict, why: why(`${role} by the tenant`), evidence: [] },
    })),
  } as unknown as JudgedTenant;
}

function page(levels: Partial<PageReading["accessLevels"]>, shown: Partial<PageReading["shown"]> = {}) {
  return {
    at: AT,
    accessLevels: { provider: null, reader: null, operator: null, administrator: null, ...levels },
    shown: { exclusions: null, contacts: null, teams: null, submitted: null, readiness: null, ...shown },
  } as PageReading;
}

const proof = (verdict: Verdict, claim: string): Proof => ({
  verdict,
  summary: why(claim),
  evidence: [{ claim: why(claim), source: "page", at: AT }],
});

describe("of several proofs", () => {
  test("one no settles it, then a dispute, then what is open; only with none of them it is done", () => {
    const of = (...all: Verdict[]) => mostTelling(all.map((verdict) => proof(verdict, verdict)))?.verdict;
    expect(of("yes", "unknown", "disputed", "no")).toBe("no");
    expect(of("yes", "unknown", "disputed")).toBe("disputed");
    expect(of("yes", "unknown")).toBe("unknown");
    expect(of("yes", "yes")).toBe("yes");
    expect(of()).toBeUndefined();
  });

  test("those that say the same are named together, and no other", () => {
    const told = mostTelling([proof("no", "a"), proof("yes", "b"), proof("no", "c")]);
    expect(told?.evidence.map(({ claim }) => claim)).toEqual([why("a"), why("c")]);
  });
});

describe("the word of the tenant", () => {
  test.each([
    ["done", "yes"],
    ["attention", "no"],
    ["not-licensed", "no"],
    ["not-applicable", "no"],
    ["unknown", "unknown"],
    ["disputed", "disputed"],
  ] as const)("a finding that is %s says %s", (state, verdict) => {
    const tenant = judged({ "provider-access": state, "experts-policies": state, "experts-licence": state });
    expect(proofOf("provider-access", tenant, null)?.verdict).toBe(verdict);
    expect(proofOf("experts-policies", tenant, null)?.verdict).toBe(verdict);
    expect(proofOf("licence", tenant, null)).toMatchObject({ verdict, summary: why("experts-licence") });
  });

  test("each role answers for itself", () => {
    const tenant = judged({}, { reader: "yes", operator: "no", administrator: "unknown" });
    expect(proofOf("allowed-reader", tenant, null)?.verdict).toBe("yes");
    expect(proofOf("allowed-operator", tenant, null)?.verdict).toBe("no");
    expect(proofOf("allowed-administrator", tenant, null)?.verdict).toBe("unknown");
  });

  test.each(
    verdicts.flatMap((operator) => verdicts.map((administrator) => [operator, administrator] as const)),
  )(
    "of an additional role, where one is %s and the other %s, the better counts",
    (operator, administrator) => {
      const order: readonly Verdict[] = ["yes", "disputed", "unknown", "no"];
      const tenant = judged({}, { operator, administrator });
      const better = order.find((verdict) => verdict === operator || verdict === administrator);
      expect(proofOf("allowed-additional", tenant, null)?.verdict).toBe(better);
    },
  );
});

describe("the word of the page", () => {
  test("counts where the tenant was not asked, yes and no alike", () => {
    expect(proofOf("allowed-reader", null, page({ reader: true }))).toMatchObject({
      verdict: "yes",
      summary: { key: "role_allowed_by_page" },
      evidence: [{ source: "page", at: AT }],
    });
    expect(proofOf("allowed-reader", null, page({ reader: false }))).toMatchObject({
      verdict: "no",
      summary: { key: "role_not_on_page" },
    });
    expect(proofOf("allowed-reader", null, page({}))).toBeNull();
    expect(proofOf("allowed-reader", null, null)).toBeNull();
    expect(proofOf("licence", null, page({}))).toBeNull();
    expect(proofOf("experts-policies", null, page({}))).toBeNull();
  });

  test("of one additional role is enough, and of the other it is looked for too", () => {
    expect(proofOf("allowed-additional", null, page({ operator: true }))?.verdict).toBe("yes");
    expect(proofOf("allowed-additional", null, page({ administrator: true }))?.verdict).toBe("yes");
    expect(proofOf("allowed-additional", null, page({ operator: false, administrator: true }))?.verdict).toBe(
      "yes",
    );
    expect(proofOf("allowed-additional", null, page({}))).toBeNull();
  });

  test.each(verdicts)("takes the place of a tenant that says %s only where that says nothing", (verdict) => {
    const tenant = judged({}, { reader: verdict });
    const shown = proofOf("allowed-reader", tenant, page({ reader: true }));
    expect(shown?.verdict).toBe(verdict === "unknown" ? "yes" : verdict);
    // What is not ticked is no proof against anything: it may not have been saved.
    expect(proofOf("allowed-reader", tenant, page({ reader: false }))?.verdict).toBe(verdict);
  });

  test.each(["exclusions", "contacts", "teams", "submitted", "readiness"] as const)(
    "shows %s by itself",
    (what) => {
      expect(proofOf(`shown-${what}`, null, page({}, { [what]: true }))?.verdict).toBe("yes");
      expect(proofOf(`shown-${what}`, null, page({}, { [what]: false }))?.verdict).toBe("no");
      expect(proofOf(`shown-${what}`, null, page({}))).toBeNull();
    },
  );
});

test("what does not exist is an error, not a verdict", () => {
  expect(() => proofOf("licence", judged({}), null)).toThrow("no finding experts-licence");
  expect(() => proofOf("allowed-reader", judged({}), null)).toThrow("no role reader");
});
