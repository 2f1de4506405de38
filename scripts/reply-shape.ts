import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import { Reply } from "../src/platform/protocol.ts";
import type { Shape } from "../src/platform/shape.ts";

/** Where the portal's side finds the shape of replies; written by `npm run generate`, and a test holds it to the source. */
export const REPLY_SHAPE_FILE = fileURLToPath(new URL("../src/platform/reply-shape.json", import.meta.url));

/** What is read of the JSON Schema (2020-12) that zod writes. */
interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | false;
}

/** The shape of replies, the whole first and then what it refers to. */
export function replyShape(): string {
  const schema = z.toJSONSchema(Reply, { io: "output", reused: "ref" }) as JsonSchema;
  const names = Object.keys(schema.$defs ?? {});
  const shapes = [schema, ...Object.values(schema.$defs ?? {})].map((part) => shapeOf(part, names));
  return `${JSON.stringify(shapes)}\n`;
}

/** @throws TypeError for a kind of schema that shapes can't express */
function shapeOf(schema: JsonSchema, names: readonly string[]): Shape {
  const of = (part: JsonSchema) => shapeOf(part, names);
  if (schema.$ref) return names.indexOf(schema.$ref.replace("#/$defs/", "")) + 1;
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts) return ["|", ...parts.map(of)];
  if ("const" in schema) return ["=", schema.const];
  if (schema.enum) return ["=", ...schema.enum];
  if (typeof schema.type === "object") return ["|", ...schema.type];
  switch (schema.type) {
    case "string":
    case "boolean":
    case "null":
    case "number":
      return schema.type;
    case "array":
      return ["[]", of(schema.items ?? {})];
    case "object": {
      if (schema.additionalProperties) return { "*": of(schema.additionalProperties) };
      const named = Object.entries(schema.properties ?? {}).map(([name, part]) => [
        schema.required?.includes(name) ? name : `${name}?`,
        of(part),
      ]);
      return Object.fromEntries(named) as Shape;
    }
    default:
      throw new TypeError(`no shape for ${JSON.stringify(schema)}`);
  }
}
