import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import { Reply } from "../src/platform/protocol.ts";

/** Where the portal's side finds the shape of replies; written by `npm run schema`, and a test holds it to the source. */
export const REPLY_SCHEMA_FILE = fileURLToPath(new URL("../src/platform/reply-schema.json", import.meta.url));

/** The shape of replies as JSON Schema, without what the content script's reader does not need. */
export function replySchema(): string {
  const schema = z.toJSONSchema(Reply, { io: "output", reused: "ref" });
  return `${JSON.stringify(lean(schema))}\n`;
}

function lean(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(lean);
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node)
    .filter(
      ([key, value]) =>
        key !== "$schema" && key !== "propertyNames" && !(key === "additionalProperties" && value === false),
    )
    .map(([key, value]) => [key === "oneOf" ? "anyOf" : key, lean(value)]);
  return Object.fromEntries(entries);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(REPLY_SCHEMA_FILE, replySchema());
