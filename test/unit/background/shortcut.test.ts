import { describe, expect, test } from "vitest";
import type { Commands, Tabs } from "webextension-polyfill";
import manifest from "../../../manifest.json" with { type: "json" };
import { TOGGLE_FOCUS, toggleFocusOnCommand } from "../../../src/background/shortcut.ts";

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
    expect(Object.keys(manifest.commands)).toEqual([TOGGLE_FOCUS]);
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
