import type { Text } from "../knowledge/text.ts";
import type { Assessment, Coverage, FindingState, Verdict } from "../readiness/assessment.ts";
import type { TenantSnapshot } from "../tenant/snapshot.ts";

/** One answer that is not the same in both. */
export interface Difference {
  /** Which words the states are told by. */
  readonly kind: "state" | "verdict" | "coverage";
  readonly id: string;
  readonly name: Text;
  /** null: the one says nothing of it. */
  readonly before: FindingState | Verdict | Coverage | Assessment["overall"] | null;
  readonly after: FindingState | Verdict | Coverage | Assessment["overall"] | null;
}

/** Where two verdicts differ: the whole, what the rules found, the roles on offer, and who takes each action. */
export function differences(older: Assessment, newer: Assessment): Difference[] {
  return [
    ...differing("state", wholeOf(older), wholeOf(newer)),
    ...differing("state", findingsOf(older), findingsOf(newer)),
    ...differing("verdict", rolesOf(older), rolesOf(newer)),
    ...differing("coverage", actionsOf(older), actionsOf(newer)),
  ];
}

/** Whether the two are of one tenant by its id; null where that can't be known, or pseudonyms stand for ids. */
export function sameTenant(one: TenantSnapshot, other: TenantSnapshot): boolean | null {
  if (one.organization.state === "unknown" || other.organization.state === "unknown") return null;
  return one.organization.value.id === other.organization.value.id;
}

type Item = Pick<Difference, "id" | "name"> & { readonly state: Difference["after"] };

const wholeOf = ({ overall }: Assessment): Item[] => [
  { id: "overall", name: { key: "report_about_overall" }, state: overall },
];
const findingsOf = ({ findings }: Assessment): Item[] =>
  findings.map(({ id, title, state }) => ({ id: `finding:${id}`, name: title, state }));
const rolesOf = ({ roles }: Assessment): Item[] =>
  roles.map(({ role, name, allowed }) => ({
    id: `role:${role}`,
    name: { key: "report_data", args: [name] },
    state: allowed.verdict,
  }));
const actionsOf = ({ actions }: Assessment): Item[] =>
  actions.map(({ id, name, coverage }) => ({ id: `action:${id}`, name, state: coverage }));

function differing(kind: Difference["kind"], older: readonly Item[], newer: readonly Item[]): Difference[] {
  const ids = [...new Set([...newer, ...older].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [before, after] = [older, newer].map((items) => items.find((item) => item.id === id));
    const name = (after ?? before)?.name;
    if (!name || before?.state === after?.state) return [];
    return [{ kind, id, name, before: before?.state ?? null, after: after?.state ?? null }];
  });
}
