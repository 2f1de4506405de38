import { describe, expect, test } from "vitest";
import { KNOWLEDGE } from "../../../src/knowledge/index.ts";
import { assess } from "../../../src/readiness/assess.ts";
import { askedOf } from "../support/asked.ts";
import {
  ADMINISTRATOR,
  AT,
  type Changes,
  EXPERTS,
  expertsPolicy,
  known,
  OPERATOR,
  policy,
  READER,
  snapshot,
  supposed,
  unknown,
  whatIf,
} from "../support/snapshot.ts";

const judged = (changes: Changes = {}, said: Parameters<typeof askedOf>[1] = {}) =>
  assess(askedOf(snapshot(changes), said), KNOWLEDGE, AT);
const unserved: Changes = {
  providers: [{ tenantId: EXPERTS, constraints: unknown("not-served"), name: unknown() }],
};

describe("the whole, in a word", () => {
  test.each<[string, Changes, string]>([
    ["everything that the service asks for", {}, "ready"],
    ["more than it asks for", { allowed: [READER, OPERATOR, ADMINISTRATOR] }, "ready"],
    ["Security Operator missing", { allowed: [READER] }, "attention"],
    ["Security Reader missing", { allowed: [OPERATOR] }, "attention"],
    ["Security Administrator alone", { allowed: [ADMINISTRATOR] }, "attention"],
    ["roles that nobody can tell", unserved, "unknown"],
    ["the way in broken", { partners: known([]) }, "attention"],
    ["the way in not readable", { policies: unknown() }, "unknown"],
    [
      "the way in disputed",
      {
        policies: known([expertsPolicy("A"), expertsPolicy("B"), policy("x", { grantControls: ["block"] })]),
        whatIf: whatIf(known(supposed([{ id: "x", applies: false, reasons: ["users"] }]))),
      },
      "unknown",
    ],
    ["a prerequisite missing", { skus: known([]) }, "attention"],
    ["licences not readable", { skus: unknown() }, "unknown"],
  ])("%s", (_, changes, overall) => {
    expect(judged(changes).overall).toBe(overall);
  });

  test("is not checked where the tenant was not asked", () => {
    const result = assess(askedOf(null), KNOWLEDGE, AT);
    expect(result).toMatchObject({
      overall: "unchecked",
      headline: { key: "headline_unchecked" },
      tenant: null,
      observedAt: null,
      warning: null,
      changes: null,
    });
    expect(result.findings).toEqual([]);
    expect(result.checklist.why.key).toBe("guide_why_current");
  });
});

describe("the headline", () => {
  test("is the first broken link's own words", () => {
    expect(judged({ partners: known([]) }).headline.key).toBe("finding_provider_access_gone");
    expect(judged({ partners: known([]), skus: known([]) }).headline.key).toBe("finding_entra_licence_none");
  });

  test("counts the actions that are left, and the warning names those that a role on offer would hand over", () => {
    const { headline, actions, warning, counts } = judged({ allowed: [READER] });
    const left = actions.filter(
      ({ coverage, unlock, scope }) =>
        coverage === "customer" && unlock?.key === "unlock_role" && scope !== "unlisted",
    );
    expect(left.length).toBeGreaterThan(8);
    expect(headline).toEqual({ key: "headline_left_to_you", args: [counts.customer, counts.total] });
    expect(warning?.args?.[1]).toEqual({ list: left.map(({ name }) => ({ text: name })) });
  });

  test.each<[Changes, string]>([
    [{}, "headline_ready"],
    [unserved, "headline_unknown"],
  ])("otherwise says what is and what is not known", (changes, key) => {
    expect(judged(changes).headline.key).toBe(key);
  });
});

describe("the warning", () => {
  test("is the guide's own, and there is none where nothing is left for want of a role", () => {
    const text = (guide: "current" | "preview-2022-11") =>
      judged({ allowed: [READER] }, { guide }).warning?.args?.[0];
    expect(text("current")).toEqual({ text: { key: "guide_current_warning" } });
    expect(text("preview-2022-11")).toEqual({ text: { key: "guide_preview_warning" } });
    expect(judged().warning).toBeNull();
  });
});

describe("what is told of the tenant", () => {
  test("who it is, and when it was asked", () => {
    expect(judged()).toMatchObject({
      tenant: { name: "Harbourline Logistics", domain: "harbourline.example" },
      observedAt: AT,
      at: AT,
    });
    expect(judged({ organization: unknown() }).tenant).toBeNull();
  });

  test("every source that is cited is listed, each with its date", () => {
    const { findings, actions, contradictions, sources } = judged();
    const cited = [
      ...findings.flatMap((finding) => finding.sources),
      ...actions.flatMap((action) => action.sources),
      ...contradictions.flatMap(({ sides }) => sides.flat()),
    ];
    expect(new Set(cited)).toEqual(new Set(Object.keys(sources)));
    expect(contradictions).toHaveLength(KNOWLEDGE.contradictions.length);
    expect(
      contradictions.every(({ sides }) => sides.length >= 2 && sides.every((side) => side.length > 0)),
    ).toBe(true);
    expect(sources["permissions-2026-07"]).toMatchObject({ dated: "2026-07-01" });
  });

  test("the guide is the tenant's where the admin chose none", () => {
    expect(judged({ allowed: [ADMINISTRATOR] }).checklist).toMatchObject({
      guide: "preview-2022-11",
      why: { key: "guide_why_administrator" },
    });
    expect(judged().checklist).toMatchObject({ guide: "current", why: { key: "guide_why_current" } });
    expect(judged({}, { guide: "preview-2022-11" }).checklist.why.key).toBe("guide_why_chosen");
  });
});
