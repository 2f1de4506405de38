import { describe, expect, test } from "vitest";
import type { Commands, Tabs } from "webextension-polyfill";
import manifest from "../../../manifest.json" with { type: "json" };
import {
  TOGGLE_FOCUS,
  TOGGLE_MASK,
  toggleFocusOnCommand,
  toggleMaskOnCommand,
} from "../../../src/background/shortcut.ts";

function setUp(tabs: { id?: number }[], send: () => Promise<unknown> = async () => null) {
  const sent: unknown[][] = [];
  let listener: (name: string) => unknown = () => undefined;
  toggleFocusOnCommand(
    {
      onCommand: {
        addListener(added: typeof listener) {
          listener = added;
        },
      },
    } as unknown as Commands.Static,
    {
      query: async () => tabs,
      sendMessage: (...args: unknown[]) => {
        sent.push(args);
        return send();
      },
    } as unknown as Pick<Tabs.Static, "query" | "sendMessage">,
  );
  return { sent, press: (name: string) => listener(name) };
}

describe("the shortcut", () => {
  test("is the one that the manifest names", () => {
    expect(Object.keys(manifest.commands)).toEqual([TOGGLE_FOCUS, TOGGLE_MASK]);
  });

  test("asks the tab in front, and no other", async () => {
    const { sent, press } = setUp([{ id: 7 }]);
    await press(TOGGLE_FOCUS);
    expect(sent).toEqual([[7, { page: "toggle-focus" }]]);
  });

  test("does nothing for another shortcut, without a tab, or where no panel answers", async () => {
    const { sent, press } = setUp([{ id: 7 }], () => Promise.reject(new Error("no receiver")));
    await press("something-else");
    expect(sent).toEqual([]);
    await expect(press(TOGGLE_FOCUS)).resolves.toBeUndefined();
    const none = setUp([{}]);
    await none.press(TOGGLE_FOCUS);
    expect(none.sent).toEqual([]);
  });
});

describe("the key of the mask", () => {
  const press = async (
    own: { value: boolean; locked: boolean },
    masked: boolean,
    tab: { id?: number } | null,
  ) => {
    const set: [boolean, number | null][] = [];
    let listener: (name: string) => Promise<void> = async () => undefined;
    toggleMaskOnCommand({
      commands: {
        onCommand: {
          addListener: (heard: typeof listener) => {
            listener = heard;
          },
        },
      } as never,
      tabs: { query: async () => (tab ? [tab] : []) } as never,
      isMasked: async () => masked,
      own: async () => own,
      set: async (on, id) => void set.push([on, id]),
    });
    await listener(TOGGLE_MASK);
    return set;
  };

  test.each([
    ["nothing is masked", false, false, [[true, 7]]],
    ["only the panel is", true, false, [[true, 7]]],
    ["only the tab is", false, true, [[true, 7]]],
    ["both are", true, true, [[false, 7]]],
  ])("where %s, it puts the mask on unless all of it is", async (_what, value, masked, expected) => {
    expect(await press({ value, locked: false }, masked, { id: 7 })).toEqual(expected);
  });

  test("works without a tab, and leaves what the organization set", async () => {
    expect(await press({ value: true, locked: false }, false, null)).toEqual([[false, null]]);
    expect(await press({ value: true, locked: true }, false, { id: 7 })).toEqual([]);
  });
});
