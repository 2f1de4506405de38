import { expect, test } from "vitest";
import { createPageReadings } from "../../../src/background/page-readings.ts";

const WORDS = {
  path: "/securitysettings/defender_experts/teams",
  accessLevels: { provider: null, reader: null, operator: null, administrator: null },
  wizardStep: null,
  shown: { exclusions: null, contacts: null, teams: true, submitted: true, readiness: null },
};

function area(initial: Record<string, unknown> = {}) {
  const held = { ...initial };
  return {
    get: async (key: string) => ({ [key]: held[key] }),
    set: async (items: Record<string, unknown>) => void Object.assign(held, items),
    remove: async (key: string) => void delete held[key],
  };
}

test("each tenant's page speaks for itself, for a quarter of an hour", async () => {
  let now = Date.parse("2026-11-23T12:00:00Z");
  const readings = createPageReadings(area(), () => now);
  await readings.write("one", WORDS, "one.example");
  const read = { ...WORDS, at: "2026-11-23T12:00:00.000Z", tenant: "one.example" };
  expect(await readings.read("one", true)).toEqual(read);
  expect(await readings.read("two", true)).toBeNull();
  expect(await readings.read(null, false)).toBeNull();
  now += 15 * 60_000;
  expect(await readings.read("one", true)).toBeNull();
});

test("what a page without a tenant's name said stays beside it once somebody has signed in", async () => {
  const readings = createPageReadings(area(), () => Date.parse("2026-11-23T12:00:00Z"));
  await readings.write(null, WORDS, null);
  expect((await readings.read("one", false))?.tenant).toBeNull();
  expect(await readings.read("one", true)).toBeNull();
});

test("what is stored and is no reading is not taken for one", async () => {
  const readings = createPageReadings(area({ "page-readings": { one: { at: "soon" } } }), () => 0);
  expect(await readings.read("one", true)).toBeNull();
});
