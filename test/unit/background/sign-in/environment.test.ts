import { describe, expect, test } from "vitest";
import { installEnvironment, SESSION_KEY } from "../../../../src/background/sign-in/environment.ts";
import type { StorageArea } from "../../../../src/platform/stored.ts";
import { memoryArea } from "../../support/memory-area.ts";

async function install(area: StorageArea, scope: object = {}) {
  const environment = await installEnvironment(area, scope as typeof globalThis);
  return { environment, storage: (scope as { sessionStorage: Storage }).sessionStorage };
}

/** A storage whose writes take as long as the test wants. */
function slowArea() {
  const inner = memoryArea();
  const held: (() => void)[] = [];
  const writes: unknown[] = [];
  return {
    ...inner,
    writes,
    async set(items: Record<string, unknown>) {
      writes.push(structuredClone(items[SESSION_KEY]));
      await new Promise<void>((resolve) => held.push(resolve));
      await inner.set(items);
    },
    releaseOne: () => held.shift()?.(),
  };
}

const tick = () => new Promise((resolve) => setTimeout(resolve));

describe("the session storage", () => {
  test("behaves as MSAL uses it", async () => {
    const { storage } = await install(memoryArea());
    expect(storage.getItem("msal.a")).toBeNull();
    storage.setItem("msal.a", "1");
    storage.setItem("getItem", "a key may be called anything");
    storage.setItem("__proto__", "even this");
    expect(storage.getItem("msal.a")).toBe("1");
    expect(storage.getItem("__proto__")).toBe("even this");
    expect(storage.getItem("toString")).toBeNull();
    expect(Object.keys(storage)).toEqual(["msal.a", "getItem", "__proto__"]);
    // biome-ignore lint/suspicious/noPrototypeBuiltins: this is the call that MSAL makes.
    expect(storage.hasOwnProperty("msal.a")).toBe(true);
    storage.removeItem("msal.a");
    expect(Object.keys(storage)).not.toContain("msal.a");
    expect(({} as Record<string, unknown>)["even this"]).toBeUndefined();
  });

  test("refuses what would never reach the browser's storage", async () => {
    const { storage } = await install(memoryArea());
    expect(() => {
      storage.x = "1";
    }).toThrow(TypeError);
    storage.setItem("x", "1");
    expect(() => {
      delete storage.x;
    }).toThrow(TypeError);
  });

  test("comes back as it was stored", async () => {
    const area = memoryArea();
    const { environment, storage } = await install(area);
    storage.setItem("msal.a", "1");
    await environment.settled();
    expect((await install(area)).storage.getItem("msal.a")).toBe("1");
  });

  test.each([
    [null, []],
    ["text", []],
    [["a"], []],
    [{ good: "1", number: 2, nothing: null, object: {} }, ["good"]],
    [JSON.parse('{"__proto__":{"polluted":"1"},"good":"1"}'), ["good"]],
  ])("takes only text out of what is stored: %j", async (stored, keys) => {
    const { storage } = await install({ ...memoryArea(), get: async () => ({ [SESSION_KEY]: stored }) });
    expect(Object.keys(storage)).toEqual(keys);
    expect(storage.getItem("polluted")).toBeNull();
  });
});

describe("writing through", () => {
  test("several keys go out together, and writes never overtake each other", async () => {
    const area = slowArea();
    const { environment, storage } = await install(area);
    storage.setItem("a", "1");
    storage.setItem("b", "1");
    await tick();
    storage.setItem("a", "2");
    storage.setItem("a", "3");
    await tick();
    expect(area.writes).toEqual([{ a: "1", b: "1" }]);

    let settled = false;
    const done = environment.settled().then(() => {
      settled = true;
    });
    area.releaseOne();
    await tick();
    expect(area.writes).toEqual([
      { a: "1", b: "1" },
      { a: "3", b: "1" },
    ]);
    expect(settled).toBe(false);
    area.releaseOne();
    await done;
    expect(area.dump()).toEqual({ [SESSION_KEY]: { a: "3", b: "1" } });
  });

  test("a write right behind the end of another is not forgotten, though nobody waits", async () => {
    const area = memoryArea();
    let storage: Storage | null = null;
    const installed = await install({
      ...area,
      async set(items) {
        await area.set(items);
        // As soon as this one is done, but before whoever started it hears of it.
        if (storage?.getItem("b") === null)
          void Promise.resolve()
            .then(() => undefined)
            .then(() => storage?.setItem("b", "2"));
      },
    });
    storage = installed.storage;
    storage.setItem("a", "1");
    await tick();
    await tick();
    expect(area.dump()).toEqual({ [SESSION_KEY]: { a: "1", b: "2" } });
  });

  test("a write that failed is told to whoever waits, and made up for by the next", async () => {
    const area = memoryArea();
    let broken = true;
    const { environment, storage } = await install({
      ...area,
      set: (items) => (broken ? Promise.reject(new Error("quota")) : area.set(items)),
    });
    storage.setItem("a", "1");
    await expect(environment.settled()).rejects.toThrow("quota");
    broken = false;
    await environment.settled();
    expect(area.dump()).toEqual({ [SESSION_KEY]: { a: "1" } });
  });

  test("emptying leaves nothing, here or there, and can be told from before", async () => {
    const area = memoryArea();
    const { environment, storage } = await install(area);
    storage.setItem("a", "1");
    await environment.settled();
    const { generation } = environment;
    environment.empty();
    expect(storage.getItem("a")).toBeNull();
    expect(environment.generation).not.toBe(generation);
    await environment.settled();
    expect(area.dump()).toEqual({});
  });
});

describe("the window", () => {
  test("is made up where there is none", async () => {
    const scope: Record<string, unknown> = {};
    await install(memoryArea(), scope);
    expect(scope.window).toBe(scope);
    expect(scope.parent).toBe(scope);
  });

  test("is left alone where there is one", async () => {
    const window = { title: "real" };
    const scope: Record<string, unknown> = { window };
    await install(memoryArea(), scope);
    expect(scope.window).toBe(window);
    expect(scope).not.toHaveProperty("document");
  });
});
