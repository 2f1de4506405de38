import type * as z from "zod/mini";
import { inTurn } from "./in-turn.ts";

/** The part of `browser.storage.local` or `.session` that is used here. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** One value kept in the browser's storage. */
export interface Stored<T> {
  /** Never throws for what is stored: whatever can't be read falls back, and what can is kept. */
  read(): Promise<T>;
  write(value: T): Promise<void>;
  /** Reads, changes and writes without another change in between (within this process). */
  change(edit: (value: T) => T): Promise<T>;
  clear(): Promise<void>;
}

/**
 * @param parse turns whatever is stored into a value; must accept anything, including undefined.
 */
export function stored<T>(area: StorageArea, key: string, parse: (raw: unknown) => T): Stored<T> {
  const queue = inTurn();
  const read = async () => parse((await area.get(key))[key]);
  const write = (value: T) => area.set({ [key]: value });
  return {
    read,
    write,
    change: (edit) =>
      queue(async () => {
        const value = edit(await read());
        await write(value);
        return value;
      }),
    clear: () => area.remove(key),
  };
}

/** Parses by a schema, falling back as a whole: for values whose parts mean nothing alone. */
export function orElse<T extends z.ZodMiniType>(
  schema: T,
  fallback: z.output<T>,
): (raw: unknown) => z.output<T> {
  return (raw) => {
    const parsed = schema.safeParse(raw);
    return parsed.success ? parsed.data : fallback;
  };
}

/** Parses a record entry by entry, so that one corrupt entry loses itself alone. */
export function eachEntry<T extends z.ZodMiniType>(schema: T): (raw: unknown) => Record<string, z.output<T>> {
  return (raw) => {
    const result: Record<string, z.output<T>> = {};
    if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return result;
    for (const [key, value] of Object.entries(raw)) {
      const parsed = schema.safeParse(value);
      if (parsed.success && key !== "__proto__") result[key] = parsed.data;
    }
    return result;
  };
}

/** Parses the fields of an object one by one, each by itself. */
export function eachField<T extends Record<string, (raw: unknown) => unknown>>(
  fields: T,
): (raw: unknown) => { [K in keyof T]: ReturnType<T[K]> } {
  return (raw) => {
    const object = typeof raw === "object" && raw !== null ? (raw as Record<string, unknown>) : {};
    return Object.fromEntries(
      Object.entries(fields).map(([name, parse]) => [
        name,
        parse(Object.hasOwn(object, name) ? object[name] : undefined),
      ]),
    ) as { [K in keyof T]: ReturnType<T[K]> };
  };
}
