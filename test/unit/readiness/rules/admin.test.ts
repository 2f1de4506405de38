import { describe, expect, test } from "vitest";
import { admin } from "../../../../src/readiness/rules/admin.ts";
import { stateOf } from "../../support/asked.ts";
import { ADMINISTRATOR, type Changes, known, OPERATOR, READER, unknown } from "../../support/snapshot.ts";

describe("the admin's own role", () => {
  const withRoles = (...templateIds: string[]): Changes => ({
    adminRoles: known({ templateIds, unnamed: 0 }),
  });
  test.each<[string, Changes, string]>([
    ["Global Administrator", withRoles("62e90394-69f5-4237-9190-012177145e10"), "done"],
    ["Security Administrator, on which pages disagree", withRoles(ADMINISTRATOR), "disputed"],
    ["Security Operator does not imply more", withRoles(OPERATOR, READER), "attention"],
    ["none", withRoles(), "attention"],
    ["unnamed", { adminRoles: known({ templateIds: [], unnamed: 2 }) }, "unknown"],
    ["unreadable", { adminRoles: unknown() }, "unknown"],
  ])("%s", (_, changes, state) => {
    expect(stateOf(admin, changes)).toBe(state);
  });
});
