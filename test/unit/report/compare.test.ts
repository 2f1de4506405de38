import { expect, test } from "vitest";
import { differences, sameTenant } from "../../../src/report/compare.ts";
import { exportSnapshot } from "../../../src/report/export.ts";
import { judgeFacts } from "../../../src/report/judge-facts.ts";
import { collected, salt } from "./support/collected.ts";

test("two verdicts on the same facts differ in nothing", async () => {
  const facts = await collected("reader-only");
  expect(differences(judgeFacts(facts), judgeFacts(facts))).toEqual([]);
});

test("what differs is told from before to after, and backwards the other way", async () => {
  const [less, more] = [
    judgeFacts(await collected("reader-only")),
    judgeFacts(await collected("reader-and-operator")),
  ];
  const there = differences(less, more);
  const isolate = there.find(({ id }) => id === "action:isolate-device");
  expect(isolate).toMatchObject({ kind: "coverage", before: "customer", after: "experts" });
  expect(there.find(({ id }) => id === "role:operator")).toMatchObject({ before: "no", after: "yes" });
  expect(there.find(({ id }) => id === "overall")).toMatchObject({ before: "attention", after: "ready" });
  const back = differences(more, less);
  expect(back.map(({ id, before, after }) => [id, after, before]).sort()).toEqual(
    there.map(({ id, before, after }) => [id, before, after]).sort(),
  );
});

test("pseudonyms keep a tenant from being taken for itself, and let the verdicts be compared", async () => {
  const facts = await collected("reader-only");
  const redacted = exportSnapshot(facts, {
    level: "everything",
    dropped: [],
    salt: salt(),
    exportedAt: facts.finishedAt,
    practice: false,
  });
  if (!redacted.ok) throw new Error("not exported");
  expect(sameTenant(facts, facts)).toBe(true);
  expect(sameTenant(facts, redacted.file.snapshot)).toBe(false);
  expect(
    sameTenant(facts, {
      ...facts,
      organization: { ...facts.admin, state: "unknown", reason: { kind: "not-asked" } } as never,
    }),
  ).toBeNull();
  expect(differences(judgeFacts(facts), judgeFacts(redacted.file.snapshot))).toEqual([]);
});

test("facts are judged at the moment at which they were asked, and say where they are from", async () => {
  const facts = await collected("operator-withdrawn");
  const origin = { key: "origin_practice" };
  expect(judgeFacts(facts, { origin })).toMatchObject({ at: facts.finishedAt, origin });
  expect(judgeFacts(facts, { earlier: await collected("operator-withdrawn") }).wrongTenant).toBeNull();
});
