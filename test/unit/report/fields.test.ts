import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { fieldNames } from "../../../src/report/redaction/drop.ts";
import { FIELDS } from "../../../src/report/redaction/fields.ts";
import { isLeaf, leafOf, type Spec } from "../../../src/report/redaction/spec.ts";
import { factOf } from "../../../src/tenant/fact.ts";
import { TenantSnapshot } from "../../../src/tenant/snapshot.ts";

interface Definition {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  element?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  options?: readonly z.core.$ZodType[];
  format?: string;
  keyType?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
}

const CLOSED = ["number", "boolean", "literal", "enum"];

/** What is wrong with a table of fields, seen from the schema: leaves that it lacks, and open text that it calls plain. */
function mistakes(schema: z.core.$ZodType, spec: unknown, path: string): string[] {
  const definition = schema._zod.def as unknown as Definition;
  const { type } = definition;
  if (spec === undefined) return [`${path}: not in the table`];
  if (definition.innerType) return mistakes(definition.innerType, spec, path);
  if (type === "union" && definition.options)
    return definition.options.flatMap((option) => mistakes(option, specFor(option, spec), path));
  if (type === "object" && definition.shape) {
    const parts = spec as Record<string, unknown>;
    if (typeof spec !== "object" || isLeaf(spec as Spec)) return [`${path}: the table says it is no object`];
    return Object.entries(definition.shape).flatMap(([name, part]) =>
      mistakes(part, Object.hasOwn(parts, name) ? parts[name] : undefined, `${path}.${name}`),
    );
  }
  if (type === "array" && definition.element)
    return Array.isArray(spec) ? mistakes(definition.element, spec[0], `${path}[]`) : [`${path}: no list`];
  if (!isLeaf(spec as Spec)) return [`${path}: the table says it is no leaf`];
  const { kind, by } = leafOf(spec as "plain");
  if (CLOSED.includes(type))
    return kind === "plain" || type === "literal" ? [] : [`${path}: cannot be ${kind}`];
  if (type !== "string") return [`${path}: ${type} is not known to this test`];
  const kinds = [kind, ...Object.values(by?.kinds ?? {})];
  return kinds.includes("plain") && definition.format !== "datetime"
    ? [`${path}: open text is not plain`]
    : [];
}

/** A scalar in place of a list is described by the list's item. */
function specFor(option: z.core.$ZodType, spec: unknown): unknown {
  const { type } = option._zod.def as unknown as Definition;
  return Array.isArray(spec) && type !== "array" ? spec[0] : spec;
}

/** Leaves of the table that the schema does not have. */
function leftovers(schema: z.core.$ZodType, spec: unknown, path: string): string[] {
  const schemas = alternatives(schema);
  if (isLeaf(spec as Spec)) return [];
  if (Array.isArray(spec)) {
    const elements = schemas.flatMap(({ element }) => element ?? []);
    return elements.length ? elements.flatMap((item) => leftovers(item, spec[0], `${path}[]`)) : [path];
  }
  return Object.entries(spec as object).flatMap(([name, part]) => {
    const parts = schemas.flatMap(({ shape }) => shape?.[name] ?? []);
    return parts.length
      ? parts.flatMap((inner) => leftovers(inner, part, `${path}.${name}`))
      : [`${path}.${name}`];
  });
}

function alternatives(schema: z.core.$ZodType): Definition[] {
  const definition = schema._zod.def as unknown as Definition;
  if (definition.innerType) return alternatives(definition.innerType);
  return definition.options ? definition.options.flatMap(alternatives) : [definition];
}

describe("the table of fields", () => {
  test("speaks of every leaf of a snapshot, and calls no open text plain", () => {
    expect(mistakes(TenantSnapshot, FIELDS, "")).toEqual([]);
  });

  test("speaks of nothing that a snapshot does not have", () => {
    // A list may stand where the schema has one of a few words; a fact's value is absent from its unknown half.
    expect(leftovers(TenantSnapshot, FIELDS, "")).toEqual([]);
  });

  test("is found wanting where a field was forgotten or called plain", () => {
    const grown = z.extend(TenantSnapshot, { novel: factOf(z.object({ name: z.string() })) });
    expect(mistakes(grown, FIELDS, "")).toEqual([".novel: not in the table"]);
    const careless = { ...FIELDS, organization: { ...FIELDS.organization, source: "plain" } };
    expect(mistakes(TenantSnapshot, careless, "")).toEqual([
      ".organization.source: open text is not plain",
      ".organization.source: open text is not plain",
    ]);
  });

  test("names every fact, so that each can be left out", () => {
    expect(fieldNames()).toEqual(
      expect.arrayContaining(["admin", "policies", "assignments.operator", "providers[].constraints"]),
    );
    expect(fieldNames()).not.toContain("cost");
  });
});
