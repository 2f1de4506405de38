import { describe, expect, test } from "vitest";
import { createMasking } from "../../../src/background/masking.ts";
import type { SignInView } from "../../../src/platform/protocol.ts";
import { memoryArea } from "../support/memory-area.ts";
import { simulated } from "../support/simulated.ts";

const signedIn: SignInView = {
  state: "signed-in",
  account: { name: "Tomasz Adeyemi", username: "tomasz@brackwater.example", tenantId: "x" },
  granted: [],
  problem: null,
};

function masking(mask = { value: false, locked: false }, area = memoryArea()) {
  return createMasking({
    area,
    config: async () => ({ mask, maskWords: { value: ["Nightjar"], locked: false } }),
    snapshot: async () => simulated("reader-only").check(),
    signIn: async () => signedIn,
  });
}

describe("masking", () => {
  test("is off until somebody wants it", async () => {
    const made = masking();
    expect(await made.own()).toBeNull();
    expect(await made.ofTab(1)).toBeNull();
    expect(await made.isAnyMasked()).toBe(false);
  });

  test("knows the tenant's names, the account and the added words, and stays the same for the session", async () => {
    const area = memoryArea();
    const mask = await masking({ value: true, locked: false }, area).own();
    const again = await masking({ value: true, locked: false }, area).own();
    const text = "Tomasz Adeyemi of Brackwater Ceramics, tomasz@brackwater.example, Nightjar";
    expect(mask?.mask(text)).not.toMatch(/tomasz|adeyemi|brackwater|nightjar/i);
    expect(again?.mask(text)).toBe(mask?.mask(text));
    expect((await masking({ value: true, locked: false }).own())?.mask(text)).not.toBe(mask?.mask(text));
  });

  test("is switched tab by tab, and hands names to masked tabs alone", async () => {
    const made = masking();
    await made.setTab(7, true);
    expect(await made.isAnyMasked()).toBe(true);
    expect((await made.ofTab(7))?.own).toEqual(["Nightjar"]);
    expect(await made.ofTab(8)).toBeNull();
    await made.setTab(7, false);
    expect(await made.isAnyMasked()).toBe(false);
  });

  test("covers every tab where the organization says so, and only then", async () => {
    const forced = masking({ value: true, locked: true });
    expect(await forced.isForced()).toBe(true);
    expect(await forced.ofTab(8)).not.toBeNull();
    await forced.setTab(8, false);
    expect(await forced.isMasked(8)).toBe(true);
    // The admin's own switch is for what the companion shows.
    expect(await masking({ value: true, locked: false }).isMasked(8)).toBe(false);
    expect(await masking({ value: false, locked: true }).isForced()).toBe(false);
  });
});
