import { expect, test, vi } from "vitest";
import { watchOtherHosts } from "../../../src/background/other-hosts.ts";

interface Registered {
  id: string;
  matches: string[];
  js: string[];
}

function hosts(origins: string[], registered: Registered[] = []) {
  const scripts = [...registered];
  const listeners: (() => void)[] = [];
  const held = { origins };
  const scripting = {
    getRegisteredContentScripts: vi.fn(async () => [...scripts]),
    registerContentScripts: vi.fn(async (added: Registered[]) => void scripts.push(...added)),
    unregisterContentScripts: vi.fn(async () => void scripts.splice(0)),
  };
  const event = { addListener: (listener: () => void) => listeners.push(listener) };
  watchOtherHosts({
    permissions: { getAll: async () => ({ ...held }), onAdded: event, onRemoved: event } as never,
    scripting: scripting as never,
    js: ["watcher.js"],
    matches: ["https://security.microsoft.com/*"],
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
  return {
    scripts,
    scripting,
    held,
    settled,
    changed: () => listeners.forEach((listener) => void listener()),
  };
}

const PROXIED = "https://security.microsoft.com.mcas.ms/*";

test("only other addresses of the portal that were allowed get the watcher", async () => {
  const { scripts, settled } = hosts([
    "https://security.microsoft.com/*",
    "https://graph.microsoft.com/*",
    "https://www.contoso.com.mcas.ms/*",
    PROXIED,
  ]);
  await settled();
  expect(scripts).toEqual([
    { id: "other-hosts", js: ["watcher.js"], matches: [PROXIED], runAt: "document_idle" },
  ]);
});

test("what was registered before the worker died is left as it is", async () => {
  const { scripting, settled } = hosts(
    [PROXIED],
    [{ id: "other-hosts", js: ["watcher.js"], matches: [PROXIED] }],
  );
  await settled();
  expect(scripting.registerContentScripts).not.toHaveBeenCalled();
  expect(scripting.unregisterContentScripts).not.toHaveBeenCalled();
});

test("an address that is no longer allowed loses it", async () => {
  const { scripts, held, settled, changed } = hosts([PROXIED]);
  await settled();
  held.origins = [];
  changed();
  await settled();
  expect(scripts).toEqual([]);
});
