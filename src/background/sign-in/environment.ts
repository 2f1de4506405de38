import type { StorageArea } from "../../platform/stored.ts";

/**
 * What MSAL takes for granted and a service worker lacks. It keeps everything in `sessionStorage`; ours is a copy of
 * `storage.session`, which lives in memory like the original, but survives the worker and is closed to content scripts.
 */
export interface Environment {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  /** Forgets everything, here at once and in the browser's storage when {@link settled}. */
  empty(): void;
  /** Counts up with every {@link empty}, so that work which began before can tell. */
  readonly generation: number;
  /**
   * Resolves when all that was written so far is in the browser's storage. To be awaited before a handler returns:
   * the worker may be stopped right after, and a refresh token that was not stored is lost.
   * @throws what the browser's storage threw
   */
  settled(): Promise<void>;
}

/** Where the copy is kept in `storage.session`. */
export const SESSION_KEY = "msal";

/**
 * Reads the stored copy and puts the environment in place. Call it once, and MSAL only afterwards.
 * A real `window` (Firefox's event page) is left as it is, but for its `sessionStorage`.
 */
export async function installEnvironment(
  area: StorageArea,
  scope: typeof globalThis = globalThis,
): Promise<Environment> {
  const data = restored((await area.get(SESSION_KEY))[SESSION_KEY]);
  const mirror = createMirror(area, data);
  let generation = 0;

  const storage = {
    getItem: (key: string) => data[key] ?? null,
    setItem(key: string, value: string) {
      data[key] = String(value);
      mirror.write();
    },
    removeItem(key: string) {
      delete data[key];
      mirror.write();
    },
  };
  Object.defineProperty(scope, "sessionStorage", { value: asStorage(data, storage), configurable: true });
  if (!("window" in scope)) installWindow(scope);

  return {
    getItem: storage.getItem,
    setItem: storage.setItem,
    empty() {
      generation += 1;
      for (const key of Object.keys(data)) delete data[key];
      mirror.write();
    },
    get generation() {
      return generation;
    },
    settled: mirror.settled,
  };
}

/** Whatever is stored, only strings under string keys come back; the null prototype keeps `__proto__` a plain key. */
function restored(raw: unknown): Record<string, string> {
  const data: Record<string, string> = Object.create(null);
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return data;
  for (const [key, value] of Object.entries(raw)) if (typeof value === "string") data[key] = value;
  return data;
}

/** Writes one after the other, each with the newest state: a late write must not bring back an older one. */
function createMirror(area: StorageArea, data: Readonly<Record<string, string>>) {
  let stale = false;
  let writing: Promise<void> | null = null;

  async function flush(): Promise<void> {
    // MSAL writes several keys in a row; they go out together.
    await Promise.resolve();
    try {
      while (stale) {
        stale = false;
        if (Object.keys(data).length) await area.set({ [SESSION_KEY]: { ...data } });
        else await area.remove(SESSION_KEY);
      }
    } catch (error) {
      // Kept for the next write or the next wait to try again.
      stale = true;
      throw error;
    } finally {
      // In the same breath as the last look at `stale`, so that no write falls between two flushes.
      writing = null;
    }
  }

  const start = (): Promise<void> => {
    writing ??= flush();
    return writing;
  };

  return {
    write(): void {
      stale = true;
      // Whoever waits hears of a failure from `settled`; nobody may be waiting just now.
      start().catch(() => undefined);
    },
    async settled(): Promise<void> {
      while (stale || writing) await start();
    },
  };
}

/** MSAL lists the stored keys by `Object.keys(sessionStorage)`, so data and methods must share one object. */
function asStorage(
  data: Record<string, string>,
  methods: Pick<Storage, "getItem" | "setItem" | "removeItem">,
) {
  const all: Record<string, unknown> = {
    ...methods,
    hasOwnProperty: (key: string) => Object.hasOwn(data, key),
  };
  return new Proxy(data, {
    get: (target, key) =>
      typeof key !== "string" ? undefined : Object.hasOwn(all, key) ? all[key] : target[key],
    // Only the methods write through to the browser's storage; anything else should fail loudly.
    set: () => false,
    deleteProperty: () => false,
    defineProperty: () => false,
  });
}

/** The least of a page that MSAL's redirect flow touches: it must look like a top window with a document. */
function installWindow(scope: typeof globalThis): void {
  const nothing = () => undefined;
  const page = {
    window: scope,
    parent: scope,
    top: scope,
    opener: null,
    document: { title: "", addEventListener: nothing, removeEventListener: nothing },
  };
  for (const [name, value] of Object.entries(page)) {
    Object.defineProperty(scope, name, { value, configurable: true, writable: true });
  }
}
