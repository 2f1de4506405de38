import { describe, expect, test } from "vitest";
import { KNOWLEDGE } from "../../../src/knowledge/index.ts";
import { assess } from "../../../src/readiness/assess.ts";
import { askedOf } from "../support/asked.ts";
import {
  ADMINISTRATOR,
  AT,
  assignment,
  type Changes,
  CSP,
  EXPERTS,
  known,
  OPERATOR,
  partner,
  policy,
  READER,
  snapshot,
  unknown,
} from "../support/snapshot.ts";

const judged = (changes: Changes) => assess(askedOf(snapshot(changes), { guide: "current" }), KNOWLEDGE, AT);
const supposed = (changes: Changes, id: string) =>
  judged(changes).suppositions.find((item) => item.id === id);
const taken = (changes: Changes) =>
  judged(changes)
    .actions.filter(({ coverage, counted }) => counted && coverage === "experts")
    .map(({ name }) => name);
const fresh: Changes = { partners: known([]), policies: known([]), providers: [] };

describe("what another choice of roles would mean", () => {
  test("is exactly what the judge says of the tenant that has it, in both directions", () => {
    expect(supposed({ allowed: [READER] }, "grant-operator")?.gains).toEqual(
      taken({ allowed: [READER, OPERATOR] }),
    );
    expect(supposed({}, "withdraw-operator")?.loses).toEqual(taken({}));
    expect(taken({}).length).toBeGreaterThan(10);
  });

  test("names what would no longer be plainly the customer's, and not be certain either", () => {
    const unsure = supposed({ allowed: [READER] }, "grant-operator")?.unsure.map(({ key }) => key);
    expect(unsure).toContain("action_disable_user_entra");
    expect(unsure).not.toContain("action_isolate_device");
  });

  test("says beforehand that the role is privileged, and nothing of the kind where it is taken away", () => {
    expect(supposed({ allowed: [READER] }, "grant-operator")?.caution?.key).toBe(
      "caution_operator_privileged",
    );
    expect(supposed({}, "withdraw-operator")?.caution).toBeNull();
  });

  test("takes a role away from whoever holds it just now", () => {
    const held = { operator: known([assignment(OPERATOR, EXPERTS), assignment(OPERATOR, CSP)]) };
    expect(supposed({ assignments: held }, "withdraw-operator")?.loses).toEqual(taken({ assignments: held }));
  });

  test("never offers Security Administrator, and offers to withdraw it", () => {
    const ids = (changes: Changes) => judged(changes).suppositions.map(({ id }) => id);
    expect(ids({})).toEqual(["withdraw-reader", "withdraw-operator"]);
    expect(ids({ allowed: [ADMINISTRATOR] })).toEqual([
      "grant-reader",
      "grant-operator",
      "withdraw-administrator",
    ]);
  });

  test("works where Graph does not serve the list of allowed roles", () => {
    const unserved = {
      providers: [{ tenantId: EXPERTS, constraints: unknown("not-served"), name: unknown() }],
    };
    expect(supposed(unserved, "grant-operator")?.gains).toEqual(taken({ allowed: [OPERATOR] }));
  });

  test("before onboarding, tells what each choice of the wizard would bring", () => {
    const { suppositions } = judged(fresh);
    expect(suppositions.map(({ id }) => id)).toEqual(["onboard-reader", "onboard-reader-operator"]);
    expect(suppositions[0]?.gains).toEqual([]);
    expect(suppositions[1]?.gains).toEqual(taken({}));
  });

  test("before onboarding, keeps the customer's own policies in the way", () => {
    const blocked = { ...fresh, policies: known([policy("x", { grantControls: ["block"] })]) };
    expect(judged(blocked).suppositions[1]?.gains).toEqual([]);
  });

  test("says nothing while nobody knows who the experts are", () => {
    expect(judged({ partners: unknown(), policies: unknown(), providers: [] }).suppositions).toEqual([]);
    expect(judged({ ...fresh, partners: known([partner(CSP)]) }).suppositions).toEqual([]);
  });

  test("changes nothing of the tenant that it was asked about", () => {
    const tenant = snapshot({ allowed: [READER] });
    const before = structuredClone(tenant);
    assess(askedOf(tenant), KNOWLEDGE, AT);
    expect(tenant).toEqual(before);
  });
});
