import { describe, expect, test, vi } from "vitest";
import { createBadge } from "../../../src/background/badge.ts";

describe("the badge", () => {
  test.each([
    ["ready", "✓"],
    ["attention", "!"],
    ["unknown", "?"],
    ["unchecked", ""],
  ] as const)("tells %s by a sign and a title, not by colour alone", async (overall, text) => {
    const action = { setBadgeText: vi.fn(), setBadgeBackgroundColor: vi.fn(), setTitle: vi.fn() };
    await createBadge(action, (key) => `<${key}>`)(overall);
    expect(action.setBadgeText).toHaveBeenCalledWith({ text });
    expect(action.setTitle).toHaveBeenCalledWith({ title: `<extension_short_name>: <state_${overall}>` });
  });
});
