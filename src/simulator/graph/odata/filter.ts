import type { FilterOperator, Resource, Route } from "../call.ts";
import { badRequest } from "../reply.ts";

type Test = (item: Resource) => boolean;

const unsupported = (clause: string) =>
  badRequest(
    `Unsupported or invalid query filter clause specified: '${clause}'.`,
    "Request_UnsupportedQuery",
  );

const LITERAL = String.raw`'(?:[^']|'')*'|[\w.:+-]+`;
const COMPARISON = new RegExp(String.raw`^([\w/]+)\s+(eq|ge|le|gt|lt)\s+(${LITERAL})$`);
const MEMBERSHIP = new RegExp(
  String.raw`^([\w/]+)\s+in\s*\(\s*((?:${LITERAL})(?:\s*,\s*(?:${LITERAL}))*)\s*\)$`,
);
const BEGINNING = /^startswith\(\s*([\w/]+)\s*,\s*('(?:[^']|'')*')\s*\)$/;
const ANY = /^([\w/]+)\/any\(\s*(\w+)\s*:\s*\2\/(\w+)\s+eq\s+('(?:[^']|'')*')\s*\)$/;

/**
 * A `$filter` as a test of one item: clauses joined by `and`, each of a field and an operator that the call documents, or a
 * pair of brackets around clauses that are joined by `or`.
 * @throws GraphRefused 400 for everything else
 */
export function parseFilter(text: string, route: Route): Test {
  const tests = clauses(text, "and").map((clause) => parseClause(clause, route.filters ?? {}));
  return (item) => tests.every((test) => test(item));
}

function parseClause(clause: string, filters: NonNullable<Route["filters"]>): Test {
  if (clause.startsWith("(") && clause.endsWith(")")) {
    const tests = clauses(clause.slice(1, -1), "or").map((each) => parseClause(each, filters));
    return (item) => tests.some((test) => test(item));
  }
  const allow = (field: string, operator: FilterOperator) => {
    if (!filters[field]?.includes(operator)) throw unsupported(clause);
  };
  const comparison = COMPARISON.exec(clause);
  if (comparison) {
    const [, field = "", operator = "", literal = ""] = comparison;
    allow(field, operator as FilterOperator);
    return (item) => compare(valueAt(item, field), operator, literalOf(literal));
  }
  const membership = MEMBERSHIP.exec(clause);
  if (membership) {
    const [, field = "", literals = ""] = membership;
    allow(field, "in");
    const values = (literals.match(new RegExp(LITERAL, "g")) ?? []).map(literalOf);
    return (item) => values.includes(String(valueAt(item, field)));
  }
  const beginning = BEGINNING.exec(clause);
  if (beginning) {
    const [, field = "", literal = ""] = beginning;
    allow(field, "startswith");
    const start = literalOf(literal).toLowerCase();
    return (item) =>
      String(valueAt(item, field) ?? "")
        .toLowerCase()
        .startsWith(start);
  }
  const any = ANY.exec(clause);
  if (any) {
    const [, field = "", , inner = "", literal = ""] = any;
    allow(`${field}/any/${inner}`, "any");
    return (item) => {
      const items = valueAt(item, field);
      return Array.isArray(items) && items.some((one) => String(one?.[inner]) === literalOf(literal));
    };
  }
  throw unsupported(clause);
}

/** Clauses between these words, where they stand outside quotation marks and brackets. */
function clauses(text: string, word: "and" | "or"): string[] {
  const parts = text.split(/('(?:[^']|'')*')/);
  const unquoted = parts.map((part, index) => (index % 2 ? "_".repeat(part.length) : part)).join("");
  const masked = unquoted.replace(/\([^()]*\)/g, (group) => "_".repeat(group.length));
  const found: string[] = [];
  let start = 0;
  for (const match of masked.matchAll(new RegExp(String.raw`\s+${word}\s+`, "g"))) {
    found.push(text.slice(start, match.index).trim());
    start = match.index + match[0].length;
  }
  return [...found, text.slice(start).trim()];
}

function valueAt(item: Resource, path: string): unknown {
  return path
    .split("/")
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], item);
}

function literalOf(literal: string): string {
  return literal.startsWith("'") ? literal.slice(1, -1).replaceAll("''", "'") : literal;
}

/** Instants are compared as such, whatever their fractions of a second; everything else as text. */
function compare(value: unknown, operator: string, literal: string): boolean {
  const text = value === null || value === undefined ? "null" : String(value);
  const instants = [text, literal].map((one) =>
    /^\d{4}-\d\d-\d\dT/.test(one) ? Date.parse(one) : Number.NaN,
  );
  const [left = Number.NaN, right = Number.NaN] = instants;
  const order = Number.isNaN(left) || Number.isNaN(right) ? text.localeCompare(literal) : left - right;
  if (operator === "eq") return Number.isNaN(left) || Number.isNaN(right) ? text === literal : order === 0;
  if (operator === "ge") return order >= 0;
  if (operator === "le") return order <= 0;
  return operator === "gt" ? order > 0 : order < 0;
}
