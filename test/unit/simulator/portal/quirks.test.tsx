// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { QUIRK_TIMES, quirksFrom } from "../../../../src/simulator/portal/quirks.ts";
import { Stage } from "./stage.ts";
import { freshState } from "./tenant-state.ts";

let stage: Stage;
beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  stage?.close();
  vi.useRealTimers();
});

const state = { ...freshState("current"), submitted: true };

test("quirks are read from a list, and other words are passed over", () => {
  expect(Object.values(quirksFrom(null))).not.toContain(true);
  expect(Object.values(quirksFrom("all"))).not.toContain(false);
  expect(Object.values(quirksFrom("none"))).not.toContain(true);
  const some = quirksFrom("banner,nonsense");
  expect(some.banner).toBe(true);
  expect(some.toasts).toBe(false);
  expect(some).not.toHaveProperty("nonsense");
});

test("restless tables replace their rows, and keep the order that was chosen", async () => {
  stage = new Stage(state, "/incidents", { quirks: { restless: true } });
  await vi.advanceTimersByTimeAsync(50);
  await stage.press("Incident ID");
  const before = stage.root.querySelector("tbody tr");
  await vi.advanceTimersByTimeAsync(QUIRK_TIMES.restless + 50);
  const now = stage.root.querySelector("tbody tr");
  expect(now).not.toBe(before);
  expect(now?.textContent).toBe(before?.textContent);
});

test("the session dialog comes by itself, modal, and goes when answered", async () => {
  const showModal = vi.spyOn(HTMLDialogElement.prototype, "showModal");
  stage = new Stage(state, "/incidents", { quirks: { session: true } });
  await vi.advanceTimersByTimeAsync(QUIRK_TIMES.session + 50);
  expect(showModal).toHaveBeenCalledOnce();
  const dialog = stage.root.querySelector("dialog");
  expect(dialog?.textContent).toContain("Session about to expire");
  [...(dialog?.querySelectorAll("button") ?? [])]
    .find((each) => each.textContent === "Stay signed in")
    ?.click();
  await vi.advanceTimersByTimeAsync(50);
  expect(stage.root.querySelector("dialog")).toBeNull();
});

test("shortcuts are heard everywhere but in the page's own fields", async () => {
  stage = new Stage(state, "/incidents", { quirks: { shortcuts: true } });
  await vi.advanceTimersByTimeAsync(50);
  const search = stage.root.querySelector<HTMLInputElement>('input[type="search"]');
  const press = (key: string, target: EventTarget = document.body) => {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(press("/")).toBe(true);
  expect(document.activeElement).toBe(search);
  expect(press("/", search as HTMLElement)).toBe(false);
  expect(press("j")).toBe(true);
  expect(document.activeElement?.textContent).toContain("Multi-stage incident");
  expect(press("?")).toBe(true);
  await vi.advanceTimersByTimeAsync(50);
  expect(stage.root.querySelector("dialog")?.textContent).toContain("Keyboard shortcuts");
});

test("banner, bubble and toasts are there only when asked for", async () => {
  stage = new Stage(state, "/incidents", { quirks: { banner: true, bubble: true, toasts: true } });
  await vi.advanceTimersByTimeAsync(QUIRK_TIMES.toasts + 50);
  for (const words of ["Scheduled maintenance", "New navigation", "Incident 2481 was updated"])
    expect(stage.root.textContent).toContain(words);
  stage.close();
  stage = new Stage(state, "/incidents");
  await vi.advanceTimersByTimeAsync(QUIRK_TIMES.toasts + 50);
  for (const words of ["Scheduled maintenance", "New navigation", "Incident 2481 was updated"])
    expect(stage.root.textContent).not.toContain(words);
});
