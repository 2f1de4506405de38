/**
 * Something that goes wrong between a client and Microsoft. Faults lie over the simulator and know nothing of tenants.
 * A call is matched by method and address; the requests inside a batch are calls of their own, under the address that
 * they would have had alone.
 */
export interface Fault {
  /** Absent: any method. */
  readonly method?: string;
  /** Tested against `pathname + search` as the client wrote it, decoded: `/v1.0/me?$select=id`. */
  readonly path: RegExp;
  /** Which of the matching calls it strikes, counted from 1. Absent: every one. */
  readonly nth?: number | readonly number[];
  readonly strike: Strike;
}

export type Strike =
  /** Answers in the simulator's place. A body that is no text is sent as JSON. */
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    }
  /** Cuts the answer's text in the middle. Inside a batch, the item's body becomes a text that is cut. */
  | { readonly kind: "truncate" }
  /** Inside a batch, the item is missing from the answers. Anywhere else the same as `network-error`. */
  | { readonly kind: "drop" }
  /** The answer's `@odata.nextLink` leads to a page that is no longer there. */
  | { readonly kind: "lose-next-page" }
  /** Never answers; rejects when the request's signal aborts. Inside a batch it holds up the whole batch. */
  | { readonly kind: "hang" }
  /** Rejects as `fetch` does without a network. Inside a batch the whole batch fails. */
  | { readonly kind: "network-error" }
  /** Answers later; rejects when the request's signal aborts first. */
  | { readonly kind: "delay"; readonly milliseconds: number };

/** Says of each call in turn what strikes it. */
export interface FaultList {
  /** The strikes for this call, in the order of the list; counts the call. */
  strikes(method: string, address: string): readonly Strike[];
  /** Takes the place of all faults so far and forgets what was counted. */
  set(faults: readonly Fault[]): void;
}

export function faultList(initial: readonly Fault[] = []): FaultList {
  let entries: { fault: Fault; seen: number }[] = [];
  const set = (faults: readonly Fault[]) => {
    entries = faults.map((fault) => ({ fault, seen: 0 }));
  };
  set(initial);
  return {
    set,
    strikes(method, address) {
      return entries.flatMap((entry) => {
        const { fault } = entry;
        if (fault.method !== undefined && fault.method.toUpperCase() !== method.toUpperCase()) return [];
        // A pattern with the flag `g` remembers where it stopped, and would miss every other call.
        if (!new RegExp(fault.path.source, fault.path.flags.replace("g", "")).test(address)) return [];
        entry.seen += 1;
        const { nth = entry.seen } = fault;
        const struck = typeof nth === "number" ? nth === entry.seen : nth.includes(entry.seen);
        return struck ? [fault.strike] : [];
      });
    },
  };
}

/** The address of a call as {@link Fault.path} is tested against it. */
export function addressOf(url: URL): string {
  const address = `${url.pathname}${url.search}`;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** What `fetch` rejects with where there is no network. */
export function networkError(): TypeError {
  return new TypeError("Failed to fetch");
}

/** Waits as `hang` and `delay` say. @throws the signal's reason once it aborts */
export function delayFor(strikes: readonly Strike[], signal: AbortSignal): Promise<void> {
  const hangs = strikes.some((strike) => strike.kind === "hang");
  const milliseconds = strikes.reduce(
    (sum, strike) => sum + (strike.kind === "delay" ? strike.milliseconds : 0),
    0,
  );
  if (!hangs && milliseconds === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = hangs ? undefined : setTimeout(resolve, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}

/** Makes the link to the next page lead nowhere, in a body that has one. */
export function withoutNextPage(body: unknown): unknown {
  const link = (body as Record<string, unknown> | null)?.["@odata.nextLink"];
  if (typeof link !== "string") return body;
  const url = new URL(link);
  url.searchParams.set("$skiptoken", "expired");
  return { ...(body as object), "@odata.nextLink": url.href };
}
