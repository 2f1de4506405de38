import type { StorageArea } from "../../platform/stored.ts";

type Changes = Record<string, unknown>;

/** A storage area like the browser's that is gone with the page: practice must not touch what is kept of real tenants. */
export function memoryArea() {
  const items = new Map<string, unknown>();
  const listeners = new Set<(changes: Changes) => void>();
  const tell = (keys: readonly string[]) => {
    const changes = Object.fromEntries(keys.map((key) => [key, {}]));
    for (const listener of [...listeners]) listener(changes);
  };
  return {
    async get(key) {
      return items.has(key) ? { [key]: structuredClone(items.get(key)) } : {};
    },
    async set(values) {
      for (const [key, value] of Object.entries(structuredClone(values))) items.set(key, value);
      tell(Object.keys(values));
    },
    async remove(key) {
      items.delete(key);
      tell([key]);
    },
    clear: () => items.clear(),
    onChanged: {
      addListener: (listener: (changes: Changes) => void) => void listeners.add(listener),
      removeListener: (listener: (changes: Changes) => void) => void listeners.delete(listener),
    },
  } satisfies StorageArea & Record<string, unknown>;
}
