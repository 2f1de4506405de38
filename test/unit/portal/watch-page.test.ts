// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { PageFacts } from "../../../src/platform/protocol.ts";
import { watchPage } from "../../../src/portal/watch-page.ts";

const PAGE = (operator: boolean) => `
  <nav><a aria-current="page">Permissions</a><a>Exclusions</a><a>Notification contacts</a><a>Service status</a></nav>
  <main><h1>Defender Experts</h1><h2>Permissions</h2>
    <label><input type="checkbox" checked disabled>Service provider access</label>
    <label><input type="checkbox" checked>Investigate incidents and guide my responses</label>
    <label><input type="checkbox" ${operator ? "checked" : ""}>Respond directly to active threats</label>
  </main>`;

let stop: AbortController;
let told: PageFacts[];
beforeEach(() => {
  vi.useFakeTimers();
  // Not in this DOM; a page at rest is idle at once.
  vi.stubGlobal("requestIdleCallback", (run: () => void) => run());
  stop = new AbortController();
  told = [];
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const watch = () =>
  watchPage(
    stop.signal,
    () => location.pathname,
    (words) => told.push(words),
  );
const operators = () => told.map((words) => words.accessLevels.operator);

test("only what stays the same for two looks is told, and each thing once", async () => {
  document.body.innerHTML = PAGE(false);
  watch();
  await vi.advanceTimersByTimeAsync(1100);
  expect(told).toEqual([]);
  // It was still loading.
  document.body.innerHTML = PAGE(true);
  await vi.advanceTimersByTimeAsync(5000);
  expect(operators()).toEqual([true]);
});

test("a box without a tick is told as such once the page has had the time to bring one", async () => {
  document.body.innerHTML = PAGE(false);
  watch();
  await vi.advanceTimersByTimeAsync(11_000);
  expect(operators()).toEqual([null]);
  await vi.advanceTimersByTimeAsync(4000);
  expect(operators()).toEqual([null, false]);
});

test("words that change in place are seen", async () => {
  document.body.innerHTML = PAGE(true);
  watch();
  await vi.advanceTimersByTimeAsync(5000);
  const line = document.querySelector("[aria-current]")?.firstChild;
  if (line) line.nodeValue = "Teams";
  await vi.advanceTimersByTimeAsync(5000);
  expect(operators()).toEqual([true, null]);
});

test("a box that the admin touches no longer counts", async () => {
  document.body.innerHTML = PAGE(true);
  watch();
  await vi.advanceTimersByTimeAsync(5000);
  document.querySelectorAll("label")[2]?.click();
  await vi.advanceTimersByTimeAsync(5000);
  expect(operators()).toEqual([true, null]);
});

describe("a touched box counts again", () => {
  const button = () => document.querySelector<HTMLButtonElement>("main > button");
  async function touched() {
    document.body.innerHTML = PAGE(false);
    document.querySelector("main")?.insertAdjacentHTML("beforeend", "<button>Kaydet</button>");
    watch();
    await vi.advanceTimersByTimeAsync(15_000);
    document.querySelectorAll("label")[2]?.click();
    await vi.advanceTimersByTimeAsync(5000);
  }

  test("when the button that was pressed is spent, whatever it is called", async () => {
    await touched();
    button()?.click();
    button()?.setAttribute("disabled", "");
    await vi.advanceTimersByTimeAsync(7000);
    expect(operators()).toEqual([null, false, null, true]);
  });

  test("when it is gone", async () => {
    await touched();
    button()?.click();
    button()?.remove();
    await vi.advanceTimersByTimeAsync(7000);
    expect(operators()).toEqual([null, false, null, true]);
  });

  test("not while it can be pressed again, as after a save that failed", async () => {
    await touched();
    button()?.click();
    button()?.setAttribute("disabled", "");
    await vi.advanceTimersByTimeAsync(1500);
    button()?.removeAttribute("disabled");
    await vi.advanceTimersByTimeAsync(7000);
    expect(operators()).toEqual([null, false, null]);
  });

  test("not when another box was touched after the press", async () => {
    await touched();
    button()?.click();
    document.querySelectorAll("label")[1]?.click();
    button()?.setAttribute("disabled", "");
    await vi.advanceTimersByTimeAsync(7000);
    expect(operators()).toEqual([null, false, null]);
  });
});

test("any number of changes costs one look a second", async () => {
  document.body.innerHTML = PAGE(true);
  const looks = vi.spyOn(document, "querySelectorAll");
  watch();
  await vi.advanceTimersByTimeAsync(2000);
  looks.mockClear();
  for (let index = 0; index < 100; index++) {
    document.body.append(document.createElement("p"));
    await vi.advanceTimersByTimeAsync(10);
  }
  const calls = looks.mock.calls.filter(([selector]) => selector === "[aria-current=step]").length;
  // One look asks for the page itself and for each of its two boxes.
  expect(calls).toBeLessThanOrEqual(3);
});

test("nothing is told after the end", async () => {
  document.body.innerHTML = PAGE(true);
  watch();
  stop.abort();
  await vi.advanceTimersByTimeAsync(5000);
  expect(told).toEqual([]);
});
