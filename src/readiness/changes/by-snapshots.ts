import { roleOf } from "../../knowledge/roles.ts";
import { say } from "../../knowledge/text.ts";
import { isExpertsPolicy } from "../../tenant/experts.ts";
import type { ConditionalAccessPolicy, InboundTrust } from "../../tenant/snapshot.ts";
import { acceptedClaim, TRUST_NAMES } from "../computed/accepted-claims.ts";
import type { Computed } from "../computed/index.ts";
import type { Opinion } from "../computed/policies/opinions.ts";
import type { JudgedTenant } from "../judge-tenant.ts";
import type { Observed } from "./change.ts";

/** What two observations of one tenant show to have changed. What either of them could not read says nothing. */
export function changesBySnapshots(before: JudgedTenant, after: JudgedTenant): Observed[] {
  return [
    ...entryChanges(before, after),
    ...trustChanges(before, after),
    ...ownPolicyChanges(before, after),
    ...roleChanges(before, after),
    ...blockerChanges(before, after),
    ...licenceChanges(before, after),
  ];
}

function entryChanges({ context: was }: JudgedTenant, { context: is }: JudgedTenant): Observed[] {
  const [before, after] = [was.snapshot.partners, is.snapshot.partners];
  const id = was.expertsId ?? is.expertsId;
  if (before.state === "unknown" || after.state === "unknown" || id === null) return [];
  const letIn = (fact: typeof before) =>
    fact.value.some((entry) => entry.tenantId === id && entry.isServiceProvider === true);
  if (letIn(before) === letIn(after)) return [];
  return letIn(before)
    ? [
        {
          id: `entry-gone ${id}`,
          weight: "grave",
          what: say("change_entry_gone", id),
          target: id,
          before,
          after,
        },
      ]
    : [
        {
          id: `entry-new ${id}`,
          weight: "better",
          what: say("change_entry_new", id),
          target: id,
          before,
          after,
        },
      ];
}

function trustChanges({ context: was }: JudgedTenant, { context: is }: JudgedTenant): Observed[] {
  const claims: (keyof InboundTrust)[] = ["mfa", "compliantDevice"];
  return claims.flatMap((claim): Observed[] => {
    const [before, after] = [acceptedClaim(was, claim), acceptedClaim(is, claim)];
    if (before.value === null || after.value === null || before.value === after.value) return [];
    return [
      {
        id: `trust ${claim}`,
        weight: after.value ? "better" : "grave",
        what: say(after.value ? "change_trust_on" : "change_trust_off", { text: TRUST_NAMES[claim] }),
        target: is.expertsId,
        before: was.snapshot.partners,
        after: is.snapshot.partners,
      },
    ];
  });
}

function ownPolicyChanges({ context: was }: JudgedTenant, { context: is }: JudgedTenant): Observed[] {
  const [before, after] = [was.snapshot.policies, is.snapshot.policies];
  if (before.state === "unknown" || after.state === "unknown") return [];
  const change = (
    kind: "gone" | "off" | "on" | "new",
    { id, displayName }: ConditionalAccessPolicy,
  ): Observed => ({
    id: `policy-${kind} ${id}`,
    weight: kind === "gone" || kind === "off" ? "grave" : "better",
    what: say(`change_policy_${kind}`, displayName),
    target: id,
    before,
    after,
  });
  const earlier = before.value.filter(isExpertsPolicy);
  const gone = earlier.flatMap((policy) => {
    const now = after.value.find((item) => item.id === policy.id);
    if (!now) return [change("gone", policy)];
    const [wasOn, isOn] = [policy.state === "enabled", now.state === "enabled"];
    return wasOn === isOn ? [] : [change(isOn ? "on" : "off", now)];
  });
  const added = after.value
    .filter(isExpertsPolicy)
    .filter((policy) => !earlier.some((item) => item.id === policy.id))
    .map((policy) => change("new", policy));
  return [...gone, ...added];
}

function roleChanges(was: JudgedTenant, is: JudgedTenant): Observed[] {
  const [before, after] = [was.context.constraints, is.context.constraints];
  if (!before || !after) return [];
  return is.roles.flatMap(({ role, allowed }): Observed[] => {
    const earlier = was.roles.find((view) => view.role === role)?.allowed.verdict;
    const now = allowed.verdict;
    if (!["yes", "no"].includes(now) || !["yes", "no"].includes(earlier ?? "") || now === earlier) return [];
    const given = now === "yes";
    return [
      {
        id: `role-${given ? "given" : "taken"} ${role}`,
        // More than the service asks for is worth knowing, and no improvement.
        weight: role === "administrator" ? "other" : given ? "better" : "worse",
        what: say(given ? "change_role_given" : "change_role_taken", roleOf(role).name),
        target: is.context.expertsId,
        before,
        after,
      },
    ];
  });
}

const STANDING: readonly Opinion["effect"][] = ["stopped", "stops", "disputed", "may-stop"];

function blockerChanges(
  { context: was, computed: then }: JudgedTenant,
  { context: is, computed: today }: JudgedTenant,
): Observed[] {
  const [before, after] = [was.snapshot.policies, is.snapshot.policies];
  if (before.state === "unknown" || after.state === "unknown") return [];
  const standing = ({ opinions }: Computed) => opinions.filter(({ effect }) => STANDING.includes(effect));
  const earlier = standing(then);
  const now = standing(today);
  const notIn = (others: Opinion[]) => (one: Opinion) =>
    !others.some((item) => item.policy.id === one.policy.id);
  const change = (one: Opinion, fresh: boolean): Observed => ({
    id: `blocker-${fresh ? "new" : "gone"} ${one.policy.id}`,
    weight: !fresh ? "better" : one.effect === "may-stop" ? "worse" : "grave",
    what: say(fresh ? "change_blocker_new" : "change_blocker_gone", one.policy.displayName),
    target: one.policy.id,
    before,
    after,
  });
  return [
    ...now.filter(notIn(earlier)).map((one) => change(one, true)),
    ...earlier.filter(notIn(now)).map((one) => change(one, false)),
  ];
}

function licenceChanges(was: JudgedTenant, is: JudgedTenant): Observed[] {
  const [before, after] = [was.context.snapshot.skus, is.context.snapshot.skus];
  return is.findings
    .filter(({ state }) => state === "not-licensed")
    .filter(({ id }) => was.findings.find((finding) => finding.id === id)?.state === "done")
    .map(({ id, title }) => ({
      id: `licence-gone ${id}`,
      weight: "worse",
      what: say("change_licence_gone", { text: title }),
      target: null,
      before,
      after,
    }));
}
