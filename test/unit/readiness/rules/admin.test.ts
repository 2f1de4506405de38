import { describe, expect, test } from "vitest";
import { admin } from "../../../../src/readiness/rules/admin.ts";
import { stateOf } from "../../support/asked.ts";
import { ADMINISTRATOR, type Changes, known, OPERATOR, READER, unknown } from "../../support/snapshot.ts";

const GLOBAL = "62e90394-69f5-4237-9190-012177145e10";
const guest = known({ id: "g", displayName: "Gus", userPrincipalName: null, userType: "Guest" });

describe("the admin's own role", () => {
  const withRoles = (...templateIds: string[]): Changes => ({
    adminRoles: known({ templateIds, unnamed: 0 }),
  });
  test.each<[string, Changes, string]>([
    ["Global Administrator", withRoles(GLOBAL), "done"],
    ["Security Administrator, on which pages disagree", withRoles(ADMINISTRATOR), "disputed"],
    ["Security Operator does not imply more", withRoles(OPERATOR, READER), "attention"],
    ["none", withRoles(), "attention"],
    ["unnamed", { adminRoles: known({ templateIds: [], unnamed: 2 }) }, "unknown"],
    ["a guest, whatever their role", { ...withRoles(GLOBAL), admin: guest }, "attention"],
    ["nobody knows who", { ...withRoles(GLOBAL), admin: unknown() }, "unknown"],
    ["unreadable", { adminRoles: unknown() }, "unknown"],
  ])("%s", (_, changes, state) => {
    expect(stateOf(admin, changes)).toBe(state);
  });
});
