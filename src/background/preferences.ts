import * as z from "zod/mini";
import { Prefs } from "../platform/protocol.ts";
import { eachField, orElse, type StorageArea, stored } from "../platform/stored.ts";

/** How the admin likes the panel to stand, in `storage.local`. */
export function createPreferences(area: StorageArea) {
  return stored(
    area,
    "prefs",
    eachField({
      dock: orElse(z.nullable(z.enum(["left", "right"])), null),
      collapsed: orElse(z.boolean(), false),
      width: orElse(Prefs.shape.width, null),
    }),
  );
}
