import type { Identity, World } from "../world.ts";

export type GraphVersion = "v1.0" | "beta";

/** A request to Graph, alone or out of a batch. */
export interface GraphRequest {
  readonly version: GraphVersion;
  readonly method: string;
  /** Below the version: `https://graph.microsoft.com/v1.0/me?$select=id`. */
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
  /** Aborts when the client stops waiting. */
  readonly signal: AbortSignal;
}

/** A request whose caller, route and options have been found in order. */
export interface Call {
  readonly world: World;
  readonly caller: Caller;
  readonly request: GraphRequest;
  /** What stood in the place of `{name}` in the route's path. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly now: number;
}

/** Who a token speaks for, and with which permissions. Roles are those of this moment, not those of the token. */
export interface Caller extends Identity {
  readonly scopes: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

/** One object of Graph, with its fields as they go over the wire. */
export type Resource = Readonly<Record<string, unknown>>;

/** What a route answers; lists are paged and fields selected afterwards. */
export type Outcome =
  | { readonly kind: "list"; readonly items: readonly Resource[] }
  | { readonly kind: "one"; readonly item: Resource };

/** Families of calls that Graph counts apart from all others (Graph, "Microsoft Graph service-specific throttling limits"). */
export type Family = "conditional-access" | "reports";

export interface Route {
  readonly method: "GET" | "POST";
  readonly versions: readonly GraphVersion[];
  /** Below the version, with `{name}` for what varies. */
  readonly path: string;
  /** Delegated permissions, any of which opens the call. */
  readonly scopes: readonly string[];
  /** Directory roles, any of which opens the call; a Global Administrator always may. Absent: no role is needed. */
  readonly roles?: readonly string[];
  /** Query options that the documentation of the call names, besides `$select`. */
  readonly options?: readonly string[];
  /** Fields that may be selected. Absent: the call takes no `$select`. */
  readonly fields?: readonly string[];
  /** Fields that may be filtered, each with the operators that are documented for it. */
  readonly filters?: Readonly<Record<string, readonly FilterOperator[]>>;
  readonly family?: Family;
  /** The call goes through an OData cast or an index, and needs `ConsistencyLevel: eventual` with `$count=true`. */
  readonly eventual?: boolean;
  /** What follows `$metadata#` in `@odata.context`. */
  readonly context: string;
  readonly answer: (call: Call) => Outcome;
}

export type FilterOperator = "eq" | "ge" | "le" | "gt" | "lt" | "in" | "startswith" | "any";
