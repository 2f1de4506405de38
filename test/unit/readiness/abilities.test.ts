import { describe, expect, test } from "vitest";
import { ADMIN_ROLES } from "../../../src/knowledge/roles.ts";
import { may, whoCan } from "../../../src/readiness/abilities.ts";
import { admin } from "../../../src/readiness/rules/admin.ts";
import type { RoleAssignment } from "../../../src/tenant/snapshot.ts";
import { contextWith, stateOf } from "../support/asked.ts";
import {
  ADMINISTRATOR,
  assignment,
  type Changes,
  CSP,
  known,
  OWN,
  READER,
  unknown,
} from "../support/snapshot.ts";

const { globalAdministrator, billingAdministrator, conditionalAccessAdministrator } = ADMIN_ROLES;
const roles = (...templateIds: string[]): Changes => ({ adminRoles: known({ templateIds, unnamed: 0 }) });
const claims = (...templateIds: string[]): Changes => ({ adminClaims: known({ templateIds }, "ID token") });
const eligible = (...templateIds: string[]): Changes => ({
  adminEligible: known({ templateIds }, "GET PIM"),
});
const unnamed: Changes = { adminRoles: known({ templateIds: [], unnamed: 2 }) };
const can = (ability: Parameters<typeof may>[0], ...changes: Changes[]) =>
  may(ability, contextWith(Object.assign({}, ...changes)));

describe("what the signed-in admin may do", () => {
  test.each([
    ["onboard", roles(globalAdministrator), "yes"],
    ["onboard", roles(ADMINISTRATOR), "disputed"],
    ["onboard", roles(billingAdministrator), "no"],
    ["order", roles(billingAdministrator), "yes"],
    ["order", roles(ADMINISTRATOR), "no"],
    ["conditional-access", roles(conditionalAccessAdministrator), "yes"],
    ["conditional-access", roles(ADMINISTRATOR), "yes"],
    ["teams", roles(ADMINISTRATOR), "yes"],
    ["teams", roles(READER), "no"],
  ] as const)("%s", (ability, changes, expected) => {
    expect(can(ability, changes).can).toBe(expected);
  });

  test("a role that can be switched on is told apart from none", () => {
    expect(can("onboard", roles(READER), eligible(ADMINISTRATOR))).toMatchObject({
      can: "eligible",
      role: { name: "Security Administrator" },
    });
    expect(can("onboard", roles(READER), { adminEligible: unknown("not-licensed") }).can).toBe("no");
    expect(can("onboard", roles(globalAdministrator), eligible(ADMINISTRATOR)).can).toBe("yes");
  });

  test("the ID token tells what Graph returned without names, and is never taken for a no", () => {
    const answer = can("onboard", unnamed, claims(globalAdministrator));
    expect(answer).toMatchObject({ can: "yes", evidence: { source: "ID token" } });
    expect(can("onboard", unnamed, claims(READER)).can).toBe("unknown");
    expect(can("onboard", { adminRoles: unknown() }, claims(globalAdministrator)).can).toBe("yes");
    expect(can("onboard", { adminRoles: unknown() }, claims(READER)).can).toBe("unknown");
  });

  test("a complete list of roles is newer than the token", () => {
    expect(can("onboard", roles(READER), claims(globalAdministrator)).can).toBe("no");
  });

  test("said of a step in words, with whom to ask", () => {
    const said = (...changes: Changes[]) => whoCan("teams", contextWith(Object.assign({}, ...changes)));
    expect(said(roles(ADMINISTRATOR))).toEqual({ key: "who_you", args: ["Security Administrator"] });
    expect(said(roles(), eligible(ADMINISTRATOR))).toEqual({
      key: "who_activate",
      args: ["Security Administrator"],
    });
    const list = ["Security Administrator", "Global Administrator"];
    expect(said(roles())).toEqual({ key: "who_ask", args: [{ list }] });
    const holder = assignment(ADMINISTRATOR, OWN, { principalType: "user", principalName: "Ines Okafor" });
    expect(said(roles(), { assignments: { administrator: known([holder]) } })).toEqual({
      key: "who_ask_people",
      args: [{ list }, { list: ["Ines Okafor"] }],
    });
    expect(said({ adminRoles: unknown() })).toBeNull();
    expect(whoCan("onboard", contextWith(roles(ADMINISTRATOR)))?.key).toBe("who_you_disputed");
  });

  test("names nobody who can't be asked, and at most five, by the alphabet", () => {
    const holder = (principalName: string | null, changes: Partial<RoleAssignment> = {}) =>
      assignment(ADMINISTRATOR, OWN, { principalType: "user", principalName, ...changes });
    const asked = (...holders: RoleAssignment[]) => {
      const administrator = known(holders.map((each, index) => ({ ...each, id: `assignment-${index}` })));
      return whoCan("teams", contextWith({ ...roles(), assignments: { administrator } }))?.args?.[1];
    };
    expect(asked(holder("Ines"), holder("Ava"), holder("Ines"))).toEqual({ list: ["Ava", "Ines"] });
    expect(asked(holder("Ines", { principalTenantId: null }))).toEqual({ list: ["Ines"] });
    for (const useless of [
      holder("Reader", { roleId: READER }),
      holder("One unit's", { scope: "/administrativeUnits/1" }),
      holder("A group", { principalType: "group" }),
      holder("A guest", { principalTenantId: CSP }),
      holder(null),
    ])
      expect(asked(useless)).toBeUndefined();
    expect(asked(...["f", "e", "d", "c", "b", "a"].map((name) => holder(name)))).toEqual({
      list: ["a", "b", "c", "d", "e"],
    });
    const nobody = contextWith({ ...roles(), assignments: { administrator: unknown() } });
    expect(whoCan("teams", nobody)?.key).toBe("who_ask");
  });

  test("is a finding: activate first, where that is all that is missing", () => {
    const outcome = admin.judge(contextWith({ ...roles(READER), ...eligible(ADMINISTRATOR) }));
    expect(outcome.state).toBe("attention");
    expect(outcome.change).toEqual({ key: "finding_admin_activate", args: ["Security Administrator"] });
    expect(outcome.link?.href).toContain("ActivationMenuBlade");
    expect(stateOf(admin, { ...unnamed, ...claims(globalAdministrator) })).toBe("done");
  });
});
