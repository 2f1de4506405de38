import type { Call, Outcome, Resource, Route } from "../call.ts";
import { badRequest } from "../reply.ts";
import { parseFilter } from "./filter.ts";
import type { QueryOptions } from "./options.ts";

/** The body that OData makes of an outcome: filtered, ordered, selected, paged. */
export function shape(call: Call, route: Route, options: QueryOptions, outcome: Outcome): unknown {
  const { version } = call.request;
  const context = `https://graph.microsoft.com/${version}/$metadata#${route.context}`;
  if (outcome.kind === "one") {
    return { "@odata.context": context, ...selected(outcome.item, options.select) };
  }
  const filtered = options.filter
    ? outcome.items.filter(parseFilter(options.filter, route))
    : [...outcome.items];
  if (options.orderBy) order(filtered, route, options.orderBy);
  const size = options.top ?? call.caller.live.tenant.pageSize;
  const start = options.skipToken === null ? options.skip : startOf(options.skipToken);
  if (start > filtered.length) throw expiredPage();
  const end = start + size;
  return {
    "@odata.context": context,
    ...(options.count && { "@odata.count": filtered.length }),
    ...(end < filtered.length && { "@odata.nextLink": nextLink(call, end) }),
    value: filtered.slice(start, end).map((item) => selected(item, options.select)),
  };
}

/** Selected fields; annotations such as `@odata.type` always stay, as they do in Graph. */
function selected(item: Resource, select: readonly string[] | null): Resource {
  if (!select) return item;
  return Object.fromEntries(
    Object.entries(item).filter(([name]) => name.startsWith("@") || select.includes(name)),
  );
}

function order(items: Resource[], route: Route, by: NonNullable<QueryOptions["orderBy"]>): void {
  if (!route.fields?.includes(by.field)) throw badRequest(`Could not find a property named '${by.field}'.`);
  const sign = by.descending ? -1 : 1;
  items.sort((a, b) => sign * String(a[by.field] ?? "").localeCompare(String(b[by.field] ?? "")));
}

function nextLink(call: Call, start: number): string {
  const url = new URL(call.request.url);
  url.searchParams.delete("$skip");
  url.searchParams.set("$skiptoken", btoa(`from ${start}`));
  // Graph writes its options with a plain dollar sign, and clients look for that.
  return `${url.origin}${url.pathname}${url.search.replaceAll("%24", "$")}`;
}

function startOf(skipToken: string): number {
  try {
    const start = /^from (\d+)$/.exec(atob(skipToken))?.[1];
    if (start !== undefined) return Number(start);
  } catch {
    // Falls through: what is not even base64 is as worthless as a token of yesterday.
  }
  throw expiredPage();
}

function expiredPage() {
  return badRequest(
    "The specified page token value has expired and can no longer be included in your request.",
    "Directory_ExpiredPageToken",
  );
}
