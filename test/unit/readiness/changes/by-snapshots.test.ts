import { describe, expect, test } from "vitest";
import { KNOWLEDGE } from "../../../../src/knowledge/index.ts";
import { assess } from "../../../../src/readiness/assess.ts";
import type { AuditEntry } from "../../../../src/tenant/history.ts";
import type { TenantSnapshot } from "../../../../src/tenant/snapshot.ts";
import { askedOf } from "../../support/asked.ts";
import {
  ADMINISTRATOR,
  AT,
  type Changes,
  E5,
  EXPERTS,
  expertsPolicy,
  known,
  OPERATOR,
  partner,
  policy,
  READER,
  STRONG,
  snapshot,
  unknown,
} from "../../support/snapshot.ts";

const LATER = "2026-11-23T18:00:00.000Z";
const own = [expertsPolicy("Require MFA"), expertsPolicy("Require secure workstation")];

/** The same tenant some hours later. */
function later(changes: Changes): TenantSnapshot {
  const text = JSON.stringify(snapshot(changes)).replaceAll(
    `"observedAt":"${AT}"`,
    `"observedAt":"${LATER}"`,
  );
  return JSON.parse(text) as TenantSnapshot;
}
const changed = (before: Changes, after: Changes) =>
  assess(askedOf(later(after), { earlier: snapshot(before) }), KNOWLEDGE, LATER).changes ?? [];
const kinds = (before: Changes, after: Changes) =>
  changed(before, after).map(({ weight, what }) => `${weight} ${what.key}`);

describe("between two observations", () => {
  test("nothing changed is nothing to say, and nothing to compare with is something else", () => {
    expect(changed({}, {})).toEqual([]);
    expect(assess(askedOf(snapshot()), KNOWLEDGE, AT).changes).toBeNull();
  });

  test.each<[string, Changes, Changes, string[]]>([
    ["a role was taken away", {}, { allowed: [READER] }, ["worse change_role_taken"]],
    ["a role was given", { allowed: [READER] }, {}, ["better change_role_given"]],
    [
      "a role was given that nobody asks for",
      {},
      { allowed: [READER, OPERATOR, ADMINISTRATOR] },
      ["other change_role_given"],
    ],
    [
      "one of the experts' policies was disabled",
      {},
      {
        policies: known([expertsPolicy("Require MFA", { state: "disabled" }), own[1]].filter((one) => !!one)),
      },
      ["grave change_policy_off"],
    ],
    [
      "one of them only reports now",
      {},
      {
        policies: known([
          expertsPolicy("Require MFA", { state: "enabledForReportingButNotEnforced" }),
          ...own.slice(1),
        ]),
      },
      ["grave change_policy_off"],
    ],
    [
      "one of them was enabled",
      { policies: known([expertsPolicy("Require MFA", { state: "disabled" }), ...own.slice(1)]) },
      {},
      ["better change_policy_on"],
    ],
    ["one of them was deleted", {}, { policies: known(own.slice(1)) }, ["grave change_policy_gone"]],
    ["one of them was added", { policies: known(own.slice(1)) }, {}, ["better change_policy_new"]],
    [
      "a policy came that blocks",
      {},
      { policies: known([...own, policy("x", { grantControls: ["block"] })]) },
      ["grave change_blocker_new"],
    ],
    [
      "a policy came that may block",
      {},
      { policies: known([...own, policy("x", { authenticationStrength: STRONG })]) },
      ["worse change_blocker_new"],
    ],
    [
      "a policy that blocks was disabled",
      { policies: known([...own, policy("x", { grantControls: ["block"] })]) },
      { policies: known([...own, policy("x", { grantControls: ["block"], state: "disabled" })]) },
      ["better change_blocker_gone"],
    ],
    [
      "a harmless policy came",
      {},
      { policies: known([...own, policy("x", { grantControls: ["mfa"] })]) },
      [],
    ],
    [
      "a prerequisite is no longer licensed",
      {},
      { skus: known([{ ...E5, plans: E5.plans.filter(({ name }) => !name.startsWith("AAD_PREMIUM")) }]) },
      ["worse change_licence_gone"],
    ],
    ["nothing could be read", {}, { policies: unknown(), partners: unknown(), providers: [] }, []],
    ["nothing could be read before", { policies: unknown(), partners: unknown(), providers: [] }, {}, []],
  ])("%s", (_, before, after, expected) => {
    expect(kinds(before, after)).toEqual(expected);
  });

  test("the partner entry is gone: the experts can't get in, nor hold a role", () => {
    expect(kinds({}, { partners: known([]) })).toContain("grave change_entry_gone");
    expect(kinds({}, { partners: known([partner(EXPERTS, { isServiceProvider: false })]) })).toContain(
      "grave change_entry_gone",
    );
    expect(kinds({ partners: known([]) }, {})).toContain("better change_entry_new");
  });

  test("a claim is no longer accepted, or is again", () => {
    const refusing = {
      partners: known([
        partner(EXPERTS, { inboundTrust: { mfa: false, compliantDevice: true, hybridJoinedDevice: null } }),
      ]),
    };
    // The experts' own two policies ask for multifactor authentication: without the trust they may stop them.
    expect(kinds({}, refusing)).toEqual([
      "grave change_trust_off",
      "worse change_blocker_new",
      "worse change_blocker_new",
    ]);
    expect(kinds(refusing, {})).toEqual([
      "better change_trust_on",
      "better change_blocker_gone",
      "better change_blocker_gone",
    ]);
  });

  test("the gravest stands first", () => {
    const after = { allowed: [READER], policies: known(own.slice(1)) };
    expect(kinds({}, after)).toEqual(["grave change_policy_gone", "worse change_role_taken"]);
  });

  test("it happened between the two, unless the audit log says when, and who did it", () => {
    const [vague] = changed({}, { policies: known(own.slice(1)) });
    expect(vague).toMatchObject({
      when: { key: "change_between", args: [{ time: AT }, { time: LATER }] },
      who: null,
    });
    const entry = (at: string, name: string | null): AuditEntry => ({
      id: at,
      at,
      activity: "Delete Conditional Access policy",
      service: "Conditional Access",
      result: "success",
      by: { kind: "user", name },
      targets: [{ id: "experts-Require MFA", name: "Microsoft Security Experts-Require MFA-DO NOT DELETE" }],
      tenants: [],
      roles: { before: [], after: [] },
    });
    const logged = (...entries: AuditEntry[]) =>
      changed({}, { policies: known(own.slice(1)), audits: known(entries, "GET audits") });
    const at = "2026-11-23T14:00:00.000Z";
    const [exact, ...rest] = logged(entry(at, "kasimir@harbourline.example"));
    expect(rest).toEqual([]);
    expect(exact).toMatchObject({
      when: { key: "change_at", args: [{ time: at }] },
      who: { key: "change_by", args: ["kasimir@harbourline.example"] },
    });
    expect(exact?.evidence.map(({ source }) => source)).toContain("GET audits");
    expect(logged(entry(at, null))[0]?.who?.args).toEqual([{ text: { key: "actor_unnamed" } }]);
    // A record from before the first observation is of another deletion.
    expect(logged(entry("2026-11-22T14:00:00.000Z", "x"))[0]?.when.key).toBe("change_between");
  });
});
