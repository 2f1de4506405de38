/** Where Graph says the list goes on, or null at its end. */
export function nextLink(body: unknown): string | null {
  const link = (body as Record<string, unknown> | null)?.["@odata.nextLink"];
  return typeof link === "string" ? link : null;
}

/** The items of one page; empty where the body is no list, which the reader's own schema will then refuse. */
export function itemsOf(body: unknown): readonly unknown[] {
  const value = (body as { value?: unknown } | null)?.value;
  return Array.isArray(value) ? value : [];
}
