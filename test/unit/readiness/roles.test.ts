import { describe, expect, test } from "vitest";
import { contextWith } from "../support/asked.ts";
import {
  ADMINISTRATOR,
  assignment,
  type Changes,
  CSP,
  EXPERTS,
  known,
  OPERATOR,
  READER,
  unknown,
} from "../support/snapshot.ts";

describe("roles", () => {
  const verdicts = (changes?: Changes) =>
    contextWith(changes).roles.map(({ allowed, active }) => `${allowed.verdict}/${active.verdict}`);

  test("allowed as the constraints say, each role by itself", () => {
    expect(verdicts()).toEqual(["yes/no", "yes/no", "no/no"]);
    expect(verdicts({ allowed: [ADMINISTRATOR] })).toEqual(["no/no", "no/no", "yes/no"]);
  });

  test("a list without holders is a no for this moment, and for nothing else", () => {
    const [reader] = contextWith().roles;
    expect(reader?.active.verdict).toBe("no");
    expect(reader?.active.why.key).toBe("role_active_not_now");
    expect(reader?.allowed.verdict).toBe("yes");
    expect(verdicts({ assignments: { reader: unknown("forbidden") } })[0]).toBe("yes/unknown");
  });

  test("held just now by a principal of the experts' tenant", () => {
    const held = { operator: known([assignment(OPERATOR, EXPERTS)]) };
    expect(verdicts({ assignments: held })[1]).toBe("yes/yes");
  });

  test("held by anyone else is not theirs", () => {
    const held = {
      operator: known([assignment(OPERATOR, CSP), assignment(OPERATOR, null, { principalType: "user" })]),
    };
    expect(verdicts({ assignments: held })[1]).toBe("yes/no");
  });

  test("held for a part of the directory only", () => {
    const held = { operator: known([assignment(OPERATOR, EXPERTS, { scope: "/administrativeUnits/1" })]) };
    expect(verdicts({ assignments: held })[1]).toBe("yes/unknown");
  });

  test("a row of another role in the answer proves nothing", () => {
    const held = { operator: known([assignment(READER, EXPERTS)]) };
    expect(verdicts({ assignments: held })[1]).toBe("yes/unknown");
  });

  test("constraints and a live assignment that disagree are both shown", () => {
    const held = { operator: known([assignment(OPERATOR, EXPERTS)]) };
    const [, operator] = contextWith({ allowed: [READER], assignments: held }).roles;
    expect(operator?.allowed.verdict).toBe("disputed");
    expect(operator?.allowed.evidence).toHaveLength(2);
  });

  test("constraints that Graph does not serve leave it open, unless a role is held", () => {
    const provider = { tenantId: EXPERTS, constraints: unknown("not-served"), name: unknown() };
    const held = { reader: known([assignment(READER, EXPERTS)]) };
    expect(verdicts({ providers: [provider], assignments: held })).toEqual([
      "yes/yes",
      "unknown/no",
      "unknown/no",
    ]);
  });

  test("without access no role is allowed", () => {
    expect(verdicts({ partners: known([]), policies: known([]), providers: [] })).toEqual([
      "no/no",
      "no/no",
      "no/no",
    ]);
  });

  test("while nobody knows who the experts are, nothing is known of what is allowed", () => {
    // That nobody at all holds a role is certain of the experts too, whoever they are.
    expect(verdicts({ partners: unknown(), policies: unknown(), providers: [] })).toEqual([
      "unknown/no",
      "unknown/no",
      "unknown/no",
    ]);
  });

  test("every yes and every no of what is allowed has its evidence", () => {
    for (const changes of [{}, { partners: known([]) }, { allowed: [] }]) {
      for (const { allowed } of contextWith(changes).roles) {
        if (allowed.verdict === "yes" || allowed.verdict === "no") expect(allowed.evidence).not.toEqual([]);
      }
    }
  });
});
