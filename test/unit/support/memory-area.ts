import type { StorageArea } from "../../../src/platform/stored.ts";

/** A storage area as the browser's, in memory: values are copied in and out. */
export function memoryArea(
  initial: Record<string, unknown> = {},
): StorageArea & { dump(): Record<string, unknown> } {
  const items = new Map(Object.entries(structuredClone(initial)));
  return {
    async get(key) {
      await Promise.resolve();
      return items.has(key) ? { [key]: structuredClone(items.get(key)) } : {};
    },
    async set(values) {
      await Promise.resolve();
      for (const [key, value] of Object.entries(structuredClone(values))) items.set(key, value);
    },
    async remove(key) {
      items.delete(key);
    },
    dump: () => Object.fromEntries(items),
  };
}
