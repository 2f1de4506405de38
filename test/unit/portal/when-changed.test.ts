// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { whenChanged } from "../../../src/portal/when-changed.ts";

const CHANGES = { subtree: true, childList: true, characterData: true };
const PACE = 250;
let stop: AbortController;
let looks: number;
let cost: number;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestIdleCallback", (run: () => void) => run());
  stop = new AbortController();
  looks = 0;
  cost = 0;
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const watch = () =>
  whenChanged(CHANGES, PACE, stop.signal, () => {
    looks++;
    vi.setSystemTime(Date.now() + cost);
    vi.advanceTimersByTime(cost);
  });

/** Changes the page every 50 ms for so many milliseconds. */
async function restlessFor(milliseconds: number): Promise<void> {
  for (let at = 0; at < milliseconds; at += 50) {
    document.body.textContent = String(at);
    await vi.advanceTimersByTimeAsync(50);
  }
}

test("one change costs one look, and none costs none", async () => {
  watch();
  await vi.advanceTimersByTimeAsync(5000);
  expect(looks).toBe(0);
  document.body.textContent = "once";
  await vi.advanceTimersByTimeAsync(5000);
  expect(looks).toBe(1);
});

test("a page that never rests is looked at less and less, and at the usual pace once it has rested", async () => {
  cost = 1;
  watch();
  await restlessFor(20_000);
  expect(looks).toBeGreaterThanOrEqual(4);
  expect(looks).toBeLessThanOrEqual(10);
  await vi.advanceTimersByTimeAsync(10_000);
  const before = looks;
  document.body.textContent = "rested";
  await vi.advanceTimersByTimeAsync(PACE + 50);
  expect(looks).toBe(before + 1);
});

test("where it must not be missed, a page that never rests is looked at as often as any", async () => {
  cost = 1;
  whenChanged(CHANGES, PACE, stop.signal, () => looks++, PACE);
  await restlessFor(10_000);
  expect(looks).toBeGreaterThanOrEqual(30);
});

test("what is asked for comes at the usual pace even on a restless page", async () => {
  cost = 1;
  const soon = watch();
  await restlessFor(10_000);
  const before = looks;
  soon();
  await vi.advanceTimersByTimeAsync(PACE + 10);
  expect(looks).toBe(before + 1);
});

test("nothing is looked at once it was stopped, not even what was waiting", async () => {
  watch();
  document.body.textContent = "late";
  await vi.advanceTimersByTimeAsync(100);
  stop.abort();
  await vi.advanceTimersByTimeAsync(5000);
  expect(looks).toBe(0);
});
