import { describe, expect, test } from "vitest";
import { KNOWLEDGE } from "../../../../src/knowledge/index.ts";
import { assess } from "../../../../src/readiness/assess.ts";
import type { AuditEntry } from "../../../../src/tenant/history.ts";
import { askedOf } from "../../support/asked.ts";
import { simulated } from "../../support/simulated.ts";
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
} from "../../support/snapshot.ts";

const OWN_POLICY = "experts-Require MFA";
const entry = (activity: string, target: string, rest: Partial<AuditEntry> = {}): AuditEntry => ({
  id: `${activity} ${target}`,
  at: "2026-11-20T12:00:00.000Z",
  activity,
  service: "Core Directory",
  result: "success",
  by: { kind: "user", name: "kasimir@harbourline.example" },
  targets: [{ id: target, name: null }],
  tenants: [],
  roles: { before: [], after: [] },
  ...rest,
});
const told = (entries: AuditEntry[], changes: Changes = {}) =>
  (
    assess(askedOf(snapshot({ ...changes, audits: known(entries, "GET audits") })), KNOWLEDGE, AT).changes ??
    []
  ).map(({ weight, what }) => `${weight} ${what.key}`);

describe("what the audit log tells by itself", () => {
  test.each<[string, AuditEntry, Changes, string[]]>([
    [
      "one of the experts' policies was deleted",
      entry("Delete Conditional Access policy", "gone", {
        targets: [{ id: "gone", name: "Microsoft Security Experts-Require MFA-DO NOT DELETE" }],
      }),
      {},
      ["grave change_policy_gone"],
    ],
    [
      "another policy was deleted",
      entry("Delete Conditional Access policy", "gone", { targets: [{ id: "gone", name: "CA001" }] }),
      {},
      [],
    ],
    [
      "one of the experts' policies was changed",
      entry("Update Conditional Access policy", OWN_POLICY),
      {},
      ["other change_policy_edited"],
    ],
    [
      "one of the experts' policies was changed, and is off",
      entry("Update Conditional Access policy", OWN_POLICY),
      { policies: known([expertsPolicy("Require MFA", { state: "disabled" }), expertsPolicy("B")]) },
      ["grave change_policy_off"],
    ],
    [
      "one of them was added, which is onboarding",
      entry("Add Conditional Access policy", OWN_POLICY),
      {},
      [],
    ],
    [
      "a policy that blocks was added",
      entry("Add Conditional Access policy", "x"),
      {
        policies: known([expertsPolicy("A"), expertsPolicy("B"), policy("x", { grantControls: ["block"] })]),
      },
      ["grave change_blocker_edited"],
    ],
    [
      "a policy that may block was changed",
      entry("Update Conditional Access policy", "x"),
      { policies: known([expertsPolicy("A"), expertsPolicy("B"), policy("x", { termsOfUse: ["t"] })]) },
      ["worse change_blocker_edited"],
    ],
    [
      "a policy that only reports was changed",
      entry("Update Conditional Access policy", "x"),
      {
        policies: known([
          expertsPolicy("A"),
          expertsPolicy("B"),
          policy("x", { grantControls: ["block"], state: "enabledForReportingButNotEnforced" }),
        ]),
      },
      [],
    ],
    [
      "the experts were let in",
      entry("Add a partner to cross-tenant access setting", EXPERTS),
      {},
      ["better change_entry_new"],
    ],
    [
      "their entry was changed",
      entry("Update a partner cross-tenant access setting", EXPERTS),
      {},
      ["other change_entry_edited"],
    ],
    [
      "their entry was deleted",
      entry("Delete partner specific cross-tenant access setting", EXPERTS),
      { partners: known([]) },
      ["grave change_entry_gone"],
    ],
    [
      "their entry was deleted, and is there again",
      entry("Delete partner specific cross-tenant access setting", EXPERTS),
      {},
      [],
    ],
    [
      "another partner's entry was deleted",
      entry("Delete partner specific cross-tenant access setting", "another"),
      {},
      [],
    ],
    [
      "a role was withdrawn",
      entry("Deleting allowed assignable roles", EXPERTS, {
        roles: { before: [READER, OPERATOR], after: [READER] },
      }),
      { allowed: [READER] },
      ["worse change_role_taken"],
    ],
    [
      "roles were allowed",
      entry("Add allowed assignable roles", EXPERTS, {
        roles: { before: [READER], after: [READER, OPERATOR] },
      }),
      {},
      ["better change_role_given"],
    ],
    [
      "a role was allowed that nobody asks for",
      entry("Adding allowed assignable roles", EXPERTS, { roles: { before: [], after: [ADMINISTRATOR] } }),
      {},
      ["other change_role_given"],
    ],
    ["something failed", entry("Add allowed assignable roles", EXPERTS, { result: "failure" }), {}, []],
    ["something else happened", entry("Reset a password", EXPERTS), {}, []],
    ["a record without a target", entry("Delete Conditional Access policy", "x", { targets: [] }), {}, []],
  ])("%s", (_, record, changes, expected) => {
    expect(told([record], changes)).toEqual(expected);
  });

  test("an empty log says that nothing changed", () => {
    expect(told([])).toEqual([]);
  });

  test("of several records of one thing the newest is told, once", () => {
    const older = entry("Update Conditional Access policy", OWN_POLICY, {
      id: "1",
      at: "2026-11-01T00:00:00.000Z",
    });
    const newer = entry("Update Conditional Access policy", OWN_POLICY, {
      id: "2",
      at: "2026-11-19T00:00:00.000Z",
    });
    const { changes } = assess(
      askedOf(snapshot({ audits: known([newer, older], "GET audits") })),
      KNOWLEDGE,
      AT,
    );
    expect(changes).toHaveLength(1);
    expect(changes?.[0]?.when.args).toEqual([{ time: newer.at }]);
  });

  test("a colleague who tidied up is named, with what it meant, from a simulated tenant", async () => {
    const tenant = simulated("operator-withdrawn");
    const snapshotNow = await tenant.check();
    const { changes } = assess({ ...askedOf(snapshotNow) }, KNOWLEDGE, tenant.now());
    expect(changes?.map(({ weight, what }) => `${weight} ${what.key}`)).toEqual([
      "grave change_policy_gone",
      "worse change_blocker_edited",
      "worse change_role_taken",
    ]);
    expect(changes?.every(({ who }) => who?.args?.[0] === "kasimir@saltmarsh.example")).toBe(true);
  });
});
