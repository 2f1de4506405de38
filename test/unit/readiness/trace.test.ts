import { expect, test } from "vitest";
import { KNOWLEDGE } from "../../../src/knowledge/index.ts";
import { assess } from "../../../src/readiness/assess.ts";
import { askedOf } from "../support/asked.ts";
import {
  AT,
  assignment,
  type Changes,
  EXPERTS,
  expertsPolicy,
  known,
  READER,
  snapshot,
  unknown,
} from "../support/snapshot.ts";

const traced = (changes: Changes) =>
  assess(askedOf(snapshot(changes), { guide: "current" }), KNOWLEDGE, AT).trace;
const states = (changes: Changes) => traced(changes).map(({ id, state }) => `${id} ${state}`);

test("the chain is the way in, then what may be held, then what is", () => {
  expect(states({})).toEqual([
    "provider-access done",
    "trust done",
    "experts-policies done",
    "blockers done",
    "allowed done",
    "active not-applicable",
  ]);
});

test.each<[string, Changes, string | undefined]>([
  ["nobody at work is no broken link", {}, undefined],
  ["the entry", { partners: known([]) }, "provider-access"],
  ["the trust, though the policies are off as well", trustAndPolicies(), "trust"],
  ["a role that is not allowed", { allowed: [READER] }, "allowed"],
  [
    "a role of which nothing is known",
    { providers: [{ tenantId: EXPERTS, constraints: unknown("not-served"), name: unknown() }] },
    "allowed",
  ],
])("the first broken link: %s", (_, changes, id) => {
  const broken = traced(changes).filter((link) => link.broken);
  expect(broken.map((link) => link.id)).toEqual(id === undefined ? [] : [id]);
});

test("a role held just now is named, and so is why none is", () => {
  const held = { reader: known([assignment(READER, EXPERTS)]) };
  expect(traced({ assignments: held }).at(-1)).toMatchObject({
    state: "done",
    why: { key: "trace_active_held", args: [{ list: ["Security Reader"] }] },
  });
  expect(traced({}).at(-1)?.why.key).toBe("role_active_not_now");
  expect(traced({}).at(-2)?.why).toEqual({
    key: "trace_allowed_all",
    args: [{ list: ["Security Reader", "Security Operator"] }],
  });
});

test("a refusal weighs more than a dispute, and that more than what is not known", () => {
  const why = traced({ allowed: [] }).find(({ id }) => id === "allowed");
  expect(why).toMatchObject({ state: "attention", why: { key: "role_not_allowed" } });
});

function trustAndPolicies(): Changes {
  return {
    partners: known([
      {
        tenantId: EXPERTS,
        isServiceProvider: true,
        inboundTrust: { mfa: true, compliantDevice: false, hybridJoinedDevice: null },
      },
    ]),
    policies: known([expertsPolicy("A", { state: "disabled" }), expertsPolicy("B")]),
  };
}
