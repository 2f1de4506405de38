import type { UnknownReason } from "../fact.ts";

/**
 * A function shaped like `fetch` that reaches Microsoft Graph: with a token in the background, with a recording for a
 * replayed file, or with the simulator. The collector never learns which.
 */
export type GraphFetch = (url: string, init: RequestInit) => Promise<Response>;

/** One request to Graph. */
export interface GraphCall {
  /** Relative to `https://graph.microsoft.com/` and the version. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Absent: v1.0. A batch holds one version only, so a call to another has to be asked alone. */
  readonly version?: "beta";
  /** The JSON body of a POST that only asks (a Graph action without effect). Such a call has to be asked alone. */
  readonly question?: object;
  /** Only the first page is wanted: of a log, the newest entries. */
  readonly firstPage?: true;
}

/** What came of one call. `trips` counts the HTTP exchanges that had to wait for each other. */
export type GraphAnswer = { readonly at: string; readonly trips: number } & (
  | { readonly ok: true; readonly body: unknown }
  | {
      readonly ok: false;
      readonly reason: UnknownReason;
      /** Graph says that what was asked for does not exist. */
      readonly nothingThere?: boolean;
    }
);

export const GRAPH_ORIGIN = "https://graph.microsoft.com";
export const GRAPH_ROOT = `${GRAPH_ORIGIN}/v1.0`;

/** Where the paths of a call begin. */
export function rootOf(call: GraphCall): string {
  return call.version ? `${GRAPH_ORIGIN}/${call.version}` : GRAPH_ROOT;
}
