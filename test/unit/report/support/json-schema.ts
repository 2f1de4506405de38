/**
 * Checks a value against the part of JSON Schema (2020-12) that the published shape of a report uses. Objects are closed: a
 * property that the schema does not name is refused.
 */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly anyOf?: readonly JsonSchema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  /** For records: what every value must be. */
  readonly additionalProperties?: JsonSchema;
}

/** Whether the value is one of the schema's. Never throws. */
export function matches(value: unknown, schema: JsonSchema, defs = schema.$defs ?? {}): boolean {
  const isOneOf = (part: JsonSchema, inner: unknown) => matches(inner, part, defs);
  if (schema.$ref) {
    const target = defs[schema.$ref.replace("#/$defs/", "")];
    return target !== undefined && isOneOf(target, value);
  }
  if (schema.anyOf) return schema.anyOf.some((part) => isOneOf(part, value));
  if ("const" in schema) return value === schema.const;
  if (schema.enum) return schema.enum.includes(value);
  if (schema.type && ![schema.type].flat().includes(typeOf(value))) return false;
  if (Array.isArray(value)) {
    const { items } = schema;
    return !items || value.every((item) => isOneOf(items, item));
  }
  if (value === null || typeof value !== "object") return true;
  const { properties = {}, required = [], additionalProperties } = schema;
  return (
    required.every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, inner]) => {
      const part = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
      return part !== undefined && isOneOf(part, inner);
    })
  );
}

function typeOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}
