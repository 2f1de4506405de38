import { expect, test } from "vitest";
import { KNOWLEDGE } from "../../../src/knowledge/index.ts";
import { assess } from "../../../src/readiness/assess.ts";
import { askedOf } from "../support/asked.ts";
import {
  ADMINISTRATOR,
  AT,
  type Changes,
  E5,
  expertsPolicy,
  known,
  OPERATOR,
  policy,
  READER,
  snapshot,
  unknown,
} from "../support/snapshot.ts";

const unlicensed: Changes = { skus: known([{ ...E5, plans: [] }]) };
const noWayIn: Changes = { partners: known([]), policies: known([]), providers: [] };
const eligible: Changes = {
  adminRoles: known({ templateIds: [READER], unnamed: 0 }),
  adminEligible: known({ templateIds: [ADMINISTRATOR] }),
};
const next = (...changes: Changes[]) =>
  assess(askedOf(snapshot(Object.assign({}, ...changes)), { guide: "current" }), KNOWLEDGE, AT).next;

test.each<[string, Changes[], string]>([
  ["a prerequisite that is missing gates everything", [noWayIn, unlicensed], "entra-licence"],
  ["then the admin becomes one who can do what is to be done", [noWayIn, eligible], "admin"],
  ["whose role does not matter while nothing is to be done", [eligible], "step-current-contact-incident"],
  ["then what is broken on the way in", [noWayIn], "provider-access"],
  [
    "the earlier link of it first",
    [
      {
        policies: known([
          expertsPolicy("A", { state: "disabled" }),
          expertsPolicy("B"),
          policy("x", { grantControls: ["block"] }),
        ]),
      },
    ],
    "experts-policies",
  ],
  ["then what could not be told", [{ policies: unknown() }, { allowed: [READER] }], "provider-access"],
  ["then the role that most actions wait for", [{ allowed: [READER] }], "role-operator"],
  ["then a role too many", [{ allowed: [READER, OPERATOR, ADMINISTRATOR] }], "surplus-role"],
  ["then the guide's own steps", [{}], "step-current-contact-incident"],
])("%s", (_, changes, id) => {
  expect(next(...changes)?.id).toBe(id);
});

test("that the role is a privileged one is said before it is recommended", () => {
  const text = next({ allowed: [READER] })?.text;
  expect(text?.key).toBe("next_with_caution");
  expect(JSON.stringify(text?.args?.[0])).toContain("caution_operator_privileged");
  expect(JSON.stringify(text?.args?.[1])).toContain("role_how_to_allow");
});
