import * as z from "zod/mini";
import { STORED_REVISION } from "../platform/keys.ts";
import { orElse, type StorageArea, stored } from "../platform/stored.ts";

/**
 * Tells every open panel that something it shows has changed. Through storage, because the background can't message tabs
 * that it does not know of, and knowing them would need a permission or a list that dies with the worker.
 */
export function createRevision(area: StorageArea): () => void {
  const store = stored(area, STORED_REVISION, orElse(z.number(), 0));
  return () => void store.change((count) => (count + 1) % Number.MAX_SAFE_INTEGER);
}
