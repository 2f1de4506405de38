import { describe, expect, test } from "vitest";
import { isOnPortal, isOwnPage, mayAsk } from "../../../src/background/senders.ts";

const self = { id: "ours", origin: "chrome-extension://ours" };
const portal = { id: "ours", origin: "https://security.microsoft.com", frameId: 0, tab: {} };

describe("who may ask the background", () => {
  test("our content script in the portal's top frame, and our own pages", () => {
    expect(mayAsk(portal, self)).toBe(true);
    expect(mayAsk({ id: "ours", origin: "chrome-extension://ours" }, self)).toBe(true);
    expect(mayAsk({ id: "ours", url: "chrome-extension://ours/options.html" }, self)).toBe(false);
  });

  test("where the browser names no origin, the address gives it", () => {
    const { origin: _, ...older } = portal;
    expect(mayAsk({ ...older, url: "https://security.microsoft.com/securitysettings" }, self)).toBe(true);
    expect(mayAsk({ ...older, url: "not an address" }, self)).toBe(false);
  });

  test.each([
    ["another extension", { ...portal, id: "theirs" }],
    ["no extension", { ...portal, id: undefined }],
    ["another site", { ...portal, origin: "https://security.microsoft.com.evil.example" }],
    ["plain http", { ...portal, origin: "http://security.microsoft.com" }],
    ["a frame", { ...portal, frameId: 4 }],
    ["no tab", { ...portal, tab: undefined }],
    ["an opaque origin", { ...portal, origin: "null" }],
  ])("not %s", (_, sender) => {
    expect(mayAsk(sender, self)).toBe(false);
  });
});

test("only a page of the extension's own counts as one", () => {
  expect(
    isOwnPage(
      { id: "own", origin: "chrome-extension://own" },
      { id: "own", origin: "chrome-extension://own" },
    ),
  ).toBe(true);
  const portal = { id: "own", origin: "https://security.microsoft.com", frameId: 0, tab: {} };
  expect(isOwnPage(portal, { id: "own", origin: "chrome-extension://own" })).toBe(false);
  expect(
    isOwnPage(
      { id: "other", origin: "chrome-extension://own" },
      { id: "own", origin: "chrome-extension://own" },
    ),
  ).toBe(false);
});

describe("a frame of the portal", () => {
  const frame = { id: "ours", origin: "https://security.microsoft.com", frameId: 4, tab: {} };

  test("may ask whether it is to be masked, and nothing else", () => {
    expect(isOnPortal(frame, self)).toBe(true);
    expect(mayAsk(frame, self)).toBe(false);
  });

  test.each([
    ["another extension", { ...frame, id: "theirs" }],
    ["another site", { ...frame, origin: "https://security.microsoft.com.evil.example" }],
    ["no tab", { ...frame, tab: undefined }],
  ])("is not believed from %s", (_what, sender) => {
    expect(isOnPortal(sender, self)).toBe(false);
  });
});
