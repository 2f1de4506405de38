import { act } from "preact/test-utils";
import { vi } from "vitest";
import type { Frame, PanelCalls } from "../../../src/panel/calls.ts";
import { type MountedPanel, mountPanel } from "../../../src/panel/mount.tsx";
import { setMessages } from "../../../src/platform/i18n.ts";
import type { PanelState } from "../../../src/platform/protocol.ts";
import { getMessage } from "./catalogue.ts";
import { NOW } from "./fixtures.ts";

export interface Shown {
  host: HTMLElement;
  root: ShadowRoot;
  panel: MountedPanel;
  calls: { [name in keyof PanelCalls]: ReturnType<typeof vi.fn<NonNullable<PanelCalls[name]>>> };
  /** What stands on screen, white space folded. */
  text: () => string;
  find: (selector: string) => HTMLElement;
  all: (selector: string) => HTMLElement[];
  /** The one button with this name. */
  button: (name: string) => HTMLElement;
  click: (target: HTMLElement) => Promise<void>;
  /** Sends a form, and tells of a changed field, as the browser does. */
  submit: (selector: string) => Promise<void>;
  change: (field: HTMLElement) => Promise<void>;
  press: (key: string, target?: HTMLElement) => Promise<void>;
  update: (state: PanelState | null) => Promise<void>;
}

const folded = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();

/** Mounts a panel in a closed shadow root at {@link NOW}, as the content script does. */
export async function show(
  state: PanelState | null,
  frame: Frame = "overlay",
  /** What can't be done where it is mounted. */
  without: Partial<PanelCalls> = {},
): Promise<Shown> {
  setMessages(getMessage, "en-GB");
  vi.setSystemTime(NOW);
  const host = document.createElement("div");
  document.body.append(host);
  const root = host.attachShadow({ mode: "closed" });
  const calls: Shown["calls"] = {
    check: vi.fn(),
    cancelCheck: vi.fn(),
    signIn: vi.fn(),
    signOut: vi.fn(),
    tick: vi.fn(),
    chooseGuide: vi.fn(),
    dismiss: vi.fn(),
    bringBack: vi.fn(),
    sayLicence: vi.fn(),
    sayPassive: vi.fn(),
    setPrefs: vi.fn(),
    hideHere: vi.fn(),
    openOptions: vi.fn(),
    canShow: vi.fn(() => true),
    show: vi.fn(),
    hide: vi.fn(),
    focus: vi.fn(),
  };
  let panel: MountedPanel | undefined;
  await act(() => {
    panel = mountPanel(root, { state, calls: { ...calls, ...without }, frame });
  });
  if (!panel) throw new Error("Not mounted");
  const mounted = panel;

  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const find = (selector: string) => {
    const [only] = all(selector);
    if (!only) throw new Error(`Nothing matches ${selector}`);
    return only;
  };
  const nameOf = (element: HTMLElement) => folded(element.getAttribute("aria-label") ?? element.textContent);
  return {
    host,
    root,
    panel: mounted,
    calls,
    find,
    all,
    text: () => folded(find("aside").textContent),
    button: (name) => {
      const found = all("button").filter((element) => nameOf(element) === name);
      const [only] = found;
      if (!only || found.length > 1) throw new Error(`${found.length} buttons are named "${name}"`);
      return only;
    },
    click: async (target) => {
      await act(() => target.click());
    },
    submit: async (selector) => {
      await act(() => {
        find(selector).dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
      });
    },
    change: async (field) => {
      await act(() => {
        field.dispatchEvent(new Event("change", { bubbles: true }));
      });
    },
    press: async (key, target = find("aside")) => {
      await act(() => {
        target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
      });
    },
    update: async (next) => {
      await act(() => mounted.update(next));
    },
  };
}
