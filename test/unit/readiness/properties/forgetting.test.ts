import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KNOWLEDGE } from "../../../../src/knowledge/index.ts";
import { anySnapshot, unknownReason } from "../../support/arbitraries.ts";
import { AT } from "../../support/snapshot.ts";
import { factsOf, holds, judge, RUNS, same } from "./support.ts";

/**
 * Facts that can only contradict what the policies say of themselves. The roles in the ID token do the same to those in
 * the directory: where one is forgotten, the other's word stands.
 */
const SECOND_OPINIONS = ["POST evaluate", "POST evaluate 2", "POST evaluate 3", "GET signIns"];

describe("the judge, when something is forgotten", () => {
  test("forgetting any fact never makes anything better", () => {
    holds(
      fc.property(anySnapshot, fc.nat(), unknownReason, (snapshot, pick, reason) => {
        const facts = factsOf(snapshot).filter(({ fact }) => fact.state === "known");
        const chosen = facts[pick % facts.length];
        if (!chosen) return;
        const { source } = chosen.fact;
        const [before, after] = [
          judge(snapshot),
          judge(chosen.replaced({ state: "unknown", reason, source, observedAt: AT })),
        ];
        // Where two facts contradict each other on a role, forgetting one leaves the other's word standing, for this
        // role and for what follows from it.
        const settled = before.roles
          .filter(({ allowed }) => allowed.verdict === "disputed")
          .filter(({ allowed }) => allowed.evidence.some((evidence) => evidence.source === source))
          .map(({ role }) => role);
        // The list outweighs what the log says of an earlier moment; without the list that is the newest word.
        for (const { role, allowed } of after.roles)
          if (source.startsWith("GET constraints") && allowed.why.key === "role_allowed_by_log")
            settled.push(role);

        const gained = <T>(was: readonly T[], is: readonly T[], good: (item: T) => boolean) =>
          is.filter((item, index) => good(item) && !was.slice(index, index + 1).some(good));
        const contradicted = (id: string) =>
          (id === "surplus-role" && settled.includes("administrator")) ||
          (id === "blockers" && SECOND_OPINIONS.includes(source)) ||
          (id === "admin" && source === "GET adminRoles");
        const done = gained(before.findings, after.findings, ({ state }) => state === "done");
        same(
          done.filter(({ id }) => !contradicted(id)),
          [],
        );
        same(
          gained(before.roles, after.roles, ({ active }) => active.verdict === "yes"),
          [],
        );
        const allowed = gained(before.roles, after.roles, (role) => role.allowed.verdict === "yes");
        same(
          allowed.filter(({ role }) => !settled.includes(role)),
          [],
        );
        const taken = gained(before.actions, after.actions, ({ coverage }) => coverage === "experts");
        const unfounded = taken.filter(({ id }) => {
          const action = KNOWLEDGE.actions.find((item) => item.id === id);
          // That the tenant lacks a product is what was forgotten; what the roles allow is as it was.
          const unlicensed = before.actions.some((was) => was.id === id && was.coverage === "unavailable");
          if (unlicensed && source === "GET skus") return false;
          return !settled.some((role) => action?.roles[role].answer === "allows");
        });
        const unopposed = SECOND_OPINIONS.includes(source);
        same(unopposed ? [] : unfounded, []);
        const becameReady = before.overall !== "ready" && after.overall === "ready";
        expect(
          becameReady && !unopposed && !settled.includes("reader") && !settled.includes("operator"),
        ).toBe(false);
      }),
      2 * RUNS,
    );
  });
});
