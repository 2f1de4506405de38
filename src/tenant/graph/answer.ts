import type { UnknownReason } from "../fact.ts";

/**
 * A function shaped like `fetch` that reaches Microsoft Graph: with a token in the background, with a recording for a
 * replayed file, or with the simulator. The collector never learns which.
 */
export type GraphFetch = (url: string, init: RequestInit) => Promise<Response>;

/** One request to Graph, relative to `https://graph.microsoft.com/v1.0`. */
export interface GraphCall {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came of one call. `trips` counts the HTTP exchanges that had to wait for each other. */
export type GraphAnswer = { readonly at: string; readonly trips: number } & (
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly reason: UnknownReason }
);

export const GRAPH_ORIGIN = "https://graph.microsoft.com";
export const GRAPH_ROOT = `${GRAPH_ORIGIN}/v1.0`;
