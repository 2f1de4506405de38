// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PLAIN_FACE, STAGES, TRAITS, USUAL_FACE } from "../../../../src/simulator/portal/face.ts";
import { Stage } from "./stage.ts";
import { freshState } from "./tenant-state.ts";

let stage: Stage;
beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(async () => {
  stage?.close();
  // Preact's own turns must not be lost with the clock that they wait on.
  await vi.advanceTimersByTimeAsync(100);
  vi.useRealTimers();
});

const SETTINGS = "/securitysettings/defender_experts";
const state = {
  ...freshState("current"),
  submitted: true,
  roles: ["reader", "operator"] as const,
  contacts: [{ name: "Noor", email: "noor@fabrikam.example", phone: "", purpose: "incident" as const }],
};
const { body } = document;

test("the usual face is the first of every list, and the plain one has none of its tricks", () => {
  for (const [trait, values] of Object.entries(TRAITS)) {
    expect(USUAL_FACE).toHaveProperty(trait, values[0]);
    if (trait !== "words" && trait !== "guide" && trait !== "title" && trait !== "sections")
      expect(PLAIN_FACE).not.toHaveProperty(trait, values[0]);
  }
});

test("content comes after the skeleton, on every move", async () => {
  stage = new Stage(state, "/incidents", { face: { ...PLAIN_FACE, arrival: "skeleton" } });
  await vi.advanceTimersByTimeAsync(100);
  expect(stage.heading()).toBeUndefined();
  expect(stage.text()).toContain("Loading");
  await vi.advanceTimersByTimeAsync(300);
  expect(stage.heading()).toBe("Incidents");
  stage.router.go("/alerts");
  await vi.advanceTimersByTimeAsync(100);
  expect(stage.heading()).toBeUndefined();
  await vi.advanceTimersByTimeAsync(300);
  expect(stage.heading()).toBe("Alerts");
});

test("a slow page brings its heading, its controls without what is granted, and at last that", async () => {
  stage = new Stage(state, `${SETTINGS}/permissions`, { face: { ...PLAIN_FACE, arrival: "slow" } });
  const [heading, controls, all] = STAGES.slow;
  await vi.advanceTimersByTimeAsync(heading - 100);
  expect(stage.heading()).toBeUndefined();
  await vi.advanceTimersByTimeAsync(200);
  expect(stage.heading()).toBe("Defender Experts");
  expect(body.querySelector("main input")).toBeNull();
  await vi.advanceTimersByTimeAsync(controls - heading);
  const ticks = () =>
    [...body.querySelectorAll<HTMLInputElement>("main input")].map(({ checked }) => checked);
  expect(ticks()).toEqual([true, false, false]);
  await vi.advanceTimersByTimeAsync(all - controls);
  expect(ticks()).toEqual([true, true, true]);
});

test("where pages change in place, the heading's own element says something else", async () => {
  stage = new Stage(state, "/incidents", { face: { ...PLAIN_FACE, moves: "in-place", arrival: "staged" } });
  await vi.advanceTimersByTimeAsync(1000);
  const heading = body.querySelector("h1");
  const words = heading?.firstChild;
  stage.router.go(SETTINGS);
  await vi.advanceTimersByTimeAsync(1000);
  expect(heading?.isConnected).toBe(true);
  expect(heading?.firstChild).toBe(words);
  expect(heading?.textContent).toBe("Defender Experts");
});

test("icons of glyphs stand in the words of their buttons", async () => {
  stage = new Stage(state, `${SETTINGS}/exclusions`, { face: { ...PLAIN_FACE, icons: "glyphs" } });
  await stage.shows("Add device groups");
  const add = [...body.querySelectorAll("button")].find((each) =>
    each.textContent?.endsWith("Add device groups"),
  );
  expect(add?.textContent).toMatch(/^[\uE000-\uF8FF]Add device groups$/u);
});

test("Fluent's dialogs lie in the layer host, hide the rest, and give it back", async () => {
  stage = new Stage(state, `${SETTINGS}/exclusions`, { face: { ...PLAIN_FACE, layers: "fluent" } });
  await stage.press("Add device groups");
  const dialog = body.querySelector("#fluent-default-layer-host [role=alertdialog]");
  expect(dialog?.querySelector("[role=heading]")?.getAttribute("aria-level")).toBe("1");
  expect(stage.root.getAttribute("aria-hidden")).toBe("true");
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", cancelable: true }));
  await vi.advanceTimersByTimeAsync(50);
  expect(body.querySelector("[role=alertdialog]")).toBeNull();
  expect(stage.root.hasAttribute("aria-hidden")).toBe(false);
});

test("Fluent's dialogs swallow clicks elsewhere, and take the focus back", async () => {
  stage = new Stage(state, `${SETTINGS}/exclusions`, { face: { ...PLAIN_FACE, layers: "fluent" } });
  const outside = document.createElement("button");
  const pressed = vi.fn();
  outside.addEventListener("click", pressed);
  document.documentElement.append(outside);
  await stage.press("Add device groups");
  outside.focus();
  outside.click();
  await vi.advanceTimersByTimeAsync(50);
  expect(pressed).not.toHaveBeenCalled();
  expect(document.activeElement?.closest("[role=alertdialog]")).not.toBeNull();
  outside.remove();
});

test("a panel that was closed is kept where the face says so, and hidden", async () => {
  stage = new Stage(state, "/incidents", { face: { ...PLAIN_FACE, layers: "fluent", panels: "kept" } });
  await stage.shows("Incidents");
  const kept = body.querySelector<HTMLElement>("[role=dialog][aria-modal=true]");
  expect(kept?.textContent).toContain("Ask Defender Experts");
  expect(kept?.style.visibility).toBe("hidden");
});

test("the setup can lie in a layer over the page, and can keep to itself which step is shown", async () => {
  const fresh = freshState("current");
  stage = new Stage(fresh, SETTINGS, { face: { ...PLAIN_FACE, layers: "fluent", guide: "layer" } });
  await stage.press("Get started");
  expect(body.querySelector("[role=dialog] [aria-current=step]")?.textContent).toContain("Permissions");
  stage.close();
  stage = new Stage(fresh, SETTINGS, { face: { ...PLAIN_FACE, guide: "unmarked" } });
  await stage.press("Get started");
  await stage.shows("Service provider access");
  expect(body.querySelector("[aria-current=step]")).toBeNull();
});

test("servers alone bring a step of their own before the others", async () => {
  stage = new Stage(freshState("current"), `${SETTINGS}/cloud_workloads`);
  await stage.tick("Defender Experts for Servers");
  await stage.press("Save");
  await stage.press("Continue");
  await stage.press("Validate");
  await stage.press("Next");
  await stage.shows("Service provider access");
});

test("customers of hunting alone have three sub-pages, none of which gives access", async () => {
  stage = new Stage({ ...state, submitted: false, huntingOnly: true }, SETTINGS);
  await stage.press("Sample notifications");
  await stage.press("Generate a sample notification");
  await stage.shows("Defender Experts: Test Notification");
  expect(stage.text()).not.toContain("Permissions");
});

test("mixed words are German around an English page, and the product's name can be another", async () => {
  stage = new Stage(state, `${SETTINGS}/permissions`, { face: { ...PLAIN_FACE, words: "mixed" } });
  await stage.shows("Respond directly to active threats");
  expect(body.textContent).toContain("Einstellungen");
  stage.close();
  stage = new Stage(state, SETTINGS, { lang: "de", face: { ...PLAIN_FACE, words: "product" } });
  await vi.waitFor(() => expect(stage.heading()).toBe("Defender-Experten"));
});
