import { beforeEach, describe, expect, test, vi } from "vitest";

// The build gives the script's path; here it is any.
vi.mock("../../../src/content/mask.iife.ts?script", () => ({ default: "src/content/mask.iife.js" }));
const { createMaskTabs } = await import("../../../src/background/mask-tabs.ts");

const PORTAL = "https://security.microsoft.com/*";
const PROXIED = "https://contoso.mcas.ms/*";

let masked: Set<number>;
let matches: string[];
let registered: { id: string; matches: string[] }[];
let told: [number, unknown][];
let brought: number[];
let onRemoved: (tab: number) => void;

function setUp() {
  const masking = {
    isAnyMasked: async () => masked.size > 0,
    isMasked: async (tab: number) => masked.has(tab),
    setTab: async (tab: number, on: boolean) => void (on ? masked.add(tab) : masked.delete(tab)),
  };
  return createMaskTabs({
    masking: masking as never,
    tabs: {
      query: async () => [{ id: 7 }, { id: 8 }],
      sendMessage: async (tab: number, message: unknown) => void told.push([tab, message]),
      onRemoved: {
        addListener: (listener: typeof onRemoved) => {
          onRemoved = listener;
        },
      },
    } as never,
    scripting: {
      getRegisteredContentScripts: async () => registered,
      registerContentScripts: async (scripts: typeof registered) => {
        registered = [...scripts];
      },
      unregisterContentScripts: async () => {
        registered = [];
      },
      executeScript: async ({ target }: { target: { tabId: number } }) => void brought.push(target.tabId),
    } as never,
    matches: async () => matches,
  });
}

beforeEach(() => {
  [masked, matches, registered, told, brought] = [new Set(), [PORTAL], [], [], []];
});

describe("masked tabs", () => {
  test("get the script, and from then on every page of the portal asks before it is shown", async () => {
    const tabs = setUp();
    await tabs.set(7, true);
    expect(brought).toEqual([7]);
    expect(registered).toMatchObject([
      { matches: [PORTAL], runAt: "document_start", allFrames: true, persistAcrossSessions: false },
    ]);
    await tabs.set(7, false);
    expect(registered).toEqual([]);
    // The script is there already and asks again by itself.
    expect(brought).toEqual([7]);
    expect(told.filter(([tab]) => tab === 7)).toHaveLength(2);
  });

  test("leave nothing behind when they are closed", async () => {
    const tabs = setUp();
    await tabs.set(7, true);
    onRemoved(7);
    await tabs.refresh();
    expect([...masked]).toEqual([]);
    expect(registered).toEqual([]);
  });

  test("are told of every change, and of addresses that were allowed since", async () => {
    const tabs = setUp();
    await tabs.set(7, true);
    matches = [PORTAL, PROXIED];
    await tabs.refresh();
    expect(registered[0]?.matches.sort()).toEqual([PROXIED, PORTAL].sort());
    expect(told.map(([tab]) => tab)).toEqual([7, 7, 8]);
  });

  test("cost nothing while there are none", async () => {
    await setUp().refresh();
    expect([registered, brought]).toEqual([[], []]);
  });
});
