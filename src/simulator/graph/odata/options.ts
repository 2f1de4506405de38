import type { GraphRequest, Route } from "../call.ts";
import { badRequest } from "../reply.ts";

/** The query options of a call, checked against what its documentation names. */
export interface QueryOptions {
  readonly select: readonly string[] | null;
  readonly filter: string | null;
  readonly orderBy: { readonly field: string; readonly descending: boolean } | null;
  readonly top: number | null;
  readonly skip: number;
  readonly skipToken: string | null;
  readonly count: boolean;
  readonly expand: readonly string[];
}

/**
 * @throws GraphRefused 400 for an option that the call does not take, or a value that it can't be
 */
export function queryOptions(route: Route, request: GraphRequest): QueryOptions {
  const query = request.url.searchParams;
  const allowed = new Set([...(route.options ?? []), "$skiptoken"]);
  if (route.fields) allowed.add("$select");
  if (route.filters) allowed.add("$filter");
  for (const name of query.keys()) {
    if (!allowed.has(name))
      throw badRequest(`The query parameter '${name}' is not supported for this request.`);
    if (query.getAll(name).length > 1)
      throw badRequest(`The query parameter '${name}' was given more than once.`);
  }
  const options: QueryOptions = {
    select: list(query.get("$select")),
    filter: query.get("$filter"),
    orderBy: order(query.get("$orderby")),
    top: number(query.get("$top"), "$top", 1),
    skip: number(query.get("$skip"), "$skip", 0) ?? 0,
    skipToken: query.get("$skiptoken"),
    count: flag(query.get("$count")),
    expand: list(query.get("$expand")) ?? [],
  };
  for (const name of options.select ?? []) {
    if (!route.fields?.includes(name)) throw badRequest(`Could not find a property named '${name}'.`);
  }
  if (route.eventual && !(options.count && eventual(request.headers))) {
    throw badRequest(
      "This query needs the header 'ConsistencyLevel: eventual' and $count=true.",
      "Request_UnsupportedQuery",
    );
  }
  return options;
}

function eventual(headers: Headers): boolean {
  return headers.get("consistencylevel")?.toLowerCase() === "eventual";
}

function list(text: string | null): string[] | null {
  return text === null ? null : text.split(",").map((name) => name.trim());
}

function number(text: string | null, name: string, least: number): number | null {
  if (text === null) return null;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > 999)
    throw badRequest(`Invalid value for ${name}: '${text}'.`);
  return value;
}

function flag(text: string | null): boolean {
  if (text === null || text === "false") return false;
  if (text === "true") return true;
  throw badRequest(`Invalid value for $count: '${text}'.`);
}

function order(text: string | null): QueryOptions["orderBy"] {
  if (text === null) return null;
  const match = /^(\w+)(?:\s+(asc|desc))?$/.exec(text.trim());
  if (!match?.[1]) throw badRequest(`Invalid value for $orderby: '${text}'.`);
  return { field: match[1], descending: match[2] === "desc" };
}
